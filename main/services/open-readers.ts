import { closeDatabase, isUpToDate, openForReading } from '#main/store/database.ts';
import type { ReadableDb } from '#main/store/database.ts';
import { personFile } from '#main/store/paths.ts';
import { fileIdentity } from '#main/writer/file-identity.ts';
import type { PersonAccess } from '#main/writer/open-files.ts';
import type { HouseholdSession } from './household-session.ts';

/** The reading connections of the main process and the keys to people's files. */
export type OpenReaders = {
  /** @throws AppError `store/locked`, `store/person-not-found`, `store/damaged`, `store/newer-version` */
  readonly get: (personId: string) => ReadableDb;
  /** What the writing thread needs to open the file. @throws AppError `store/locked`, `store/person-not-found` */
  readonly access: (personId: string) => PersonAccess;
  readonly close: (personId: string) => void;
  readonly closeAll: () => void;
};

/** One reading connection per person, opened at first use: opening takes 4 to 9 ms at any size (performance.md, section 8). */
export function createOpenReaders(folder: string, session: Pick<HouseholdSession, 'household'>): OpenReaders {
  const open = new Map<string, { readonly db: ReadableDb; readonly identity: string | null }>();
  const access = (personId: string): PersonAccess => ({
    file: personFile(folder, personId),
    key: session.household().fileKey(personId),
  });
  const close = (personId: string): void => {
    const known = open.get(personId);
    open.delete(personId);
    if (known !== undefined) closeDatabase(known.db);
  };
  return {
    get: (personId) => {
      const known = open.get(personId);
      const { file, key } = access(personId);
      if (known !== undefined) {
        if (known.identity === fileIdentity(file) && isUpToDate(known.db)) return known.db;
        close(personId);
      }
      const db = openForReading(file, Buffer.from(key));
      open.set(personId, { db, identity: fileIdentity(file) });
      return db;
    },
    access,
    close,
    closeAll: () => {
      open.forEach((_db, personId) => close(personId));
    },
  };
}
