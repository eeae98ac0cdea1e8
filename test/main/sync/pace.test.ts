import { describe, expect, it } from 'vitest';
import { createPace } from '#main/sync/pace.ts';

/** Pages of 50 claims, each after so many seconds; gives what is said after each. */
function walk(seconds: readonly number[], total: number | null, startAt = 0) {
  let now = 1_000;
  const pace = createPace(() => now);
  const said = [pace.minutesLeft(startAt, total)];
  for (const [page, wait] of seconds.entries()) {
    now += wait * 1000;
    said.push(pace.minutesLeft(startAt + (page + 1) * 50, total));
  }
  return { pace, said };
}

describe('the time that is left', () => {
  it('is told from the pace of the pages, in whole minutes', () => {
    // 10 seconds a page: after 100 claims 900 are left, which is 18 pages, 3 minutes.
    const { said } = walk([10, 10, 10, 10, 10], 1000);
    expect(said).toEqual([null, null, 3, 3, 3, 3]);
  });

  it('is less than a minute at the end, and nothing once all are here', () => {
    const { said } = walk(Array<number>(4).fill(10), 200);
    expect(said).toEqual([null, null, 0, 0, null]);
  });

  it.each([
    ['without a total', [10, 10, 10], null],
    ['where the total is too small', [10, 10, 10], 40],
    ['after pages that came too fast to say anything', [0.1, 0.1, 0.1], 4_000],
  ])('is not told %s', (_, seconds, total) => {
    expect(new Set(walk(seconds, total).said)).toEqual(new Set([null]));
  });

  it('counts only what came now, where a download goes on', () => {
    const { said } = walk([10, 10], 4_100, 4_000);
    expect(said.at(-1)).toBeNull();
    expect(walk([30, 30], 4_400, 4_000).said.at(-1)).toBe(3);
  });

  it('forgets a wait that is over, and everything when the walk begins anew', () => {
    const { said, pace } = walk([120, ...Array<number>(12).fill(6)], 1_250);
    expect(said[2]).toBeGreaterThan(20);
    expect(said.at(-1)).toBe(1);
    expect(pace.minutesLeft(0, 1_250)).toBeNull();
  });

  it('holds for some pages’ time, and at least 15 seconds', () => {
    expect(walk([], 1_000).pace.validForMs()).toBe(15_000);
    expect(walk([1, 1, 1], 1_000).pace.validForMs()).toBe(15_000);
    expect(walk([40, 40], 1_000).pace.validForMs()).toBe(120_000);
  });
});
