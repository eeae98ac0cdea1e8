import { expect, test } from 'vitest';
import { killedLeavesOldOrNew } from '#test/support/killed/killed-household.ts';

test.each(['delete', 'eraseAll', 'backup', 'restore', 'restoreAnew'] as const)(
  '%s',
  async (name) => {
    const { seen, killed, steps } = await killedLeavesOldOrNew(name, {
      mostSteps: Infinity,
      randomMoments: 4,
      seed: 1,
    });
    console.log(name, seen, killed, steps.join('\n'));
    expect(seen.old).toBeGreaterThan(0);
  },
  600_000,
);
