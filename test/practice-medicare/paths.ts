import type { ApiVersion } from '#shared/domain/claim.ts';

/** Medicare's own paths (v2, with the closing slash); those of v3 differ in the number alone. */
export const paths = {
  authorize: '/v2/o/authorize/',
  token: '/v2/o/token/',
  revoke: '/v2/o/revoke/',
  userinfo: '/v2/connect/userinfo',
  fhir: '/v2/fhir/',
  /** Our pages between sign-in and redirect. */
  interaction: '/practice/interaction/',
} as const;

export function versionOf(pathname: string): ApiVersion {
  return pathname.startsWith('/v3/') ? 'v3' : 'v2';
}

/** The path as v2 names it, which is how the rest of the server knows it. */
export function asV2Path(pathname: string): string {
  return pathname.replace(/^\/v3\//u, '/v2/');
}

export const practiceClients = {
  confidential: { clientId: 'practice-client', secret: 'practice-secret' },
  public: { clientId: 'practice-public' },
} as const;
