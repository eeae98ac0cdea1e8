import { expect, test } from 'vitest';
import { killedLeavesOldOrNew } from '#test/support/killed/killed-household.ts';
import { killedRefreshLosesNothing } from '#test/support/killed/killed-refresh.ts';

const every = { mostSteps: Infinity, randomMoments: 20, seed: 7 };

test.each(['delete', 'eraseAll', 'backup', 'restore', 'restoreAnew'] as const)(
  'killed before each step of %s and at random moments: the old state or the new one, to the last file',
  async (name) => {
    const { seen, killed, steps } = await killedLeavesOldOrNew(name, every);
    expect(steps.length).toBeGreaterThan(10);
    expect(killed).toBeGreaterThan(steps.length - 2);
    expect(seen.old).toBeGreaterThan(0);
    expect(seen.new).toBeGreaterThan(1);
  },
  600_000,
);

test('killed before each step of a refresh and at random moments: nothing is lost, nothing is used twice', async () => {
  const { seen, killed, steps } = await killedRefreshLosesNothing(every);
  expect(steps.some((step) => step.includes('answered /v2/o/token/'))).toBe(true);
  expect(killed).toBeGreaterThan(10);
  // Each of the three was seen: before it was sent, between sending and writing, after writing.
  for (const count of [seen.untouched, seen.doubtful, seen.reconnect, seen.newTokens]) expect(count).toBeGreaterThan(0);
}, 600_000);
