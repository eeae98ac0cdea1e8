/** What a server says about scopes: the list it names (may be empty), and its SMART capabilities. */
export type ScopeOffer = Readonly<{ scopes: readonly string[]; capabilities: readonly string[] }>;

const resources = ['Patient', 'Coverage', 'ExplanationOfBenefit'] as const;

/** Asked for beside the resources, with the SMART capability that stands for each where no scopes are named. */
const others = [
  ['openid', 'sso-openid-connect'],
  // The patient then comes with the tokens.
  ['launch/patient', 'context-standalone-patient'],
  // Without it many servers give no refresh token.
  ['offline_access', 'permission-offline'],
] as const;

/**
 * What to ask a server for: only what it says it has, because servers refuse a whole sign-in for one scope they do not know (Django OAuth
 * Toolkit does). SMART v2 scopes (`.rs`) before v1 (`.read`), unless the server only speaks v1 (SMART App Launch 2.2, "Scopes", capabilities
 * `permission-v1` and `permission-v2`).
 * @returns null when the server says nothing to choose by
 */
export function scopeForServer({ scopes, capabilities }: ScopeOffer): string | null {
  const offered = new Set(scopes);
  const isV1 = capabilities.includes('permission-v1') && !capabilities.includes('permission-v2');
  const isV2 = capabilities.includes('permission-v2');
  const endings = isV1 ? ['read', 'rs'] : ['rs', 'read'];
  if (scopes.some((scope) => scope.startsWith('patient/'))) {
    const chosen = resources.map((resource) =>
      [resource, '*']
        .flatMap((name) => endings.map((ending) => `patient/${name}.${ending}`))
        .find((s) => offered.has(s)),
    );
    const wanted = [...others.map(([scope]) => scope).filter((scope) => offered.has(scope)), ...chosen];
    return [...new Set(wanted.filter((scope) => scope !== undefined))].join(' ');
  }
  if (scopes.length > 0 || (!isV1 && !isV2)) return null;
  const extra = others.filter(([, capability]) => capabilities.includes(capability)).map(([scope]) => scope);
  return [...extra, ...resources.map((resource) => `patient/${resource}.${endings[0]}`)].join(' ');
}
