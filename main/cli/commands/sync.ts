import type { Command } from '../context.ts';
import { findPerson } from '../find-person.ts';
import { permissionReminder } from '../permission-words.ts';
import { countWords, revocationWords, sizeWords, sourceOf } from '../words.ts';

export const sync: Command = {
  usage: 'sync [--person ID] [--full]',
  summary:
    'Download what Medicare, or the health plan, has; goes on where an earlier download stopped. --full asks for everything again',
  options: { person: { type: 'string' }, full: { type: 'boolean' } },
  words: [0, 0],
  run: async ({ args, services, unlock, progress, signal, print, notice }) => {
    await unlock();
    const person = findPerson(services, args.text('person'));
    const reminder = permissionReminder(person.id, person.connection, Date.now());
    if (reminder !== null) notice(reminder);
    const report = await services.sync.start(person.id, {
      onProgress: progress,
      signal,
      isFullAsked: args.flag('full'),
    });
    const parts = [
      countWords(report.added, 'new claim', 'new claims'),
      ...(
        [
          [report.adjusted, 'changed'],
          [report.cancelled, 'cancelled'],
          [report.superseded, 'replaced by a later version'],
          [report.notReturned, 'no longer sent (kept here)'],
        ] as const
      ).flatMap(([count, what]) => (count > 0 ? [`${String(count)} ${what}`] : [])),
      `${String(report.unchanged)} as before`,
      ...(report.outcome === 'done'
        ? []
        : ['Far fewer claims came than are here, so nothing was taken for gone; please try again later']),
      ...(report.setAside > 0
        ? [`${countWords(report.setAside, 'record', 'records')} could not be read and was set aside`]
        : []),
      ...report.notShared.map((part) => `not shared: ${part}`),
      `${countWords(report.pages, 'page', 'pages')} with ${sizeWords(report.bytes)} in ${(report.ms / 1000).toFixed(1)} s`,
    ];
    // Whoever never opens the window has no other daily copies.
    await services.backups.keepDueCopies(Date.now());
    const newestCopy = services.backups.newestCopy(person.id);
    print({ ...report, newestCopy }, `${person.displayName}: ${parts.join(', ')}`);
  },
};

export const disconnect: Command = {
  usage: 'disconnect [--person ID]',
  summary: 'End the permission at Medicare or the health plan; the claims stay here',
  options: { person: { type: 'string' } },
  words: [0, 0],
  run: async ({ args, services, unlock, print }) => {
    await unlock();
    const person = findPerson(services, args.text('person'));
    const atMedicare = await services.connection.disconnect(person.id);
    print(
      { personId: person.id, atMedicare },
      `${person.displayName} is disconnected. ${revocationWords(atMedicare, sourceOf(person.connection?.environment))}`,
    );
  },
};
