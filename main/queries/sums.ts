import type { Amount } from '#shared/domain/money.ts';
import { calculated, notReported } from '#shared/domain/money.ts';
import type { Sum, Sums } from '#shared/domain/overview.ts';

const columns = ['billed', 'approved', 'paid', 'your_share'] as const;
type Column = (typeof columns)[number];

/** What {@link sumColumns} selects. */
export type SumsRow = { readonly claims: number } & Readonly<Record<Column, number | null>> &
  Readonly<Record<`${Column}_present`, number>>;

/**
 * The sums of the four amounts and how many rows have each, for a select that may group.
 * @param table the name they are read from
 * @param only a condition on the rows that count, where the select has others too
 */
export function sumColumns(table: string, only?: string): string {
  const filter = only === undefined ? '' : ` filter (where ${only})`;
  const sums = columns.map((name) => {
    const column = `${table}.${name}_cents`;
    return `sum(${column})${filter} as ${name}, count(${column})${filter} as ${name}_present`;
  });
  return [`count(*)${filter} as claims`, ...sums].join(', ');
}

/** An amount that no row has is not in the data: the sum is then `notReported`, never 0. */
export function sumsOf(row: SumsRow): Sums {
  return {
    claimCount: row.claims,
    billed: sumOfColumn(row, 'billed'),
    approved: sumOfColumn(row, 'approved'),
    paid: sumOfColumn(row, 'paid'),
    yourShare: sumOfColumn(row, 'your_share'),
  };
}

/** The rows of several groups as one. */
export function addedUp(rows: readonly SumsRow[]): SumsRow {
  const sums = { ...noRows };
  for (const row of rows) {
    sums.claims += row.claims;
    sums.billed = added(sums.billed, row.billed);
    sums.approved = added(sums.approved, row.approved);
    sums.paid = added(sums.paid, row.paid);
    sums.your_share = added(sums.your_share, row.your_share);
    sums.billed_present += row.billed_present;
    sums.approved_present += row.approved_present;
    sums.paid_present += row.paid_present;
    sums.your_share_present += row.your_share_present;
  }
  return sums;
}

const noRows: { -readonly [Name in keyof SumsRow]: SumsRow[Name] } = {
  claims: 0,
  billed: null,
  approved: null,
  paid: null,
  your_share: null,
  billed_present: 0,
  approved_present: 0,
  paid_present: 0,
  your_share_present: 0,
};

function added(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : one + other;
}

function sumOfColumn(row: SumsRow, name: Column): Sum {
  const cents = row[name];
  return {
    amount: cents === null ? notReported : calculated(cents, 'sum'),
    missing: row.claims - row[`${name}_present`],
  };
}

/** The same over amounts at hand. */
export function sumOf(amounts: readonly Amount[]): Sum {
  const known = amounts.flatMap(({ cents }) => (cents === null ? [] : [cents]));
  const total = known.reduce((sum, cents) => sum + cents, 0);
  return {
    amount: known.length === 0 ? notReported : calculated(total, 'sum'),
    missing: amounts.length - known.length,
  };
}
