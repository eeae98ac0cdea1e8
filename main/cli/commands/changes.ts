import { changeName } from '#main/claims/words/describe-change.ts';
import { syncChanges } from '#main/queries/sync-history.ts';
import type { Command } from '../context.ts';
import { findReadable } from '../find-person.ts';
import { languageOf, languageOption } from '../language.ts';

export const changes: Command = {
  usage: 'changes [--person ID] [--limit N] [--language en|es]',
  summary: 'What downloads brought: new, adjusted and cancelled claims, newest first',
  options: { ...languageOption, person: { type: 'string' }, limit: { type: 'string' } },
  words: [0, 0],
  run: async ({ args, services, unlock, print }) => {
    const language = languageOf(args);
    await unlock();
    const person = findReadable(services, args.text('person'));
    const limit = args.number('limit', 1, 10_000) ?? 50;
    const { changes: found } = syncChanges(services.readers.get(person.id), {
      unseenOnly: false,
      limit,
      after: null,
      language,
    });
    const lines = found.map(
      ({ change, changedAt, claim }) =>
        `${changedAt.slice(0, 10)}  ${changeName(change, language)}  ${claim.id}  ${claim.sentence}`,
    );
    print(
      found,
      lines.length === 0 ? `${person.displayName}: nothing has changed since the first download.` : lines.join('\n'),
    );
  },
};
