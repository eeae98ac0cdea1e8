import type { ReadableDb } from '#main/store/database.ts';
import { query } from '#main/store/statements.ts';
import type { Value } from '#main/store/sqlite-driver.ts';
import type { ClaimSearch, DateRange } from './claim-filter.ts';

/** A claim's place in the list: newest date first, and of one date the one stored last first. */
export type ClaimKey = { readonly rid: number; readonly sort_date: string };

/** Counting stops here; beyond it a list says "more than". 20,000 index entries take about 1 ms. */
const mostCounted = 20_000;

const beforeAll: ClaimKey = { rid: Number.MAX_SAFE_INTEGER, sort_date: '9999-99-99' };

/** The keys of the claims that follow `after`, newest first, at most `limit`. */
export function claimKeys(
  db: ReadableDb,
  search: ClaimSearch,
  after: ClaimKey | null,
  limit: number,
): readonly ClaimKey[] {
  const start = after ?? beforeAll;
  if (search.ranges.length === 0) return [];
  return search.terms === null ? walkRanges(db, search, start, limit) : foundKeys(db, search, start, limit);
}

/** How many claims match in all, or null when there are too many to count in a moment. */
export function countClaims(db: ReadableDb, search: ClaimSearch): number | null {
  if (search.ranges.length === 0) return 0;
  const { sql, values } = search.terms === null ? plainMatches(search) : textMatches(search);
  const found = query<{ n: number }>(db, `select count(*) as n from (select 1 from (${sql}) limit ?)`).first(
    ...values,
    mostCounted + 1,
  );
  const count = found?.n ?? 0;
  return count > mostCounted ? null : count;
}

/**
 * One question per date range, newest first, until the page is full. Each question reads only what it gives: one walk down the index for
 * every status (and kind), merged by date. A single `kind in (...)` would sort all of its matches: 3 ms at 100,000 claims, and growing.
 */
function walkRanges(db: ReadableDb, search: ClaimSearch, start: ClaimKey, limit: number): readonly ClaimKey[] {
  const keys: ClaimKey[] = [];
  for (const range of search.ranges) {
    if (keys.length >= limit) break;
    if (range.from > start.sort_date) continue;
    keys.push(...keysInRange(db, search, range, start, limit - keys.length));
  }
  return keys;
}

function keysInRange(
  db: ReadableDb,
  { kinds, statuses }: ClaimSearch,
  range: DateRange,
  start: ClaimKey,
  limit: number,
): readonly ClaimKey[] {
  const to = range.to < start.sort_date ? range.to : start.sort_date;
  const tests = statuses.flatMap((status) => (kinds ?? [null]).map((kind) => ({ status, kind })));
  const walk = (kind: string | null): string => `select * from (
    select rid, sort_date from claim
    where ${kind === null ? '' : 'kind = ? and '}status = ? and sort_date >= ? and sort_date <= ? and (sort_date < ? or rid < ?)
    order by sort_date desc, rid desc limit ?)`;
  const sql = `${tests.map(({ kind }) => walk(kind)).join(' union all ')} order by sort_date desc, rid desc limit ?`;
  const values = tests.flatMap(({ status, kind }): Value[] => [
    ...(kind === null ? [] : [kind]),
    status,
    range.from,
    to,
    start.sort_date,
    start.rid,
    limit,
  ]);
  return query<ClaimKey>(db, sql).all(...values, limit);
}

function foundKeys(db: ReadableDb, search: ClaimSearch, start: ClaimKey, limit: number): readonly ClaimKey[] {
  const { sql, values } = textMatches(search);
  return query<ClaimKey>(
    db,
    `select rid, sort_date from (${sql}) where sort_date < ? or (sort_date = ? and rid < ?)
      order by sort_date desc, rid desc limit ?`,
  ).all(...values, start.sort_date, start.sort_date, start.rid, limit);
}

type Matches = { readonly sql: string; readonly values: readonly Value[] };

function plainMatches(search: ClaimSearch): Matches {
  const { sql, values } = conditions(search);
  return { sql: `select rid, sort_date from claim where ${sql}`, values };
}

/** Words first, then the claim's columns; and the claim whose id, ours or Medicare's, was typed in whole. */
function textMatches(search: ClaimSearch): Matches {
  const { sql, values } = conditions(search);
  const id = search.terms?.id ?? '';
  return {
    sql: `select claim.rid, sort_date from search cross join claim on claim.rid = search.rowid
        where search match ? and ${sql}
      union
      select rid, sort_date from claim
        where (id = ? or (source_id in (select id from source) and resource_id = ?)) and ${sql}`,
    values: [search.terms?.match ?? '', ...values, id.toLowerCase(), id, ...values],
  };
}

function conditions({ kinds, statuses, ranges }: ClaimSearch): Matches {
  const dates = ranges.map(() => 'sort_date between ? and ?').join(' or ');
  const parts = [
    `status in (${marks(statuses)})`,
    `(${dates})`,
    ...(kinds === null ? [] : [`kind in (${marks(kinds)})`]),
  ];
  return {
    sql: parts.join(' and '),
    values: [...statuses, ...ranges.flatMap(({ from, to }) => [from, to]), ...(kinds ?? [])],
  };
}

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
