import type { IsoDate, Provider } from '#shared/domain/claim.ts';
import type { ExportAmount } from '#shared/domain/export-rows.ts';
import type { ExportWords } from './words/shape.ts';

const grouped = new Intl.NumberFormat('en-US');

/** Cents as `$1,234.56`, negative `-$1,234.56`. The same in English and in the Spanish of the United States. */
export function dollars(cents: number): string {
  const whole = Math.abs(cents);
  return `${cents < 0 ? '-' : ''}$${grouped.format(Math.trunc(whole / 100))}.${String(whole % 100).padStart(2, '0')}`;
}

/** An amount in words: never `$0.00` for what is not in the data. */
export function amountText(amount: ExportAmount, words: ExportWords): string {
  return amount.cents === null ? words.notInData : dollars(amount.cents);
}

/** `2026-03-04` as `Mar 4, 2026` or `4 mar 2026`; what is not such a date as it is. No Date object: a time zone could move the day. */
export function dateText(date: IsoDate, words: ExportWords): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const name = words.months[Number(month) - 1];
  if (year === undefined || name === undefined) return date;
  return words.dateOrder === 'monthDay' ? `${name} ${Number(day)}, ${year}` : `${Number(day)} ${name} ${year}`;
}

/** A day, or the first and the last day of a period. */
export function periodText(from: IsoDate | null, to: IsoDate | null, words: ExportWords): string {
  const first = from ?? to;
  if (first === null) return words.list.noDate;
  if (to === null || to === first) return dateText(first, words);
  const start = dateText(first, words);
  const end = dateText(to, words);
  // `Nov 25 – Nov 28, 2026`: the year once where it is the same.
  const year = first.slice(0, 4) === to.slice(0, 4) ? new RegExp(`,? ${first.slice(0, 4)}$`) : null;
  return `${year === null ? start : start.replace(year, '')} – ${end}`;
}

export function providerText(provider: Provider, words: ExportWords): string {
  return provider.name ?? (provider.npi === null ? words.notInData : `NPI ${provider.npi}`);
}
