import type { IsoDate } from '#shared/domain/claim.ts';
import { fieldsOf } from './json.ts';

const dateStart = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])/;

/** v3 writes this year where it has no date (claims-data.md, section 3). */
const placeholderYear = '9999';

/**
 * The calendar date a FHIR date or dateTime starts with, or null. Never converted between time zones: Medicare's times of day are all
 * midnight UTC and mean nothing (claims-data.md, 0.12). Partial dates (`2018`), placeholders and days that no month has are no dates.
 */
export function dateOf(value: unknown): IsoDate | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  const [date, year, month, day] = dateStart.exec(text) ?? [];
  if (date === undefined || year === placeholderYear) return null;
  // Most days are in every month; only the others are worth a look at the calendar.
  return Number(day) <= 28 || Number(day) <= daysIn(Number(year), Number(month)) ? date : null;
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** An instant as it came, or null when it is none. */
export function instantOf(value: unknown): string | null {
  return dateOf(value) !== null && typeof value === 'string' ? value.trim() : null;
}

export type DatePeriod = { readonly from: IsoDate | null; readonly to: IsoDate | null };

/** A FHIR Period as two dates, each null when it is not there. */
export function periodOf(value: unknown): DatePeriod {
  const period = fieldsOf(value);
  return { from: dateOf(period?.['start']), to: dateOf(period?.['end']) };
}
