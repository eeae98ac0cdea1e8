import { describe, expect, test } from 'vitest';
import { personColours } from '#shared/domain/person.ts';
import { openServices } from '#test/support/temporary-services.ts';

describe('the colour of a person', () => {
  test('is one that nobody here has, and stays when others go', async () => {
    const { people } = await openServices();
    const ids = Array.from({ length: 4 }, (_, index) => people.create(`Person ${String(index)}`));
    const colours = ids.map((id) => people.get(id).colour);
    expect(new Set(colours).size).toBe(4);
    await people.remove(ids[0] ?? '');
    expect(ids.slice(1).map((id) => people.get(id).colour)).toEqual(colours.slice(1));
    // The colour that became free is the next person's.
    expect(people.get(people.create('Somebody')).colour).toBe(colours[0]);
  });

  test('is used again by the fewest when there are more people than colours', async () => {
    const { people } = await openServices();
    for (let count = 0; count < personColours + 2; count += 1) people.create(`Person ${String(count)}`);
    const uses = Map.groupBy(people.list(), ({ colour }) => colour);
    expect(uses.size).toBe(personColours);
    expect(Math.max(...[...uses.values()].map(({ length }) => length))).toBe(2);
  });

  test('of a sample person is always the same', async () => {
    const { people } = await openServices();
    people.create('Somebody else');
    await people.addSamples({ keys: ['james', 'mary'], claims: 5 });
    const samples = people.list().filter(({ isSample }) => isSample);
    expect(Object.fromEntries(samples.map(({ displayName, colour }) => [displayName, colour]))).toEqual({
      'James Okoro': 2,
      'Mary Ellery': 3,
    });
  });
});
