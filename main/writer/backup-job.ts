import { closeSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { beginBackup, checkBackup } from '#main/store/backup/backup-file.ts';
import type { BackupInfo } from '#main/store/backup/backup-file.ts';
import { copyPerson } from '#main/store/backup/copy-person.ts';
import { closeDatabase, openForReading, openForWriting, rekey, removeWithLogs } from '#main/store/database.ts';
import type { ReadableDb } from '#main/store/database.ts';
import { hasDamagedPages } from '#main/store/integrity.ts';
import { copiesIn } from '#main/store/kept-copies.ts';
import { query } from '#main/store/statements.ts';
import { toStoreError } from '#main/store/store-error.ts';
import { isGone, temporaryName } from '#main/store/temporary-name.ts';
import { flushFile, syncFolder } from '#main/store/write-file-atomically.ts';
import { AppError } from '#shared/errors.ts';
import { refuseOwnFiles } from './export-job.ts';
import type { PersonAccess } from './open-files.ts';
import type { JobContext } from './protocol.ts';

export type BackupRequest = {
  readonly path: string;
  readonly people: readonly (PersonAccess & {
    readonly id: string;
    /** The raw key that the copy in the backup gets; null: it keeps its own. */
    readonly newKey: Uint8Array | null;
  })[];
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
  const unfinished = join(dirname(path), `.claimkeep-${randomUUID()}.${String(process.pid)}.part`);
  try {
    removeAbandonedParts(dirname(path));
    closeSync(openSync(unfinished, 'wx', 0o600));
    const backup = beginBackup(unfinished, info);
    try {
      for (const [done, { id, newKey, ...person }] of people.entries()) {
        // A turn of the loop, in which a cancel can arrive.
        await nextTurn();
        if (signal.aborted) throw new AppError('export/cancelled');
        progress({ phase: 'writing', done, total: people.length });
        const copy = temporaryName(person.file, 'copy');
        try {
          removeWithLogs(copy);
          copyPerson(open(person), copy);
          if (newKey !== null) changeKey(copy, person.key, newKey);
          backup.addPerson(id, copy);
        } finally {
          removeWithLogs(copy);
        }
      }
      backup.finish();
    } catch (error) {
      backup.abandon();
      throw error;
    }
    flushFile(unfinished);
    checkBackup(unfinished);
    const { size } = statSync(unfinished);
    renameSync(unfinished, path);
    syncFolder(dirname(path));
    return size;
  } catch (error) {
    removeWithLogs(unfinished);
    const known = toStoreError(error);
    // "Read-only" speaks of ClaimKeep's own folder; this is where the person wanted the file.
    throw known.code === 'store/read-only' ? new AppError('export/refused', {}, { cause: error }) : known;
  }
}

function changeKey(copy: string, oldKey: Uint8Array, newKey: Uint8Array): void {
  const db = openForWriting(copy, oldKey);
  try {
    rekey(db, newKey);
  } finally {
    closeDatabase(db);
  }
}

/** What a program that was killed in the middle of a backup into this folder left there. */
function removeAbandonedParts(folder: string): void {
  for (const name of readdirSync(folder)) {
    const owner = /^\.claimkeep-[0-9a-f-]{36}\.(\d+)\.part(?:-journal)?$/.exec(name)?.[1];
    if (owner !== undefined && isGone(Number(owner))) rmSync(join(folder, name), { force: true });
  }
}

/**
 * Keeps a copy of a person as it is now, and the few before it: an older one goes only when the new one is whole.
 * @param name the instant of the copy, in characters that every system takes in a file name
 */
export function keepCopy(
  db: ReadableDb,
  { key, folder, name, mostCopies }: { key: Uint8Array; folder: string; name: string; mostCopies: number },
): void {
  const unfinished = temporaryName(join(folder, name), 'part');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    removeWithLogs(unfinished);
    copyPerson(db, unfinished);
    refusePartial(db, unfinished, key);
    flushFile(unfinished);
    renameSync(unfinished, join(folder, `${name}.claimkeep`));
    for (const old of copiesIn(folder).slice(0, -mostCopies)) rmSync(join(folder, old), { force: true });
  } catch (error) {
    removeWithLogs(unfinished);
    throw toStoreError(error);
  }
}

/** @throws AppError `store/damaged` where the copy is not whole, or has not all the claims that the file's index names */
function refusePartial(db: ReadableDb, copy: string, key: Uint8Array): void {
  const copied = openForReading(copy, key);
  try {
    const isWhole = !hasDamagedPages(copied) && claimCount(copied) === claimCount(db);
    if (!isWhole) throw new AppError('store/damaged');
  } finally {
    closeDatabase(copied);
  }
}

function claimCount(db: ReadableDb): number {
  return query<{ n: number }>(db, 'select count(*) as n from claim').first()?.n ?? 0;
}
