/** The list's filter as it stands in its address. Days are `YYYY-MM-DD`. */
type ClaimsWhere = {
  readonly year?: string | undefined;
  readonly kind?: string | undefined;
  readonly provider?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly denied?: 'yes' | undefined;
};

/** Where links lead. The router (app/routes.tsx) has the same patterns. */
export const paths = {
  home: '/',
  welcome: '/welcome',
  add: '/add',
  connect: '/connect',
  reconnect: (personId: string) => `/connect?person=${personId}`,
  sandboxGuide: '/connect/sandbox',
  import: '/import',
  restore: '/restore',
  checkBackup: '/restore/check',
  recoveryCode: '/recovery-code',
  /** Before real claims come in; then it goes on to that page. */
  recoveryBefore: (next: string) => `/recovery-code?next=${encodeURIComponent(next)}`,
  myData: '/my-data',
  about: '/about',
  activity: '/activity',
  help: '/help',
  /** What one word means. */
  word: (term: string) => `/help#${term}`,
  /** Only in development. */
  gallery: '/gallery',
  exports: '/exports',
  /** Everything of one year of a person, ready to save. */
  exportsOfYear: (year: string, personId: string) => `/exports?year=${year}&person=${personId}`,
  people: '/people',
  personHome: (personId: string) => `/people/${personId}/home`,
  claims: (personId: string) => `/people/${personId}/claims`,
  /** The list narrowed to what a row of the costs is about. */
  claimsWhere: (personId: string, where: ClaimsWhere) => {
    const given = Object.entries(where).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return `/people/${personId}/claims?${new URLSearchParams(given).toString()}`;
  },
  /** The list narrowed to a year, or to one provider. */
  claimsOfYear: (personId: string, year: string) => `/people/${personId}/claims?year=${year}`,
  claimsOfProvider: (personId: string, key: string) => `/people/${personId}/claims?provider=${encodeURIComponent(key)}`,
  deniedOfYear: (personId: string, year: string) => `/people/${personId}/claims?denied=yes&year=${year}`,
  costs: (personId: string) => `/people/${personId}/costs`,
  medicines: (personId: string) => `/people/${personId}/medicines`,
  medicine: (personId: string, key: string) => `/people/${personId}/medicines/${encodeURIComponent(key)}`,
  providers: (personId: string) => `/people/${personId}/providers`,
  provider: (personId: string, key: string) => `/people/${personId}/providers/${encodeURIComponent(key)}`,
  stays: (personId: string) => `/people/${personId}/stays`,
  coverage: (personId: string) => `/people/${personId}/coverage`,
  settings: '/settings',
  claim: (personId: string, claimId: string) => `/people/${personId}/claims/${claimId}`,
} as const;
