import type { ReadableDb } from '#main/store/database.ts';
import type { Value } from '#main/store/sqlite-driver.ts';
import { query } from '#main/store/statements.ts';
import type { ClaimKind, ClaimStatus } from '#shared/domain/claim.ts';
import type { CostGrouping, Costs } from '#shared/domain/overview.ts';
import { boundsOf } from './claim-years.ts';
import { providerKeyOf, providerNameOf } from './provider-key.ts';
import { addedUp, sumColumns, sumsOf } from './sums.ts';
import type { SumsRow } from './sums.ts';

export type CostsRequest = {
  readonly by: CostGrouping;
  /** Only claims whose service began in this year; null for all. */
  readonly year: number | null;
  /** Only these kinds; empty for all. A drug's price and a doctor's charge are different things, so a page may want them apart. */
  readonly kinds: readonly ClaimKind[];
};

type GroupRow = SumsRow & { readonly key: string };
type Grouping = Exclude<CostGrouping, 'service'>;

/**
 * Costs in groups, in cents: by time newest first, else the largest charge first. Only final claims count, each once; what is left out is
 * counted. By service, the parts of a claim are summed instead of the claim, without the lines that repeat its total (claims-data.md 0.3):
 * these sums need not agree with the claims' (0.7), and `claimCount` counts lines.
 */
export function costs(db: ReadableDb, request: CostsRequest): Costs {
  const { by, kinds } = request;
  const { sql, values } = selectionOf(request);
  const read = (text: string): readonly GroupRow[] => query<GroupRow>(db, text).all(...values);
  const rows = read(groupedSql(by === 'service' ? 'kind' : by, request, sql));
  const groups = by === 'service' ? read(serviceSql(sql)) : isByTime(by) ? byTime(rows, by) : rows;
  return {
    groups: [...groups].sort(isByTime(by) ? byKeyDescending : byCharge).map((row) => ({
      key: row.key,
      name: by === 'provider' && row.key !== '' ? providerNameOf(db, row.key) : null,
      ...sumsOf(row),
    })),
    total: sumsOf(addedUp(rows)),
    leftOut: leftOut(db, { sql, values }),
    withoutDate: undatedClaims(db, kinds),
  };
}

function isByTime(by: CostGrouping): by is 'year' | 'month' {
  return by === 'year' || by === 'month';
}

const dayGroups = { index: 'claim_by_date', group: 'claim.sort_date' } as const;
const groupings: Readonly<Record<Grouping, { readonly index: string; readonly group: string }>> = {
  year: dayGroups,
  month: dayGroups,
  kind: { index: 'claim_by_kind', group: 'claim.kind' },
  provider: { index: 'claim_by_provider', group: providerKeyOf('claim') },
};

/**
 * Each grouping has an index in its own order that holds all its sums need: neither the claims are read nor is anything sorted. Of one year
 * there are few enough claims that finding them by date and sorting them is faster.
 */
function groupedSql(by: Grouping, { year }: CostsRequest, selection: string): string {
  const { index, group } = groupings[by];
  const from = year === null || by === 'provider' ? index : 'claim_by_date';
  return `select coalesce(${group}, '') as key, ${sumColumns('claim')}
    from claim indexed by ${from} where ${selection} and claim.status = 'final' group by ${group}`;
}

/** The days of each year or month added up. A claim without a date is in none. */
function byTime(days: readonly GroupRow[], by: 'year' | 'month'): readonly GroupRow[] {
  const length = by === 'year' ? 4 : 7;
  const dated = days.filter(({ key }) => key !== '');
  return [...Map.groupBy(dated, ({ key }) => key.slice(0, length))].map(([key, rows]) => ({ ...addedUp(rows), key }));
}

/** From the lines, of which an index in the order of the topics holds all, to the claims: the other way round each claim would look for its lines. */
function serviceSql(selection: string): string {
  return `select line_item.topic as key, ${sumColumns('line_item')} from line_item indexed by line_item_by_topic
    where line_item.claim_rid in (select rid from claim indexed by claim_by_date where ${selection} and claim.status = 'final')
      and line_item.is_total_line = 0
    group by line_item.topic`;
}

function leftOut(db: ReadableDb, { sql, values }: Part): Costs['leftOut'] {
  const rows = query<{ status: string; claims: number }>(
    db,
    `select claim.status as status, count(*) as claims from claim indexed by claim_not_final
      where claim.status <> 'final' and ${sql} group by claim.status`,
  ).all(...values);
  const claimsOf = (status: ClaimStatus): number => rows.find((row) => row.status === status)?.claims ?? 0;
  return { superseded: claimsOf('superseded'), cancelled: claimsOf('cancelled'), pending: claimsOf('pending') };
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
