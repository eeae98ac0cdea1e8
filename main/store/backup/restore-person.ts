import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '#shared/errors.ts';
import { closeDatabase, openForWriting, rekey, removeWithLogs } from '../database.ts';
import { verifyPersonFile } from '../integrity.ts';
import { createDataFolders } from '../paths.ts';
import { toStoreError } from '../store-error.ts';
import { syncFolder } from '../write-file-atomically.ts';

export type PersonToRestore = {
  /** Puts the encrypted copy at the given place. */
  readonly extract: (target: string) => void;
  /** Raw keys: of the copy, and of the file as it will be here. */
  readonly oldKey: Uint8Array;
  readonly newKey: Uint8Array;
  /** `people/{id}.claimkeep`. No connection has it open. */
  readonly file: string;
  /** Take the place of a file that is there. */
  readonly isReplacing: boolean;
  /** The file that is there is damaged and stays beside the new one: somebody may yet read something out of it. */
  readonly isKeepingOld: boolean;
};

/**
 * Puts a copy of a person's file in its place: written beside it, opened, checked whole, given this household's key, and only then renamed.
 * At every moment the old file or the new one is there, whole.
 * @throws AppError `store/restore-target-exists`, `store/damaged` (the copy, or its key), `store/newer-version`, `store/disk-full`, `backup/…`
 */
export function restorePerson({ extract, oldKey, newKey, file, isReplacing, isKeepingOld }: PersonToRestore): void {
  if (existsSync(file) && !isReplacing) throw new AppError('store/restore-target-exists');
  createDataFolders(dirname(dirname(file)));
  const unfinished = `${file}.new`;
  try {
    removeWithLogs(unfinished);
    extract(unfinished);
    const db = openForWriting(unfinished, oldKey);
    try {
      if (verifyPersonFile(db).problems.length > 0) throw new AppError('store/damaged');
      if (!Buffer.from(oldKey).equals(Buffer.from(newKey))) rekey(db, newKey);
    } finally {
      closeDatabase(db);
    }
    if (isKeepingOld) keepAside(file);
    // A log that stayed beside the old file would be played into the new one.
    foldLog(file, newKey);
    renameSync(unfinished, file);
    syncFolder(dirname(file));
  } catch (error) {
    removeWithLogs(unfinished);
    throw toStoreError(error);
  }
}

/** A second name for the same file, so that at no moment it has none. */
function keepAside(file: string): void {
  const aside = `${file}.damaged`;
  rmSync(aside, { force: true });
  try {
    linkSync(file, aside);
  } catch {
    // A file system without links.
    copyFileSync(file, aside);
  }
}

/** Brings a log that a crash left behind into its file, as far as that can be read, and removes it. */
function foldLog(file: string, key: Uint8Array): void {
  if (!existsSync(`${file}-wal`)) return;
  try {
    closeDatabase(openForWriting(file, key));
  } catch {
    // Damaged: it is about to be replaced, with the person's consent.
  }
  for (const suffix of ['-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { force: true });
}
