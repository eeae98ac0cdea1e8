import { existsSync } from 'node:fs';
import { AppError } from '#shared/errors.ts';
import { closeDatabase, openForWriting, rekey, removeWithLogs } from '../database.ts';
import type { WritableDb } from '../database.ts';
import { verifyPersonFile } from '../integrity.ts';
import { createDataFolders, erasureMark, personFile } from '../paths.ts';
import { syncStatus } from '../source-status.ts';
import { disconnectSource } from '../sources.ts';
import { toStoreError } from '../store-error.ts';
import { temporaryName } from '../temporary-name.ts';
import { flushFile } from '../write-file-atomically.ts';

export type PersonToRestore = {
  /** The data folder. */
  readonly folder: string;
  readonly id: string;
  /** Puts the encrypted copy at the given place. */
  readonly extract: (target: string) => void;
  /** Raw keys: of the copy, and of the file as it will be here. */
  readonly oldKey: Uint8Array;
  readonly newKey: Uint8Array;
  /** The tokens of this person's connection are here; else the copy is told that it has none. */
  readonly isConnected: boolean;
};

/**
 * Makes a copy ready to take a person's place: written beside it, opened, checked whole, given this household's key, flushed.
 * @returns the file, which `commitRestore` renames
 * @throws AppError `store/damaged` (the copy, or its key), `store/newer-version`, `store/disk-full`, `store/busy` (the person is just being
 *   deleted), `backup/…`
 */
export function prepareRestore({ folder, id, extract, oldKey, newKey, isConnected }: PersonToRestore): string {
  if (existsSync(erasureMark(folder, id))) throw new AppError('store/busy');
  createDataFolders(folder);
  const unfinished = temporaryName(personFile(folder, id), 'new');
  try {
    removeWithLogs(unfinished);
    extract(unfinished);
    const db = openForWriting(unfinished, oldKey);
    try {
      if (verifyPersonFile(db).problems.length > 0) throw new AppError('store/damaged');
      if (!isConnected) disconnectAll(db);
      if (!Buffer.from(oldKey).equals(Buffer.from(newKey))) rekey(db, newKey);
    } finally {
      closeDatabase(db);
    }
    flushFile(unfinished);
    return unfinished;
  } catch (error) {
    removeWithLogs(unfinished);
    throw toStoreError(error);
  }
}

function disconnectAll(db: WritableDb): void {
  for (const { id, clientId } of syncStatus(db)) if (clientId !== null) disconnectSource(db, id);
}
