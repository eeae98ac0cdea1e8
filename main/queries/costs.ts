import type { ReadableDb } from '#main/store/database.ts';
import type { Value } from '#main/store/sqlite-driver.ts';
import { query } from '#main/store/statements.ts';
import type { ClaimKind, ClaimStatus } from '#shared/domain/claim.ts';
import type { CostGroup, CostGrouping, Costs } from '#shared/domain/overview.ts';
import { boundsOf } from './claim-years.ts';
import { newestNameOf, providerKeyOf } from './provider-key.ts';
import { addedUp, sumColumns, sumsOf } from './sums.ts';
import type { SumsRow } from './sums.ts';

export type CostsRequest = {
  readonly by: CostGrouping;
  /** Only claims whose service began in this year; null for all. */
  readonly year: number | null;
  /** Only these kinds; empty for all. A drug's price and a doctor's charge are different things, so a page may want them apart. */
  readonly kinds: readonly ClaimKind[];
};

/** One row for each group and status: what counts, what was left out and the total come from one pass over the claims. */
type GroupRow = SumsRow & {
  readonly key: string;
  readonly name: string | null;
  readonly status: ClaimStatus;
};

/**
 * Costs in groups, in cents: by time newest first, else the largest charge first. Only final claims count, each once; what is left out is
 * counted. By service, the parts of a claim are summed instead of the claim, without the lines that repeat its total (claims-data.md 0.3):
 * these sums need not agree with the claims' (0.7), and `claimCount` counts lines.
 */
export function costs(db: ReadableDb, request: CostsRequest): Costs {
  const { by, kinds } = request;
  const { sql, values } = selectionOf(request);
  const read = (text: string): readonly GroupRow[] => query<GroupRow>(db, text).all(...values);
  const rows = read(by === 'service' ? groupedSql('kind', sql) : groupedSql(by, sql));
  const final = rows.filter(({ status }) => status === 'final');
  // A claim without a date is in no year and no month.
  const groups = by === 'service' ? read(serviceSql(sql)) : final.filter(({ key }) => !isByTime(by) || key !== '');
  return {
    groups: [...groups].sort(isByTime(by) ? byKeyDescending : byCharge).map(groupOf),
    total: sumsOf(addedUp(final)),
    leftOut: {
      superseded: claimsOf(rows, 'superseded'),
      cancelled: claimsOf(rows, 'cancelled'),
      pending: claimsOf(rows, 'pending'),
    },
    withoutDate: undatedClaims(db, kinds),
  };
}

const groupKeys: Readonly<Record<Exclude<CostGrouping, 'service'>, string>> = {
  year: 'substr(claim.sort_date, 1, 4)',
  month: 'substr(claim.sort_date, 1, 7)',
  kind: 'claim.kind',
  provider: `coalesce(${providerKeyOf('claim')}, '')`,
};

function isByTime(by: CostGrouping): boolean {
  return by === 'year' || by === 'month';
}

/** claim_by_date holds all that groups by time and kind need, so the claims themselves are not read for them. */
function groupedSql(by: Exclude<CostGrouping, 'service'>, selection: string): string {
  const [name, from] =
    by === 'provider' ? [newestNameOf('claim'), 'claim'] : ['null', 'claim indexed by claim_by_date'];
  return `select ${groupKeys[by]} as key, ${name} as name, claim.status as status, ${sumColumns('claim')}
    from ${from} where ${selection} group by 1, 3`;
}

function serviceSql(selection: string): string {
  return `select line_item.topic as key, null as name, 'final' as status, ${sumColumns('line_item')}
    from claim join line_item on line_item.claim_rid = claim.rid
    where ${selection} and claim.status = 'final' and line_item.is_total_line = 0
    group by line_item.topic`;
}

function byKeyDescending(one: GroupRow, other: GroupRow): number {
  return one.key < other.key ? 1 : -1;
}

/** What has no charge at all comes last. */
function byCharge(one: GroupRow, other: GroupRow): number {
  const difference = (other.billed ?? -Infinity) - (one.billed ?? -Infinity);
  // Neither has a charge: the difference of two infinities is no number.
  if (!Number.isNaN(difference) && difference !== 0) return difference;
  return one.key < other.key ? -1 : 1;
}

function groupOf(row: GroupRow): CostGroup {
  return { key: row.key, name: row.name === '' ? null : row.name, ...sumsOf(row) };
}

function claimsOf(rows: readonly GroupRow[], status: ClaimStatus): number {
  return rows.reduce((sum, row) => sum + (row.status === status ? row.claims : 0), 0);
}

type Part = { readonly sql: string; readonly values: readonly Value[] };

function selectionOf({ year, kinds }: Pick<CostsRequest, 'year' | 'kinds'>): Part {
  const parts: Part[] = [{ sql: '1 = 1', values: [] }];
  if (year !== null) parts.push({ sql: 'claim.sort_date between ? and ?', values: boundsOf(year) });
  if (kinds.length > 0) parts.push({ sql: `claim.kind in (${kinds.map(() => '?').join(', ')})`, values: kinds });
  return { sql: parts.map(({ sql }) => sql).join(' and '), values: parts.flatMap(({ values }) => values) };
}

/** A claim without a date is missing from every selection by year as well. */
function undatedClaims(db: ReadableDb, kinds: readonly ClaimKind[]): number {
  const { sql, values } = selectionOf({ year: null, kinds });
  const counted = query<{ claims: number }>(
    db,
    `select count(*) as claims from claim where claim.sort_date = '' and claim.status = 'final' and ${sql}`,
  );
  return counted.first(...values)?.claims ?? 0;
}
