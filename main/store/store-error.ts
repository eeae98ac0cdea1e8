import { accessSync, constants, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError, isAppError } from '#shared/errors.ts';
import type { ErrorCode } from '#shared/errors.ts';

/** System and SQLite codes (https://www.sqlite.org/rescode.html) to ours; the first line whose prefix a code has decides. */
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
  // The file is there (we looked), so it is the folder that refuses the -wal and -shm files; why, toOpenError asks.
  ['SQLITE_CANTOPEN', 'store/read-only'],
  ['SQLITE_NOTADB', 'store/damaged'],
  ['SQLITE_CORRUPT', 'store/damaged'],
  // What is on the disk cannot be read, or is not what was written.
  ['SQLITE_IOERR_READ', 'store/damaged'],
  ['SQLITE_IOERR_SHORT_READ', 'store/damaged'],
  ['SQLITE_IOERR_DATA', 'store/damaged'],
  ['SQLITE_IOERR_CORRUPTFS', 'store/damaged'],
  // What had to be written found no room. Never "damaged": that would offer to put an older copy in the place of good data.
  ['SQLITE_IOERR_WRITE', 'store/disk-full'],
  ['SQLITE_IOERR_FSYNC', 'store/disk-full'],
  ['SQLITE_IOERR_DIR_FSYNC', 'store/disk-full'],
  ['SQLITE_IOERR_TRUNCATE', 'store/disk-full'],
  ['SQLITE_IOERR_SHMOPEN', 'store/disk-full'],
  ['SQLITE_IOERR_SHMSIZE', 'store/disk-full'],
  ['SQLITE_IOERR_SHMMAP', 'store/disk-full'],
  ['SQLITE_IOERR_SHMLOCK', 'store/busy'],
  ['SQLITE_IOERR_LOCK', 'store/busy'],
  ['SQLITE_IOERR_RDLOCK', 'store/busy'],
  ['SQLITE_IOERR_UNLOCK', 'store/busy'],
  ['SQLITE_IOERR_CHECKRESERVEDLOCK', 'store/busy'],
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

/**
 * {@link toStoreError} for opening a database. SQLite gives one code for a folder that may not be written and for a disk without room for its
 * -wal and -shm files (SQLITE_CANTOPEN); the folder tells which it is.
 */
export function toOpenError(error: unknown, file: string): AppError {
  const known = toStoreError(error);
  const { cause } = known;
  const isRefused = cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_CANTOPEN');
  return isRefused && isFull(dirname(file)) ? new AppError('store/disk-full', {}, { cause }) : known;
}

/** It may be written to, but no block or no file more fits on its disk. */
function isFull(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, files, ffree } = statfsSync(folder);
    return bavail === 0 || (files > 0 && ffree === 0);
  } catch {
    return false;
  }
}
