import type { Command } from '../context.ts';
import { findPerson } from '../find-person.ts';
import { countWords } from '../words.ts';

export const sync: Command = {
  usage: 'sync [--person ID]',
  summary: 'Download what Medicare has; goes on where an earlier download stopped',
  options: { person: { type: 'string' } },
  words: [0, 0],
  run: async ({ args, services, unlock, progress, signal, print }) => {
    await unlock();
    const person = findPerson(services, args.text('person'));
    const report = await services.sync.start(person.id, progress, signal);
    const parts = [
      countWords(report.added, 'new claim', 'new claims'),
      `${String(report.changed)} changed`,
      `${String(report.unchanged)} as before`,
      ...(report.setAside > 0
        ? [`${countWords(report.setAside, 'record', 'records')} could not be read and was set aside`]
        : []),
      ...report.notShared.map((part) => `not shared: ${part}`),
    ];
    print(report, `${person.displayName}: ${parts.join(', ')}`);
  },
};

export const disconnect: Command = {
  usage: 'disconnect [--person ID]',
  summary: "End Medicare's permission; the claims stay here",
  options: { person: { type: 'string' } },
  words: [0, 0],
  run: async ({ args, services, unlock, print }) => {
    await unlock();
    const person = findPerson(services, args.text('person'));
    const atMedicare = await services.connection.disconnect(person.id);
    const words =
      atMedicare === 'revoked'
        ? 'Medicare ended the permission.'
        : 'Medicare could not be told. You can end the permission at medicare.gov, under connected apps.';
    print({ personId: person.id, atMedicare }, `${person.displayName} is disconnected. ${words}`);
  },
};
