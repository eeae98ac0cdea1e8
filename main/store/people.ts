import { randomUUID } from 'node:crypto';
import { createPersonFile } from './database.ts';
import type { Household } from './household.ts';
import { createDataFolders, personFile } from './paths.ts';
import { putPerson } from './write-person.ts';

/**
 * Makes a new person: an encrypted file of their own, whole or not there at all. Gives its id and path; nothing stays open.
 * Throws `store/locked`, `store/disk-full`, `store/read-only`.
 */
export function createPerson(options: {
  readonly folder: string;
  readonly household: Household;
  readonly displayName: string;
  readonly isSample: boolean;
  /** Number of the colour they are known by, from 0. */
  readonly colour: number;
}): { readonly id: string; readonly file: string } {
  const { folder, household, displayName, isSample, colour } = options;
  createDataFolders(folder);
  const id = randomUUID();
  const file = personFile(folder, id);
  createPersonFile(file, household.fileKey(id), (db) =>
    putPerson(db, { id, displayName, isSample, colour, createdAt: new Date().toISOString() }),
  );
  return { id, file };
}
