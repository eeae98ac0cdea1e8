import { AppError, isAppError } from '#shared/errors.ts';
import type { ErrorCode } from '#shared/errors.ts';

/** System and SQLite codes (https://www.sqlite.org/rescode.html) to ours; a code is matched by its longest prefix in this table. */
const meanings: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['EROFS', 'store/read-only'],
  ['EACCES', 'store/read-only'],
  ['EPERM', 'store/read-only'],
  ['ENOSPC', 'store/disk-full'],
  ['EDQUOT', 'store/disk-full'],
  ['EBUSY', 'store/busy'],
  ['SQLITE_FULL', 'store/disk-full'],
  ['SQLITE_BUSY', 'store/busy'],
  ['SQLITE_LOCKED', 'store/busy'],
  ['SQLITE_READONLY', 'store/read-only'],
  ['SQLITE_PERM', 'store/read-only'],
  // The file is there (we looked), so it is the folder that refuses the -wal and -shm files.
  ['SQLITE_CANTOPEN', 'store/read-only'],
  ['SQLITE_NOTADB', 'store/damaged'],
  ['SQLITE_CORRUPT', 'store/damaged'],
  // Every page carries an HMAC; a page that fails it, or that ends early, is an I/O error to SQLite.
  ['SQLITE_IOERR', 'store/damaged'],
];

/**
 * Turns whatever a file or database call threw into an {@link AppError}: read-only, disk full, busy, damaged, or `internal` for the rest.
 * The original stays as `cause` and never leaves the main process.
 */
export function toStoreError(error: unknown): AppError {
  if (isAppError(error)) return error;
  const systemCode = error instanceof Error && 'code' in error ? String(error.code) : '';
  const found = meanings.find(([prefix]) => systemCode.startsWith(prefix));
  return new AppError(found?.[1] ?? 'internal', {}, { cause: error });
}
