/** Where links lead. The router (app/routes.tsx) has the same patterns. */
export const paths = {
  home: '/',
  welcome: '/welcome',
  add: '/add',
  connect: '/connect',
  reconnect: (personId: string) => `/connect?person=${personId}`,
  import: '/import',
  recoveryCode: '/recovery-code',
  /** After a first connection: the download runs meanwhile, and this person's claims come next. */
  recoveryFor: (personId: string) => `/recovery-code?person=${personId}`,
  myData: '/my-data',
  about: '/about',
  claims: (personId: string) => `/people/${personId}/claims`,
  claim: (personId: string, claimId: string) => `/people/${personId}/claims/${claimId}`,
} as const;
