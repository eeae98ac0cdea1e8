import { closeSync, openSync, rmSync } from 'node:fs';
import type { ReadableDb } from '../database.ts';
import { prepared } from '../statements.ts';
import { toStoreError } from '../store-error.ts';

/**
 * Writes a whole copy of a person's file, encrypted with the same key, as it stands at this moment; other connections go on reading and
 * writing meanwhile. SQLite copies it by `VACUUM INTO`, because copying the bytes of an open database drops the locks of the whole
 * program on it (https://www.sqlite.org/howtocorrupt.html, 2.2).
 * @param target does not exist; what is left there after a failure is removed
 * @throws AppError `store/disk-full`, `store/read-only`, `store/damaged`
 */
export function copyPerson(db: ReadableDb, target: string): void {
  try {
    // An empty file is what SQLite takes for "not there", and this one nobody else can read.
    closeSync(openSync(target, 'wx', 0o600));
    prepared<[string]>(db, 'vacuum into ?').run(target);
  } catch (error) {
    rmSync(target, { force: true });
    throw toStoreError(error);
  }
}
