import type { IsoDate } from '#shared/domain/claim.ts';

/** Text alone, no time zone: `month` counts from 1, `day` has no leading zero. */
export type DateParts = { readonly year: string; readonly month: number; readonly day: string };

/** The days a service took; `last` is null for one day. `within`: what the first and the last day have in common. */
type DateSpan = {
  readonly first: DateParts;
  readonly last: DateParts | null;
  readonly within: 'month' | 'year' | 'nothing';
};

export function datePartsOf(date: IsoDate): DateParts {
  return { year: date.slice(0, 4), month: Number(date.slice(5, 7)), day: String(Number(date.slice(8, 10))) };
}

/** The span of a claim's dates, or null when it has none. */
export function dateSpanOf(from: IsoDate | null, to: IsoDate | null): DateSpan | null {
  // Some records have the two the wrong way round.
  const [start = null, end = null] = [from, to].filter((date) => date !== null).toSorted();
  if (start === null) return null;
  const first = datePartsOf(start);
  if (end === null || end === start) return { first, last: null, within: 'month' };
  const last = datePartsOf(end);
  if (first.year !== last.year) return { first, last, within: 'nothing' };
  return { first, last, within: first.month === last.month ? 'month' : 'year' };
}
