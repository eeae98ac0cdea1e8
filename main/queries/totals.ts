import type { ReadableDb } from '#main/store/database.ts';
import { query } from '#main/store/statements.ts';
import { calculated, notReported } from '#shared/domain/money.ts';
import type { YearTotals } from '#shared/ipc/contract.ts';
import { boundsOf, claimYears } from './claim-years.ts';

type Columns = 'billed' | 'approved' | 'paid' | 'your_share';
type TotalsRow = { readonly claims: number } & Record<Columns, number | null> & Record<`${Columns}_present`, number>;

const columns: readonly Columns[] = ['billed', 'approved', 'paid', 'your_share'];
const sums = columns.map((name) => `sum(${name}_cents) as ${name}, count(${name}_cents) as ${name}_present`).join(', ');

/**
 * Sums by year of service, newest first, in cents. Only final claims count (a superseded one would count twice, a cancelled one was never
 * owed). An amount that is not in the data adds nothing and is counted as `missing`; when no claim of a year has it, the sum is `notReported`,
 * never 0. Claims without any date are in no year.
 */
export function yearTotals(db: ReadableDb): readonly YearTotals[] {
  const totals = query<TotalsRow>(
    db,
    `select count(*) as claims, ${sums} from claim indexed by claim_by_date
      where sort_date >= ? and sort_date <= ? and status = 'final'`,
  );
  return claimYears(db).flatMap((year) => {
    const row = totals.first(...boundsOf(year));
    return row === null || row.claims === 0 ? [] : [totalsOf(year, row)];
  });
}

function totalsOf(year: number, row: TotalsRow): YearTotals {
  return {
    year,
    claimCount: row.claims,
    billed: totalOf(row, 'billed'),
    approved: totalOf(row, 'approved'),
    paid: totalOf(row, 'paid'),
    yourShare: totalOf(row, 'your_share'),
  };
}

function totalOf(row: TotalsRow, name: Columns): YearTotals['billed'] {
  const sum = row[name];
  return {
    amount: sum === null ? notReported : calculated(sum, 'sum'),
    missing: row.claims - row[`${name}_present`],
  };
}
