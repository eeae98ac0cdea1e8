import { resolve } from 'node:path';
import type { Checked } from '#main/services/verify-person.ts';
import { AppError } from '#shared/errors.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { errorTexts } from '#shared/error-texts/en/all.ts';
import type { Command } from '../context.ts';
import { findAnyPerson } from '../find-person.ts';
import { countWords } from '../words.ts';

export const verify: Command = {
  usage: 'verify [--person ID | --backup PATH]',
  summary: 'Check every stored page, claim and search entry; or every piece of a backup',
  options: { person: { type: 'string' }, backup: { type: 'string' } },
  words: [0, 0],
  run: async ({ args, services, unlock, print }) => {
    const backup = args.text('backup');
    if (backup !== null) {
      const contents = await services.backups.check(resolve(backup));
      print(
        { ok: true, ...contents },
        `The backup of ${contents.createdAt.slice(0, 10)} is whole: ${countWords(contents.people.length, 'person', 'people')}`,
      );
      return;
    }
    await unlock();
    const wanted = args.text('person');
    const people = wanted === null ? services.people.list() : [findAnyPerson(services, wanted)];
    const reports = [];
    for (const { id, displayName } of people) {
      // What is wrong with one person's file must not keep the others from being checked.
      const { report, error } = await services.people.verify(id);
      const ok = error === null && report.problems.length === 0;
      reports.push({ personId: id, displayName, ok, ...report, ...(error !== null && { error: error.code }) });
    }
    const ok = reports.every((report) => report.ok);
    const lines = reports.map((report) => `${report.displayName || report.personId}: ${wordsOf(report)}`);
    print({ ok, people: reports }, lines.length === 0 ? 'Nobody is here yet.' : lines.join('\n'));
    if (!ok) throw new AppError(reports.find(({ error }) => error !== undefined)?.error ?? 'store/damaged');
  },
};

function wordsOf({
  ok,
  error,
  claims,
  rawResources,
  isSearchChecked,
}: Checked['report'] & { ok: boolean; error?: ErrorCode }): string {
  if (error !== undefined) return `could not be checked: ${errorTexts[error].what}`;
  const all = countWords(claims, 'claim', 'claims');
  if (!ok) return `damaged, ${all}, of which ${String(rawResources)} can be read whole; "claimkeep repair" mends it`;
  return `all good, ${all}${isSearchChecked ? '' : ' (nothing can be written here, so the search index was not checked)'}`;
}
