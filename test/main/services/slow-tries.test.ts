import { describe, expect, it } from 'vitest';
import { createSlowTries, waitAfter } from '#main/services/slow-tries.ts';

const wrong = new Error('wrong');
const isWrong = (error: unknown): boolean => error === wrong;

describe('wrong tries', () => {
  it('are slowed after three, ever more, and never beyond half a minute', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 100].map(waitAfter)).toEqual([
      0, 0, 0, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000,
    ]);
  });

  it('wait for each other, count only wrong secrets, and are forgotten after a right one', async () => {
    const waits: number[] = [];
    const tries = createSlowTries(async (milliseconds) => void waits.push(milliseconds));
    const fails = (error: Error) => tries.run(() => Promise.reject(error), isWrong).catch(() => undefined);
    // All at once, as a hostile page would.
    await Promise.all([fails(wrong), fails(wrong), fails(new Error('disk')), fails(wrong), fails(wrong)]);
    await tries.run(() => Promise.resolve('right'), isWrong);
    await fails(wrong);
    expect(waits).toEqual([0, 0, 0, 0, 1_000, 2_000, 0]);
  });
});
