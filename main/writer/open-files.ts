import { mappingVersion } from '#main/claims/mapping-version.ts';
import { closeNames, namesBeside } from '#main/code-tables/code-names.ts';
import { isAsLeft, markLeft } from '#main/store/checked-mark.ts';
import { closeDatabase, isDamage, isNoRoomToWrite, openForReading, openForWriting } from '#main/store/database.ts';
import type { ReadableDb, WritableDb } from '#main/store/database.ts';
import { takeNamesRevision } from '#main/store/names-revision.ts';
import { rederiveClaims } from '#main/store/rederive-claims.ts';
import { toStoreError } from '#main/store/store-error.ts';
import { mapWith } from '#main/sync/prepare-claims.ts';
import { fileIdentity } from './file-identity.ts';

/** How the writing thread is told which person's file a job is for. The key is the raw 256-bit key; it is not kept longer than the file is open. */
export type PersonAccess = { readonly file: string; readonly key: Uint8Array };

/** The writing connections of this thread: one per file, opened at first use. */
export type OpenFiles = {
  readonly get: (access: PersonAccess) => WritableDb;
  /**
   * For work that only reads: of a file that cannot be written to (a read-only folder, a full disk) or brought up to date (a damaged one), what
   * can be read of it.
   */
  readonly reading: <Result>(access: PersonAccess, work: (db: ReadableDb) => Promise<Result>) => Promise<Result>;
  readonly close: (file: string) => void;
  readonly closeAll: () => void;
};

/**
 * Maps again, from the raw resources, what an older mapping stored or what was named by other tables: nothing on an ordinary day, once after
 * an update of the program or of the tables.
 */
function bringUpToDate(db: WritableDb): void {
  const { names, revision } = namesBeside(db.name);
  takeNamesRevision(db, revision);
  const batches = rederiveClaims(db, { mappingVersion, map: mapWith(names) });
  while (batches.next().done !== true);
}

export function createOpenFiles(): OpenFiles {
  const open = new Map<
    string,
    {
      readonly db: WritableDb;
      readonly identity: string | null;
      readonly revision: string;
      readonly wasAsLeft: boolean;
    }
  >();
  const close = (file: string): void => {
    const known = open.get(file);
    open.delete(file);
    if (known === undefined) return;
    closeDatabase(known.db);
    // What another program put there, or a crash left, stays to be checked.
    if (known.wasAsLeft && known.identity === fileIdentity(file)) markLeft(file);
  };
  const get: OpenFiles['get'] = ({ file, key }) => {
    const known = open.get(file);
    if (known !== undefined) {
      if (known.identity === fileIdentity(file)) {
        // The tables may have changed since the file was opened.
        if (known.revision !== namesBeside(file).revision) {
          bringUpToDate(known.db);
          open.set(file, { ...known, revision: namesBeside(file).revision });
        }
        return known.db;
      }
      close(file);
    }
    const wasAsLeft = isAsLeft(file);
    const db = openForWriting(file, Buffer.from(key));
    open.set(file, { db, identity: fileIdentity(file), revision: namesBeside(file).revision, wasAsLeft });
    bringUpToDate(db);
    return db;
  };
  return {
    get,
    reading: async (access, work) => {
      try {
        get(access);
      } catch (cause) {
        const error = toStoreError(cause);
        if (!isNoRoomToWrite(error) && !isDamage(error)) throw error;
        close(access.file);
        const db = openForReading(access.file, access.key);
        try {
          return await work(db);
        } finally {
          closeDatabase(db);
        }
      }
      return work(get(access));
    },
    close,
    closeAll: () => {
      open.forEach((_db, file) => close(file));
      closeNames();
    },
  };
}
