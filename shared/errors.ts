/**
 * Every failure a person or a script can be told about. The list is closed: a new failure is a new code here and a new text in
 * `shared/error-texts`, in each language (the types force it). Codes are what crosses from the main process to the page; messages never do,
 * because an exception's text may hold a path, an address or a name.
 */
export const errorCodes = [
  // sign-in (main/auth)
  'auth/denied',
  'auth/cancelled',
  'auth/timed-out',
  'auth/no-claims-data',
  'auth/code-expired',
  'auth/wrong-client',
  'auth/app-refused',
  'auth/server-down',
  'auth/server-error',
  'auth/bad-callback',
  'auth/already-running',
  'auth/port-in-use',
  'auth/browser-not-opened',
  'auth/reconnect-needed',
  'auth/bad-configuration',
  'auth/discovery-failed',
  'auth/no-pkce',
  'auth/not-identified',
  'auth/scope-refused',
  'auth/no-fhir-address',
  // the API (main/medicare) and the download (main/sync)
  'medicare/unreachable',
  'medicare/server-error',
  'medicare/not-json',
  'medicare/forbidden',
  'medicare/too-many-requests',
  'medicare/wrong-person',
  'medicare/incomplete-answer',
  'medicare/bad-request',
  'sync/cancelled',
  'sync/already-running',
  'sync/busy',
  'sync/not-connected',
  // keys and files (main/store)
  'store/locked',
  'store/wrong-secret',
  'store/no-household',
  'store/household-exists',
  'store/household-damaged',
  'store/keychain-lost',
  'store/passphrase-needed',
  'store/passphrase-too-short',
  'store/last-way',
  'store/recovery-code-needed',
  'store/newer-version',
  'store/damaged',
  'store/not-damaged',
  'store/disk-full',
  'store/read-only',
  'store/busy',
  'store/person-not-found',
  'store/claim-not-found',
  'store/restore-target-exists',
  'backup/not-recognized',
  'backup/damaged',
  'backup/needs-secret',
  'backup/no-way-to-open',
  'backup/no-copy',
  'backup/nobody',
  'backup/already-running',
  // import (main/sync/import) and export (main/exports)
  'import/nothing-found',
  'import/not-fhir',
  'import/cut-off',
  'import/unreadable',
  'import/too-large',
  'import/wrong-person',
  'import/cancelled',
  'tables/not-recognized',
  'tables/cut-off',
  'tables/much-smaller',
  'tables/no-match',
  'export/cancelled',
  'export/already-running',
  'export/failed',
  'export/refused',
  'export/nothing-to-export',
  'export/pdf-not-available',
  // everything else
  'usage',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** Facts that may be shown beside the text: counts, file names the person chose, host names. Never tokens, names of people or claim content. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

/** A failure with a code that has a plain-word text. `cause` stays in the main process. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: { cause?: unknown }) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

/** True for an {@link AppError}, also one that crossed a thread boundary and lost its prototype. */
export function isAppError(value: unknown): value is AppError {
  return value instanceof AppError;
}
