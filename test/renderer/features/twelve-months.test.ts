import { describe, expect, it } from 'vitest';
import { daysOfMonth } from '#renderer/features/costs/days-of-month.ts';
import { monthsUntil } from '#renderer/features/home/twelve-months.ts';

describe('the twelve months of the picture', () => {
  it('end with this month, over the turn of a year', () => {
    const months = monthsUntil('2026-03', [{ key: '2026-02' }]);
    expect(months).toHaveLength(12);
    expect([months[0], months[8], months[9], months[11]]).toEqual(['2025-04', '2025-12', '2026-01', '2026-03']);
  });

  it('end with the newest month that has something when nothing came for a year', () => {
    expect(monthsUntil('2026-03', [{ key: '2024-11' }, { key: '2025-03' }]).at(-1)).toBe('2025-03');
    expect(monthsUntil('2026-03', [{ key: '2025-04' }]).at(-1)).toBe('2026-03');
  });

  it('are this year’s when there is nothing at all', () => {
    expect(monthsUntil('2026-03', []).at(-1)).toBe('2026-03');
  });
});

describe('the days of a month', () => {
  it.each([
    ['2026-02', '2026-02-28'],
    ['2024-02', '2024-02-29'],
    ['2026-12', '2026-12-31'],
  ])('%s ends on %s', (month, to) => {
    expect(daysOfMonth(month)).toEqual({ from: `${month}-01`, to });
  });
});
