import type { IsoDate } from '#shared/domain/claim.ts';
import { dateOf, periodOf } from './fhir/date.ts';
import type { DatePeriod } from './fhir/date.ts';
import { listOf } from './fhir/json.ts';
import type { Fields } from './fhir/json.ts';

/** The service date or period of one line; institutional stays have none. */
export function lineDates(item: Fields): DatePeriod {
  const day = dateOf(item['servicedDate']);
  return day === null ? spanned(periodOf(item['servicedPeriod'])) : { from: day, to: day };
}

/**
 * From when to when a claim's services were. A prescription fill: the day of the fill, because its billablePeriod is missing in 73 % of
 * samples (claims-data.md, 0.12). Others: the billed period, else the period of an approval in advance, else the lines, else the day of
 * processing. Never `created`, which is the time of the download.
 */
export function claimDates(resource: Fields, processedOn: IsoDate | null, linesFirst: boolean): DatePeriod {
  if (linesFirst) {
    const lines = datesOfLines(resource);
    if (lines.from !== null) return lines;
  }
  for (const value of [resource['billablePeriod'], listOf(resource['preAuthRefPeriod'])[0]]) {
    const period = spanned(periodOf(value));
    if (period.from !== null) return period;
  }
  // Last, because reading all lines costs most and most claims have a period.
  const lines = datesOfLines(resource);
  return lines.from === null ? { from: processedOn, to: processedOn } : lines;
}

function datesOfLines(resource: Fields): DatePeriod {
  return spanOf(listOf(resource['item']).map(lineDates));
}

/** A period with one end missing is a day. */
function spanned({ from, to }: DatePeriod): DatePeriod {
  return { from: from ?? to, to: to ?? from };
}

function spanOf(periods: readonly DatePeriod[]): DatePeriod {
  let [from, to]: (IsoDate | null)[] = [null, null];
  for (const period of periods) {
    if (period.from !== null && (from === null || from === undefined || period.from < from)) from = period.from;
    if (period.to !== null && (to === null || to === undefined || period.to > to)) to = period.to;
  }
  return { from: from ?? null, to: to ?? null };
}
