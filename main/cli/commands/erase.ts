import { AppError } from '#shared/errors.ts';
import { usage } from '../arguments.ts';
import type { Command } from '../context.ts';
import { revocationWords } from '../words.ts';

export const erase: Command = {
  usage: 'erase --all --yes',
  summary: 'Delete everything ClaimKeep keeps here, for good: people, copies, keys, tokens, activity, tables, settings',
  options: { all: { type: 'boolean' }, yes: { type: 'boolean' } },
  words: [0, 0],
  run: async ({ args, services, unlock, notice, print }) => {
    if (!args.flag('all') || !args.flag('yes'))
      throw usage('erase takes --all and, because nothing can be brought back, --yes');
    try {
      await unlock();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      // Who lost the key must be able to delete what nobody can read any more.
      if (error.code !== 'store/no-household')
        notice('ClaimKeep could not be opened, so nobody can be told that the permissions end.');
    }
    const people = await services.erasing.everything();
    const told = people
      .filter(({ atMedicare }) => atMedicare !== 'notConnected')
      .map(
        ({ personId, displayName, source, atMedicare }) =>
          `${displayName || personId}: ${revocationWords(atMedicare, source)}`,
      );
    print({ erased: true, people }, ['Everything is deleted, and the keys with it.', ...told].join('\n'));
  },
};
