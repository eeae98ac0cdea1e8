import { isCheckDue, markChecked } from '#main/store/checked-mark.ts';
import {
  closeDatabase,
  isDamage,
  isNoRoomToWrite,
  openDamaged,
  openForReading,
  openForWriting,
} from '#main/store/database.ts';
import type { ReadableDb } from '#main/store/database.ts';
import { hasDamagedPages, unreadableFile, verifyPersonFile } from '#main/store/integrity.ts';
import type { IntegrityReport } from '#main/store/integrity.ts';
import type { PersonAccess } from './open-files.ts';

/**
 * Checks all of a person's file, as it is: nothing is mapped again first, because over damage that fails. Where nothing can be written the
 * search index is left out.
 * @throws AppError `store/person-not-found`, `store/newer-version`, `store/busy`; never `store/damaged`
 */
export function verifyFile(person: PersonAccess): IntegrityReport {
  try {
    return verifyWith(openForWriting, person, true);
  } catch (error) {
    if (isNoRoomToWrite(error)) return verifyWith(openForReading, person, false);
    if (!isDamage(error)) throw error;
    return verifyDamaged(person);
  }
}

/**
 * Looks through a file's pages when that is due, and remembers what it found.
 * @param now epoch ms
 * @returns whether it is damaged
 * @throws AppError as {@link verifyFile}, `store/disk-full`, `store/read-only`
 */
export function checkFile(person: PersonAccess, now: number): boolean {
  const { file, key } = person;
  if (!isCheckDue(file, now)) return false;
  const isDamaged = isDamagedFile(file, key);
  markChecked(file, { isDamaged, now });
  return isDamaged;
}

function isDamagedFile(file: string, key: Uint8Array): boolean {
  try {
    const db = openForReading(file, key);
    try {
      return hasDamagedPages(db);
    } finally {
      closeDatabase(db);
    }
  } catch (error) {
    if (isDamage(error)) return true;
    throw error;
  }
}

/** Its schema may not be readable, or could not be brought up to date. */
function verifyDamaged(person: PersonAccess): IntegrityReport {
  try {
    const report = verifyWith(openDamaged, person, false);
    return report.problems.length > 0 ? report : { ...report, problems: unreadableFile.problems };
  } catch (error) {
    if (isDamage(error)) return unreadableFile;
    throw error;
  }
}

function verifyWith(
  open: (file: string, key: Uint8Array) => ReadableDb,
  { file, key }: PersonAccess,
  isWritable: boolean,
): IntegrityReport {
  const db = open(file, key);
  try {
    return verifyPersonFile(db, { isWritable });
  } finally {
    closeDatabase(db);
  }
}
