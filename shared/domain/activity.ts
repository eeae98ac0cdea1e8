/** What ClaimKeep did that a careful person may want to look up later. Never a token, a name of a file, or anything of a claim. */
export const activityKinds = [
  'request',
  'signIn',
  'disconnect',
  'sync',
  'import',
  'export',
  'backup',
  'restore',
  'delete',
  'unlock',
  'wrongSecret',
  'lock',
  'keys',
  'tables',
  'cleared',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** What a request to a server was for. */
export const requestPurposes = [
  'patient',
  'coverage',
  'claims',
  'signIn',
  'refresh',
  'revoke',
  'discovery',
  // Of logs from before the three were told apart.
  'token',
] as const;
export type RequestPurpose = (typeof requestPurposes)[number];

export type ActivityEntry = {
  /** An instant (ISO 8601). */
  readonly at: string;
  readonly kind: ActivityKind;
  readonly personId: string | null;
  /** The server of a request, with its port where it has one. */
  readonly host: string | null;
  readonly purpose: RequestPurpose | null;
  /** `ok`, the status of an answer, or an error code; for `unlock` the way it was opened. */
  readonly result: string;
};
