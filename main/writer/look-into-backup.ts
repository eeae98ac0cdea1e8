import { personSummary } from '#main/queries/person-summary.ts';
import { extractPerson } from '#main/store/backup/backup-file.ts';
import { closeDatabase, openForReading, removeWithLogs } from '#main/store/database.ts';
import { createDataFolders, personFile } from '#main/store/paths.ts';
import { temporaryName } from '#main/store/temporary-name.ts';

/** Who a person in a backup is. */
export type PersonInBackup = { readonly displayName: string; readonly claimCount: number };

/**
 * Opens a person of a backup, for a look: the encrypted file is put beside the data for that moment.
 * @param key raw key of the person's file in the backup
 * @throws AppError `backup/…`, `store/damaged` (also for a wrong key), `store/newer-version`, `store/disk-full`
 */
export function lookIntoBackup({
  path,
  folder,
  id,
  key,
}: {
  readonly path: string;
  /** The data folder. */
  readonly folder: string;
  readonly id: string;
  readonly key: Uint8Array;
}): PersonInBackup {
  createDataFolders(folder);
  const copy = temporaryName(personFile(folder, id), 'copy');
  try {
    removeWithLogs(copy);
    extractPerson(path, id, copy);
    const db = openForReading(copy, key);
    try {
      // Neither the name nor the count depends on the day.
      const { displayName, claimCount } = personSummary(db, new Date().toISOString().slice(0, 10));
      return { displayName, claimCount };
    } finally {
      closeDatabase(db);
    }
  } finally {
    removeWithLogs(copy);
  }
}
