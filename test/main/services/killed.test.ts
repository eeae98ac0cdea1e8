import { expect, test } from 'vitest';
import { killedLeavesOldOrNew } from '#test/support/killed/killed-household.ts';
import { killedRefreshLosesNothing } from '#test/support/killed/killed-refresh.ts';

/** A few moments of each; `test/long/killed.test.ts` has every one. */
const some = { mostSteps: 5, randomMoments: 1, seed: 1 };

test.each(['delete', 'eraseAll', 'backup', 'restore', 'restoreAnew'] as const)(
  'killed in the middle of %s: the old state or the new one, to the last file',
  async (name) => {
    const { seen, killed } = await killedLeavesOldOrNew(name, some);
    expect(killed).toBeGreaterThan(2);
    expect(seen.old + seen.new).toBeGreaterThan(killed);
  },
  300_000,
);

test('killed in the middle of a refresh: new tokens, or the old ones marked as doubtful; every claim is there', async () => {
  const { seen, killed } = await killedRefreshLosesNothing(some);
  expect(killed).toBeGreaterThan(2);
  expect(seen.newTokens).toBeGreaterThan(0);
}, 300_000);
