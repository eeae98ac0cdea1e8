import { expect, test } from 'vitest';
import { createCallBudget } from '#main/ipc/call-budget.ts';

function budgetAt() {
  const clock = { ms: 1_000_000 };
  const budget = createCallBudget({ burst: 3, perSecond: 2, now: () => clock.ms });
  const takeMany = (count: number) => Array.from({ length: count }, () => budget.take());
  return { clock, takeMany };
}

test('a burst passes, then only so many a second', () => {
  const { clock, takeMany } = budgetAt();
  expect(takeMany(5)).toEqual([true, true, true, false, false]);
  clock.ms += 500;
  expect(takeMany(2)).toEqual([true, false]);
  clock.ms += 60_000;
  expect(takeMany(5)).toEqual([true, true, true, false, false]);
});

test('a clock that is set back opens nothing and locks nobody out', () => {
  const { clock, takeMany } = budgetAt();
  takeMany(3);
  clock.ms -= 3_600_000;
  expect(takeMany(1)).toEqual([false]);
  clock.ms += 1000;
  expect(takeMany(3)).toEqual([true, true, false]);
});
