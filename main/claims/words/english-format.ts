import type { IsoDate } from '#shared/domain/claim.ts';

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

/** `2026-05-27` -> `May 27, 2026`. Text alone, no time zone. */
export function englishDate(date: IsoDate): string {
  const { year, month, day } = partsOf(date);
  return `${month} ${day}, ${year}`;
}

/** `2026-05-27` -> `May 2026`. */
export function englishMonth(date: IsoDate): string {
  const { year, month } = partsOf(date);
  return `${month} ${year}`;
}

/** "On May 27, 2026", "From May 27 to June 3, 2026", or nothing. */
export function englishWhen(from: IsoDate | null, to: IsoDate | null): string | null {
  const start = from ?? to;
  if (start === null) return null;
  if (to === null || to === start) return `On ${englishDate(start)}`;
  const first = partsOf(start);
  const isSameYear = first.year === to.slice(0, 4);
  return `From ${isSameYear ? `${first.month} ${first.day}` : englishDate(start)} to ${englishDate(to)}`;
}

/** Cents as `$1,234.56`, with a minus before the dollar sign. */
export function englishMoney(cents: number): string {
  const absolute = Math.abs(cents);
  const dollars = String(Math.floor(absolute / 100)).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${cents < 0 ? '-' : ''}$${dollars}.${String(absolute % 100).padStart(2, '0')}`;
}

function partsOf(date: IsoDate): { readonly year: string; readonly month: string; readonly day: string } {
  const month = months[Number(date.slice(5, 7)) - 1] ?? date.slice(5, 7);
  return { year: date.slice(0, 4), month, day: String(Number(date.slice(8, 10))) };
}
