import type { ConnectionSummary } from '#shared/domain/person.ts';
import { usage } from '../arguments.ts';
import type { Command } from '../context.ts';
import { permissionWords } from '../permission-words.ts';
import { countWords, revocationWords, sourceOf } from '../words.ts';

export const people: Command = {
  usage: 'people [delete ID]',
  summary: 'List the people here, or delete one for good',
  options: {},
  words: [0, 2],
  run: async ({ args, services, unlock, print }) => {
    const [verb, id] = args.words;
    await unlock();
    if (verb === undefined) {
      const list = services.people
        .list()
        .map((person) => ({ ...person, newestCopy: services.backups.newestCopy(person.id) }));
      const lines = list.map((person) =>
        person.problem === null
          ? `${person.id}  ${person.displayName}${person.isSample ? ' (sample)' : ''}: ${[
              countWords(person.claimCount, 'claim', 'claims'),
              ...connectionWords(person.connection),
              ...copyWords(person.newestCopy),
            ].join(', ')}`
          : `${person.id}  cannot be opened (${person.problem})`,
      );
      print(list, lines.length === 0 ? 'Nobody is here yet.' : lines.join('\n'));
      return;
    }
    if (verb !== 'delete' || id === undefined) throw usage('people takes nothing, or: delete ID');
    const person = services.people.list().find((one) => one.id === id);
    const environment = person?.connection?.environment;
    const atMedicare = await services.erasing.person(id);
    print(
      { deleted: id, atMedicare },
      `Deleted ${id}. ${person?.payer === 'plan' ? 'The health plan' : 'Medicare'} still has these claims. ${revocationWords(atMedicare, sourceOf(environment))}`.trim(),
    );
  },
};

/** The day of the newest copy beside the data; nothing for somebody of whom none is kept. */
function copyWords(newestCopy: string | null): readonly string[] {
  return newestCopy === null ? [] : [`copied ${newestCopy.slice(0, 10)}`];
}

/** How the connection stands, for the line of a person. */
function connectionWords(connection: ConnectionSummary | null): readonly string[] {
  const words = permissionWords(connection, Date.now());
  return [...(words === null ? [] : [words]), ...(connection?.needsReconnect === true ? ['connect again'] : [])];
}
