import type { ReadableDb } from '#main/store/database.ts';
import type { Value } from '#main/store/sqlite-driver.ts';
import { query } from '#main/store/statements.ts';
import type { ClaimKind } from '#shared/domain/claim.ts';
import type { CostGroup, CostGrouping, Costs } from '#shared/domain/overview.ts';
import { boundsOf } from './claim-years.ts';
import { newestNameOf, providerKeyOf } from './provider-key.ts';
import { sumColumns, sumsOf } from './sums.ts';
import type { SumsRow } from './sums.ts';

export type CostsRequest = {
  readonly by: CostGrouping;
  /** Only claims whose service began in this year; null for all. */
  readonly year: number | null;
  /** Only these kinds; empty for all. A drug's price and a doctor's charge are different things, so a page may want them apart. */
  readonly kinds: readonly ClaimKind[];
};

type GroupRow = SumsRow & { readonly key: string; readonly name: string | null };

/**
 * Costs in groups, in cents: by time newest first, else the largest charge first. Only final claims count, each once; what is left out is
 * counted. By service, the parts of a claim are summed instead of the claim, without the lines that repeat its total (claims-data.md 0.3):
 * these sums need not agree with the claims' (0.7), and `claimCount` counts lines.
 */
export function costs(db: ReadableDb, request: CostsRequest): Costs {
  const { sql, values } = selectionOf(request);
  const groups = query<GroupRow>(db, groupedSql(request.by, sql)).all(...values);
  const total = query<SumsRow>(db, `select ${sumColumns('claim')} from claim where ${sql} and claim.status = 'final'`);
  return {
    groups: groups.map(groupOf),
    total: sumsOf(total.first(...values) ?? emptyRow),
    ...leftOut(db, request),
  };
}

const groupKeys: Readonly<Record<Exclude<CostGrouping, 'service'>, string>> = {
  year: 'substr(claim.sort_date, 1, 4)',
  month: 'substr(claim.sort_date, 1, 7)',
  kind: 'claim.kind',
  provider: `coalesce(${providerKeyOf('claim')}, '')`,
};

function groupedSql(by: CostGrouping, selection: string): string {
  if (by === 'service') {
    return `select line_item.topic as key, null as name, ${sumColumns('line_item')}
      from claim join line_item on line_item.claim_rid = claim.rid
      where ${selection} and claim.status = 'final' and line_item.is_total_line = 0
      group by line_item.topic order by billed desc, key`;
  }
  const name = by === 'provider' ? newestNameOf('claim') : 'null';
  const order = by === 'year' || by === 'month' ? 'key desc' : 'billed desc, key';
  const dated = by === 'year' || by === 'month' ? " and claim.sort_date > ''" : '';
  return `select ${groupKeys[by]} as key, ${name} as name, ${sumColumns('claim')}
    from claim where ${selection} and claim.status = 'final'${dated} group by key order by ${order}`;
}

function groupOf(row: GroupRow): CostGroup {
  return { key: row.key, name: row.name === '' ? null : row.name, ...sumsOf(row) };
}

type Part = { readonly sql: string; readonly values: readonly Value[] };

function selectionOf({ year, kinds }: Pick<CostsRequest, 'year' | 'kinds'>): Part {
  const parts: Part[] = [{ sql: '1 = 1', values: [] }];
  if (year !== null) parts.push({ sql: 'claim.sort_date between ? and ?', values: boundsOf(year) });
  if (kinds.length > 0) parts.push({ sql: `claim.kind in (${kinds.map(() => '?').join(', ')})`, values: kinds });
  return { sql: parts.map(({ sql }) => sql).join(' and '), values: parts.flatMap(({ values }) => values) };
}

function leftOut(db: ReadableDb, request: CostsRequest): Pick<Costs, 'leftOut' | 'withoutDate'> {
  const { sql, values } = selectionOf(request);
  const counted = query<{ status: string; claims: number }>(
    db,
    `select claim.status, count(*) as claims from claim where ${sql} and claim.status <> 'final' group by claim.status`,
  ).all(...values);
  const of = (status: string): number => counted.find((row) => row.status === status)?.claims ?? 0;
  // A claim without a date is in no year, so it is missing from every selection by year as well.
  const undated = selectionOf({ year: null, kinds: request.kinds });
  const withoutDate = query<{ claims: number }>(
    db,
    `select count(*) as claims from claim where ${undated.sql} and claim.status = 'final' and claim.sort_date = ''`,
  ).first(...undated.values);
  return {
    leftOut: { superseded: of('superseded'), cancelled: of('cancelled'), pending: of('pending') },
    withoutDate: withoutDate?.claims ?? 0,
  };
}

const emptyRow: SumsRow = {
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
