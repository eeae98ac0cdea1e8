import type { Command } from '../context.ts';

export const activity: Command = {
  usage: 'activity [--limit N] [--clear]',
  summary: 'What ClaimKeep did: requests, sign-ins, exports, unlocks; newest first. --clear forgets it',
  options: { limit: { type: 'string' }, clear: { type: 'boolean' } },
  words: [0, 0],
  run: async ({ args, services, unlock, print }) => {
    const limit = args.number('limit', 1, 20_000) ?? 100;
    await unlock();
    if (args.flag('clear')) {
      await services.activity.clear();
      print({ cleared: true }, 'The activity log is empty.');
      return;
    }
    const entries = await services.activity.list(limit);
    const lines = entries.map(({ at, kind, purpose, host, personId, result }) =>
      [at, kind, ...(purpose === null ? [] : [purpose]), host ?? '', personId ?? '', result]
        .filter((part) => part !== '')
        .join('  '),
    );
    print(entries, lines.length === 0 ? 'The activity log is empty.' : lines.join('\n'));
  },
};
