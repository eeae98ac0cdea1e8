import type { IsoDate } from '#shared/domain/claim.ts';
import { datePartsOf, dateSpanOf } from './date-span.ts';
import type { DateParts } from './date-span.ts';

const months = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];

/** `2026-05-27` -> `mayo de 2026`. */
export function spanishMonth(date: IsoDate): string {
  const parts = datePartsOf(date);
  return `${monthOf(parts)} de ${parts.year}`;
}

/** "El 27 de mayo de 2026,", "Del 15 al 27 de enero de 2016,", or null without a date. */
export function spanishWhen(from: IsoDate | null, to: IsoDate | null): string | null {
  const span = dateSpanOf(from, to);
  if (span === null) return null;
  const { first, last, within } = span;
  if (last === null) return `El ${whole(first)},`;
  const start = { month: first.day, year: dayOf(first), nothing: whole(first) }[within];
  return `Del ${start} al ${whole(last)},`;
}

/** `2026-05-27` -> `27 de mayo de 2026`. */
export function spanishDay(date: IsoDate): string {
  return whole(datePartsOf(date));
}

/** The name of a month, 1 to 12. */
export function spanishMonthName(month: number): string {
  return months[month - 1] ?? String(month);
}

function whole(parts: DateParts): string {
  return `${dayOf(parts)} de ${parts.year}`;
}

function dayOf(parts: DateParts): string {
  return `${parts.day} de ${monthOf(parts)}`;
}

function monthOf({ month }: DateParts): string {
  return months[month - 1] ?? String(month);
}
