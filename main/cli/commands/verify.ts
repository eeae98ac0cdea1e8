import { resolve } from 'node:path';
import { AppError } from '#shared/errors.ts';
import type { Command } from '../context.ts';
import { findPerson } from '../find-person.ts';
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
    const people = wanted === null ? services.people.list() : [findPerson(services, wanted)];
    const reports = [];
    for (const { id, displayName, problem } of people) {
      if (problem === null) {
        const report = await services.writer.call('verify', { person: services.readers.access(id) });
        reports.push({ personId: id, displayName, ok: report.problems.length === 0, ...report });
      } else {
        reports.push({
          personId: id,
          displayName,
          ok: false,
          claims: 0,
          lines: 0,
          setAside: 0,
          rawResources: 0,
          problems: [{ part: 'pages', count: 1 }],
        });
      }
    }
    const ok = reports.every((report) => report.ok);
    const lines = reports.map(
      (report) =>
        `${report.displayName || report.personId}: ${report.ok ? 'all good' : 'damaged'}, ${countWords(report.claims, 'claim', 'claims')}`,
    );
    print({ ok, people: reports }, lines.length === 0 ? 'Nobody is here yet.' : lines.join('\n'));
    if (!ok) throw new AppError('store/damaged');
  },
};
