import type { IsoDate } from '#shared/domain/claim.ts';

const dayMs = 86_400_000;

/** The calendar day `days` after a day, by the calendar alone: no time zone, no summer time. null for what is no day. */
export function addDays(date: IsoDate, days: number): IsoDate | null {
  const start = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(start) || !Number.isFinite(days)) return null;
  const end = new Date(start + Math.round(days) * dayMs);
  return Number.isNaN(end.getTime()) ? null : end.toISOString().slice(0, 10);
}

/** Days from one calendar day to another; negative when the second is earlier. null for what is no day. */
export function daysBetween(from: IsoDate, to: IsoDate): number | null {
  const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs;
  return Number.isNaN(days) ? null : days;
}
