import { resolve } from 'node:path';
import { usage } from '../arguments.ts';
import type { Command } from '../context.ts';
import { findPerson } from '../find-person.ts';
import { prepareHousehold } from '../prepare-household.ts';
import { countWords } from '../words.ts';

export const importCommand: Command = {
  usage: 'import PATH... [--person ID or --new NAME]',
  summary: 'Import FHIR Bundles, resources, folders of them, or NDJSON',
  options: { person: { type: 'string' }, new: { type: 'string' } },
  words: [1, 10_000],
  run: async (context) => {
    const { args, services, progress, signal, print } = context;
    const person = args.text('person');
    const newName = args.name('new');
    if (person !== null && newName !== null) throw usage('give --person or --new, not both');
    await prepareHousehold(context);
    const report = await services.importing.run(
      {
        paths: args.words.map((path) => resolve(path)),
        personId: person === null ? null : findPerson(services, person).id,
        newName,
      },
      { signal, onProgress: progress },
    );
    const lines = report.people.map(
      (entry) =>
        `${entry.displayName} (${entry.personId}): ${countWords(entry.added, 'new claim', 'new claims')}, ` +
        `${String(entry.changed)} changed, ${String(entry.unchanged)} as before` +
        (entry.setAside > 0 ? `, ${countWords(entry.setAside, 'record', 'records')} set aside` : ''),
    );
    const skipped = report.skippedFiles.map(({ name, reason }) => `Not imported: ${name} (${reason})`);
    await services.backups.keepDueCopies(Date.now());
    const people = report.people.map((entry) => ({
      ...entry,
      newestCopy: services.backups.newestCopy(entry.personId),
    }));
    print({ ...report, people }, [...lines, ...skipped].join('\n'));
  },
};
