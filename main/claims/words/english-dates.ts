import type { IsoDate } from '#shared/domain/claim.ts';
import { datePartsOf, dateSpanOf } from './date-span.ts';
import type { DateParts } from './date-span.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2026-05-27` -> `May 2026`. */
export function englishMonth(date: IsoDate): string {
  const parts = datePartsOf(date);
  return `${monthOf(parts)} ${parts.year}`;
}

/** "On May 27, 2026", "From May 27 to June 3, 2026", or null without a date. */
export function englishWhen(from: IsoDate | null, to: IsoDate | null): string | null {
  const span = dateSpanOf(from, to);
  if (span === null) return null;
  const { first, last, within } = span;
  if (last === null) return `On ${whole(first)}`;
  return `From ${within === 'nothing' ? whole(first) : dayOf(first)} to ${whole(last)}`;
}

/** `2026-05-27` -> `May 27, 2026`. */
export function englishDay(date: IsoDate): string {
  return whole(datePartsOf(date));
}

/** The name of a month, 1 to 12. */
export function englishMonthName(month: number): string {
  return months[month - 1] ?? String(month);
}

function whole(parts: DateParts): string {
  return `${dayOf(parts)}, ${parts.year}`;
}

function dayOf(parts: DateParts): string {
  return `${monthOf(parts)} ${parts.day}`;
}

function monthOf({ month }: DateParts): string {
  return months[month - 1] ?? String(month);
}
