import type { PersonSummary } from '#shared/domain/person.ts';
import type { Command } from '../context.ts';
import { findAnyPerson } from '../find-person.ts';
import { countWords } from '../words.ts';

export const repair: Command = {
  usage: 'repair [--person ID]',
  summary: 'Mend a damaged file: from the newest whole copy and everything that can still be read of it',
  options: { person: { type: 'string' } },
  words: [0, 0],
  run: async ({ args, services, unlock, print }) => {
    await unlock();
    const { id } = findAnyPerson(services, args.text('person'));
    const { person, ...report } = await services.backups.repair(id);
    const { salvaged, fromCopy, copyMadeAt, lost, isLostExact, areNotesWhole } = report;
    const lines = [
      `Repaired: ${countWords(person.claimCount, 'claim', 'claims')} in the lists.`,
      `${countWords(salvaged, 'claim was', 'claims were')} read from the damaged file.`,
      copyMadeAt === null
        ? 'No whole copy was here.'
        : `${countWords(fromCopy, 'claim comes', 'claims come')} from the copy of ${copyMadeAt.slice(0, 10)}.`,
      lost === 0 && isLostExact
        ? 'No claim is missing.'
        : `${isLostExact ? '' : 'The damage hides how many claims there were. At least '}${countWords(lost, 'claim is', 'claims are')} missing. ${wayBack(person)}`,
      ...(areNotesWhole ? [] : ['Some notes, stars, tags or saved filters may be missing.']),
    ];
    print({ personId: id, ...report }, lines.join('\n'));
  },
};

/** How what is missing comes back: from files, where nothing was ever downloaded. */
function wayBack({ connection, lastSyncedAt }: PersonSummary): string {
  if (connection !== null) return '"claimkeep sync" gets them again.';
  return lastSyncedAt === null
    ? 'Import the files again to get back what is in them.'
    : 'Connect again, then "claimkeep sync" gets them.';
}
