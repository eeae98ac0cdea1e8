import { copyFileSync } from 'node:fs';
import { basename } from 'node:path';
import { mappingVersion } from '#main/claims/mapping-version.ts';
import { namesBeside } from '#main/code-tables/code-names.ts';
import { prepareRestore } from '#main/store/backup/prepare-restore.ts';
import {
  closeDatabase,
  createPersonFile,
  isDamage,
  openDamaged,
  openForWriting,
  removeWithLogs,
} from '#main/store/database.ts';
import type { ReadableDb } from '#main/store/database.ts';
import { verifyPersonFile } from '#main/store/integrity.ts';
import { personFile } from '#main/store/paths.ts';
import { readableRows } from '#main/store/readable-rows.ts';
import { salvage } from '#main/store/salvage.ts';
import type { Salvage } from '#main/store/salvage.ts';
import { disconnectSource } from '#main/store/sources.ts';
import { syncStatus } from '#main/store/source-status.ts';
import { toStoreError } from '#main/store/store-error.ts';
import { temporaryName } from '#main/store/temporary-name.ts';
import { flushFile } from '#main/store/write-file-atomically.ts';
import { putPerson } from '#main/store/write-person.ts';
import { mapWith } from '#main/sync/prepare-claims.ts';
import { AppError, isAppError } from '#shared/errors.ts';
import { verifyFile } from './check-file.ts';

export type RepairRequest = {
  /** The data folder. */
  readonly folder: string;
  readonly id: string;
  readonly key: Uint8Array;
  /** Paths of the kept copies, the newest first. */
  readonly copies: readonly string[];
  /** The tokens of this person's connection are here. */
  readonly isConnected: boolean;
  /** Now, an instant. */
  readonly at: string;
};

export type Repaired = {
  /** The new file, which `commitRestore` puts in place. */
  readonly prepared: string;
  /** The copy it was started from, by its file name; null: none was there, or none was whole. */
  readonly copy: string | null;
  /** null where nothing at all could be read of the damaged file. */
  readonly salvage: Salvage | null;
  readonly claims: number;
};

/**
 * Makes a whole file out of a damaged one: the newest whole copy, or an empty file, with everything on top that can still be read. The
 * damaged file is only read, and no other connection of this thread has it open.
 * @throws AppError `store/not-damaged`: it is whole, and stays; `backup/no-copy`: nothing of it can be read and no copy is whole;
 *   `store/newer-version`, `store/disk-full`, `store/read-only`, `store/busy`
 */
export function prepareRepair(request: RepairRequest): Repaired {
  const { folder, id, key } = request;
  const file = personFile(folder, id);
  refuseWhole(file, key);
  const damaged = openReadable(file, key);
  const unfinished = temporaryName(file, 'new');
  try {
    const copy = startFromCopy(request) ?? (damaged === null ? null : startEmpty(unfinished, damaged, request));
    if (copy === null) throw new AppError('backup/no-copy');
    const db = openForWriting(unfinished, key);
    try {
      const { names } = namesBeside(file);
      const found = damaged && salvage(damaged, db, { map: mapWith(names), mappingVersion, at: request.at });
      if (!request.isConnected) {
        for (const { id: sourceId, clientId } of syncStatus(db)) if (clientId !== null) disconnectSource(db, sourceId);
      }
      const { problems, claims } = verifyPersonFile(db);
      if (problems.length > 0) throw new AppError('internal');
      return { prepared: unfinished, copy: copy.name, salvage: found, claims };
    } finally {
      closeDatabase(db);
      flushFile(unfinished);
    }
  } catch (error) {
    removeWithLogs(unfinished);
    throw toStoreError(error);
  } finally {
    if (damaged !== null) closeDatabase(damaged);
  }
}

function refuseWhole(file: string, key: Uint8Array): void {
  try {
    if (verifyFile({ file, key }).problems.length === 0) throw new AppError('store/not-damaged');
  } catch (error) {
    // Only copies are left.
    if (!isAppError(error) || error.code !== 'store/person-not-found') throw error;
  }
}

function openReadable(file: string, key: Uint8Array): ReadableDb | null {
  try {
    return openDamaged(file, key);
  } catch (error) {
    if (isDamage(error) || (isAppError(error) && error.code === 'store/person-not-found')) return null;
    throw error;
  }
}

/** The newest copy that is whole takes the unfinished file's place. */
function startFromCopy({ folder, id, key, copies }: RepairRequest): { readonly name: string } | null {
  for (const copy of copies) {
    try {
      const extract = (target: string): void => copyFileSync(copy, target);
      prepareRestore({ folder, id, extract, oldKey: key, newKey: key, isConnected: true });
      return { name: basename(copy) };
    } catch (error) {
      if (!isDamage(error)) throw error;
    }
  }
  return null;
}

type PersonRow = { readonly display_name: string; readonly is_sample: number; readonly created_at: string };

function startEmpty(unfinished: string, damaged: ReadableDb, { id, key, at }: RepairRequest): { readonly name: null } {
  const [row] = readableRows<PersonRow>(damaged, { table: 'person', columns: '*', last: 1 }).rows;
  createPersonFile(unfinished, key, (db) =>
    putPerson(db, {
      id,
      displayName: row?.display_name ?? '',
      isSample: row?.is_sample === 1,
      createdAt: row?.created_at ?? at,
    }),
  );
  return { name: null };
}
