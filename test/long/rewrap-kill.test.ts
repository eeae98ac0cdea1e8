import { expect, test } from 'vitest';
import { changes, killedLeavesOldOrNewWays } from '#test/main/store/rewrap-kill.ts';

test.each(changes)(
  '$name, killed at every step and at random',
  async (change) => {
    const seen = await killedLeavesOldOrNewWays(change, { mostSteps: Infinity, randomMoments: 5 });
    expect(seen.old).toBeGreaterThan(0);
    // The run that was not killed is one; between the two files there are others.
    expect(seen.new).toBeGreaterThan(1);
  },
  600_000,
);
