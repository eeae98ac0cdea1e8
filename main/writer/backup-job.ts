import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { beginBackup, checkBackup } from '#main/store/backup/backup-file.ts';
import type { BackupInfo, BackupWriter } from '#main/store/backup/backup-file.ts';
import { copyPerson } from '#main/store/backup/copy-person.ts';
import type { ReadableDb } from '#main/store/database.ts';
import { toStoreError } from '#main/store/store-error.ts';
import { syncFolder } from '#main/store/write-file-atomically.ts';
import { AppError } from '#shared/errors.ts';
import { refuseOwnFiles } from './export-job.ts';
import type { PersonAccess } from './open-files.ts';
import type { JobContext } from './protocol.ts';

export type BackupRequest = {
  readonly path: string;
  readonly people: readonly (PersonAccess & { readonly id: string })[];
  readonly info: Omit<BackupInfo, 'people'>;
};

/**
 * Writes a backup of people to a file, whole or not at all, reads it back, and only then gives it its name.
 * @returns its size in bytes
 * @throws AppError `export/refused`, `export/cancelled`, `store/disk-full`, `store/damaged`
 */
export async function writeBackup(
  { path, people, info }: BackupRequest,
  { signal, progress }: Pick<JobContext, 'signal' | 'progress'>,
  open: (person: PersonAccess) => ReadableDb,
): Promise<number> {
  for (const { file } of people) refuseOwnFiles(file, path);
  const unfinished = join(dirname(path), `.claimkeep-${randomUUID()}.part`);
  try {
    closeSync(openSync(unfinished, 'wx', 0o600));
    const backup = beginBackup(unfinished, info);
    try {
      for (const [done, { id, ...person }] of people.entries()) {
        // A turn of the loop, in which a cancel can arrive.
        await nextTurn();
        if (signal.aborted) throw new AppError('export/cancelled');
        progress({ phase: 'writing', done, total: people.length });
        addCopy(backup, id, open(person), `${person.file}.copy`);
      }
      backup.finish();
    } catch (error) {
      backup.abandon();
      throw error;
    }
    flush(unfinished);
    checkBackup(unfinished);
    const { size } = statSync(unfinished);
    renameSync(unfinished, path);
    syncFolder(dirname(path));
    return size;
  } catch (error) {
    rmSync(unfinished, { force: true });
    const known = toStoreError(error);
    // "Read-only" speaks of ClaimKeep's own folder; this is where the person wanted the file.
    throw known.code === 'store/read-only' ? new AppError('export/refused', {}, { cause: error }) : known;
  }
}

function addCopy(backup: BackupWriter, id: string, db: ReadableDb, copy: string): void {
  rmSync(copy, { force: true });
  try {
    copyPerson(db, copy);
    backup.addPerson(id, copy);
  } finally {
    rmSync(copy, { force: true });
  }
}

/** Copies of one person that are kept beside the data, the newest last, as file names. */
export function copiesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^\d{4}-\d\d-\d\dT[\d-]+Z\.claimkeep$/.test(name))
      .sort();
  } catch {
    return [];
  }
}

/**
 * Keeps a copy of a person as it is now, and the few before it.
 * @param name the instant of the copy, in characters that every system takes in a file name
 */
export function keepCopy(
  db: ReadableDb,
  { folder, name, mostCopies }: { folder: string; name: string; mostCopies: number },
): void {
  const unfinished = join(folder, `${name}.part`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    rmSync(unfinished, { force: true });
    copyPerson(db, unfinished);
    flush(unfinished);
    renameSync(unfinished, join(folder, `${name}.claimkeep`));
    for (const old of copiesIn(folder).slice(0, -mostCopies)) rmSync(join(folder, old), { force: true });
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw toStoreError(error);
  }
}

function flush(file: string): void {
  // Windows flushes only what was opened for writing.
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
