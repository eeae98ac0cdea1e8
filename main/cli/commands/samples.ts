import { samplePeople } from '#main/samples/people.ts';
import type { SampleKey } from '#main/samples/people.ts';
import { usage } from '../arguments.ts';
import type { Command } from '../context.ts';
import { prepareHousehold } from '../prepare-household.ts';
import { countWords } from '../words.ts';

export const samples: Command = {
  usage: 'samples [--person mary,james] [--claims N --seed S]',
  summary: 'Add sample people (not real), without an account',
  options: { person: { type: 'string' }, claims: { type: 'string' }, seed: { type: 'string' } },
  words: [0, 0],
  run: async (context) => {
    const { args, services, progress, signal, print } = context;
    const seed = args.text('seed');
    const claims = args.number('claims', 3, 100_000);
    const keys = (args.text('person') ?? Object.keys(samplePeople).join(',')).split(',').map(sampleKey);
    await prepareHousehold(context);
    const ids = await services.people.addSamples({
      keys,
      signal,
      onProgress: progress,
      ...(seed !== null && { seed }),
      ...(claims !== null && { claims }),
    });
    const people = ids.map((id) => services.people.get(id));
    print(
      { people },
      people
        .map((person) => `${person.displayName}: ${countWords(person.claimCount, 'claim', 'claims')}  (${person.id})`)
        .join('\n'),
    );
  },
};

function sampleKey(text: string): SampleKey {
  const key = text.trim().toLowerCase();
  const found = (Object.keys(samplePeople) as SampleKey[]).find((known) => known === key);
  if (found === undefined) throw usage(`there is no sample person "${text}"`);
  return found;
}
