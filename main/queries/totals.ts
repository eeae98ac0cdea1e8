import type { ReadableDb } from '#main/store/database.ts';
import { query } from '#main/store/statements.ts';
import type { YearTotals } from '#shared/ipc/contract.ts';
import { boundsOf, claimYears } from './claim-years.ts';
import { sumColumns, sumsOf } from './sums.ts';
import type { SumsRow } from './sums.ts';

/**
 * Sums by year of service, newest first, in cents. Only final claims count (a superseded one would count twice, a cancelled one was never
 * owed). An amount that is not in the data adds nothing and is counted as `missing`; when no claim of a year has it, the sum is `notReported`,
 * never 0. Claims without any date are in no year.
 */
export function yearTotals(db: ReadableDb): readonly YearTotals[] {
  const totals = query<SumsRow>(
    db,
    `select ${sumColumns('claim')} from claim indexed by claim_by_date
      where sort_date >= ? and sort_date <= ? and status = 'final'`,
  );
  return claimYears(db).flatMap((year) => {
    const row = totals.first(...boundsOf(year));
    return row === null || row.claims === 0 ? [] : [{ year, ...sumsOf(row) }];
  });
}
