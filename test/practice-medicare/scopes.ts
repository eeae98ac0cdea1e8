type ScopedResource = 'Patient' | 'Coverage' | 'ExplanationOfBenefit';

const resources: readonly ScopedResource[] = ['Patient', 'Coverage', 'ExplanationOfBenefit'];

/** Every scope that may be asked for (bluebutton-web-server; `offline_access` is none of them). */
export const knownScopes: readonly string[] = [
  'openid',
  'profile',
  'launch/patient',
  ...resources.flatMap((name) => ['read', 'r', 's', 'rs'].map((verb) => `patient/${name}.${verb}`)),
];

/** What an app gets that names no scope: all of the app's. */
export const defaultScope = 'profile patient/Patient.rs patient/Coverage.rs patient/ExplanationOfBenefit.rs';

/** True for the scopes that fall away with the unchecked box "Personal information". */
export function isPersonal(scope: string): boolean {
  return scope === 'profile' || scope.startsWith('patient/Patient.');
}

/** Whether a token may read one resource by id, or search. */
export function mayUse(scopes: ReadonlySet<string>, resource: ScopedResource, use: 'read' | 'search'): boolean {
  const verbs = use === 'read' ? ['read', 'r', 'rs'] : ['read', 's', 'rs'];
  return verbs.some((verb) => scopes.has(`patient/${resource}.${verb}`));
}
