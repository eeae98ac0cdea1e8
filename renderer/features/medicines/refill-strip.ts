import type { IsoDate } from '#shared/domain/claim.ts';
import type { MedicineFill } from '#shared/domain/overview.ts';

/** So many days early or late say nothing: a pharmacy fills when it is convenient. */
export const usualDays = 3;

/** A stretch of days, the last not in it; `start` and `length` as parts of the whole strip (0 to 1). */
export type Stretch = {
  readonly kind: 'covered' | 'gap';
  readonly from: IsoDate;
  readonly days: number;
  readonly start: number;
  readonly length: number;
};

export type RefillStrip = {
  readonly stretches: readonly Stretch[];
  readonly months: readonly { readonly month: string; readonly start: number }[];
  /** Days of the year before today for which a fill lasted, and of all its days. */
  readonly coveredDays: number;
  readonly days: number;
};

const dayMs = 86_400_000;

/**
 * The last twelve months of one medicine: the days each fill lasted by its days of supply, and the days between that are more than the usual
 * few. Fills without a day or days of supply draw nothing. null: no fill lasted into these months.
 * @param fills in any order
 */
export function refillStrip(fills: readonly MedicineFill[], today: IsoDate): RefillStrip | null {
  const end = dayNumber(today) + 1;
  const start =
    dayNumber(`${Number(today.slice(0, 4)) - 1}${today.slice(4) === '-02-29' ? '-02-28' : today.slice(4)}`) + 1;
  const lasts = fills
    .flatMap(({ filledOn, daysSupply }) =>
      filledOn === null || daysSupply === null || daysSupply <= 0
        ? []
        : [{ from: dayNumber(filledOn), to: dayNumber(filledOn) + Math.round(daysSupply) }],
    )
    .sort((a, b) => a.from - b.from);
  const stretches: Stretch[] = [];
  const draw = (kind: Stretch['kind'], from: number, to: number): void => {
    const [first, last] = [Math.max(from, start), Math.min(to, end)];
    if (last <= first) return;
    const whole = end - start;
    stretches.push({
      kind,
      from: isoDay(first),
      days: last - first,
      start: (first - start) / whole,
      length: (last - first) / whole,
    });
  };
  let until: number | null = null;
  for (const { from, to } of lasts) {
    if (until !== null && from - until > usualDays) draw('gap', until, from);
    draw('covered', until === null ? from : Math.max(from, until), to);
    until = Math.max(to, until ?? to);
  }
  const covered = stretches.filter(({ kind }) => kind === 'covered');
  if (covered.length === 0) return null;
  return {
    stretches,
    months: monthStarts(start, end),
    coveredDays: covered.reduce((sum, { days }) => sum + days, 0),
    days: end - start,
  };
}

function monthStarts(start: number, end: number): RefillStrip['months'] {
  const months: { month: string; start: number }[] = [];
  for (let day = start; day < end; day += 1) {
    const iso = isoDay(day);
    if (iso.endsWith('-01')) months.push({ month: iso.slice(0, 7), start: (day - start) / (end - start) });
  }
  return months;
}

function dayNumber(day: IsoDate): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs);
}

function isoDay(number: number): IsoDate {
  return new Date(number * dayMs).toISOString().slice(0, 10);
}
