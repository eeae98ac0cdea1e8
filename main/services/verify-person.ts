import { markChecked } from '#main/store/checked-mark.ts';
import { unreadableFile } from '#main/store/integrity.ts';
import type { IntegrityReport } from '#main/store/integrity.ts';
import type { Writer } from '#main/writer/writer.ts';
import { AppError } from '#shared/errors.ts';
import type { OpenReaders } from './open-readers.ts';

/** `error`: why the file could not be checked at all, which says nothing about damage; null: it was. */
export type Checked = { readonly report: IntegrityReport; readonly error: AppError | null };

/** Checks all of a person's file, and remembers damage. It does not throw for one file, so that the others are checked. */
export async function verifyPerson(
  { writer, readers }: { readonly writer: Writer; readonly readers: OpenReaders },
  personId: string,
): Promise<Checked> {
  const person = readers.access(personId);
  try {
    const report = await writer.call('verify', { person });
    if (report.problems.length > 0) markChecked(person.file, { isDamaged: true, now: Date.now() });
    return { report, error: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // Only a copy is left of it.
    if (error.code === 'store/person-not-found') return { report: unreadableFile, error: null };
    return { report: { ...unreadableFile, problems: [] }, error };
  }
}
