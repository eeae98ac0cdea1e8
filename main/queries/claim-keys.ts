import type { ReadableDb } from '#main/store/database.ts';
import type { Value } from '#main/store/sqlite-driver.ts';
import { arrayQuery, query } from '#main/store/statements.ts';
import { claimStatuses } from '#shared/domain/claim.ts';
import { oneOf } from './claim-filter.ts';
import type { ClaimSearch, Condition, DateRange, FoundTerms } from './claim-filter.ts';

/** A claim's place in the list: newest date first, and of one date the one stored last first. */
export type ClaimKey = { readonly rid: number; readonly sort_date: string };

/** Counting stops here: 10,000 index entries take 0.6 ms. */
const mostCounted = 10_000;
/** Where a condition that no index knows must be looked at for every claim, more than so many are not counted: they would take 4 ms. */
const mostLookedAt = 30_000;
/** So few found claims are sorted; more are met soon enough on the way down the list. */
const fewFound = 1000;

const noLimit = Number.MAX_SAFE_INTEGER;
const newestFirst = 'order by sort_date desc, rid desc';
const beforeAll: ClaimKey = { rid: Number.MAX_SAFE_INTEGER, sort_date: '9999-99-99' };

/** The keys of the claims that follow `after`, newest first, at most `limit`. */
export function claimKeys(
  db: ReadableDb,
  search: ClaimSearch,
  after: ClaimKey | null,
  limit: number,
): readonly ClaimKey[] {
  const start = after ?? beforeAll;
  const keys: ClaimKey[] = [];
  for (const stretch of stretchesOf(search)) {
    if (keys.length >= limit) break;
    const { sql, values } = walk(search, stretch, start, limit - keys.length, newestFirst);
    keys.push(...query<ClaimKey>(db, sql).all(...values));
  }
  return keys;
}

/** The row ids of all claims that match, newest first. */
export function claimRowIds(db: ReadableDb, search: ClaimSearch): readonly number[] {
  return stretchesOf(search).flatMap((stretch) => {
    const { sql, values } = walk(search, stretch, beforeAll, noLimit, newestFirst);
    return arrayQuery<readonly [rid: number]>(db, sql)
      .all(...values)
      .map(([rid]) => rid);
  });
}

/** One claim's place in the list, null where it does not match. It is looked up by its row id alone, so that damage elsewhere is not met. */
export function claimKeyOf(db: ReadableDb, search: ClaimSearch, rid: number): ClaimKey | null {
  if (search.ranges.length === 0) return null;
  const { sql, values } = conditions(search, search.ranges, beforeAll);
  const ofKinds = search.kinds === null ? '' : ` and kind in (${marks(search.kinds)})`;
  const select = `select rid, sort_date from claim not indexed where claim.rid = ? and ${sql}${ofKinds}`;
  return query<ClaimKey>(db, select).first(rid, ...values, ...(search.kinds ?? []));
}

/** How many claims match in all, however many. */
export function countAllClaims(db: ReadableDb, search: ClaimSearch): number {
  return stretchesOf(search).reduce(
    (sum, stretch) => sum + countOf(db, walk(search, stretch, beforeAll, noLimit, '')),
    0,
  );
}

/**
 * How many claims match in all; null beyond 10,000, for words that more than 5,000 claims have, and for a share of the costs among more than
 * 30,000 claims.
 */
export function countClaims(db: ReadableDb, search: ClaimSearch): number | null {
  if (search.terms !== null) return countFound(db, search, search.terms);
  if (search.conditions.length > 0 && driverOf(search) === null && hasMoreThan(db, mostLookedAt)) return null;
  let count = 0;
  for (const stretch of stretchesOf(search)) {
    const { sql, values } = walk(search, stretch, beforeAll, mostCounted + 1 - count, '');
    count += countOf(db, { sql, values });
    if (count > mostCounted) return null;
  }
  return count;
}

function hasMoreThan(db: ReadableDb, claims: number): boolean {
  return query<unknown>(db, 'select 1 from claim order by rid limit 1 offset ?').first(claims) !== null;
}

/** From the found to the claims: cheaper than a walk, as long as few are found. */
function countFound(db: ReadableDb, search: ClaimSearch, { hits }: FoundTerms): number | null {
  if (hits === null) return null;
  if (search.ranges.length === 0) return 0;
  // A row id is looked up as such when no index may be used.
  const { sql, values } = conditions(search, search.ranges, beforeAll);
  const ofKinds = search.kinds === null ? '' : ` and kind in (${marks(search.kinds)})`;
  return countOf(db, {
    sql: `select 1 from claim not indexed where ${sql}${ofKinds}`,
    values: [...values, ...(search.kinds ?? [])],
  });
}

function countOf(db: ReadableDb, { sql, values }: Part): number {
  return query<{ n: number }>(db, `select count(*) as n from (${sql})`).first(...values)?.n ?? 0;
}

/**
 * What is walked in one question: each date range by itself, newest first, so that nothing between two is read; with a text all at once,
 * because every question would search for it again.
 */
function stretchesOf({ ranges, terms }: ClaimSearch): readonly (readonly DateRange[])[] {
  if (ranges.length === 0) return [];
  return terms === null ? ranges.map((range) => [range]) : [ranges];
}

type Part = { readonly sql: string; readonly values: readonly Value[] };

/**
 * A walk down an index that ends when the page is full. A list of kinds is one walk for each, merged: one walk over all would read far for a
 * rare kind. Words that many claims have are looked for along the walk as well: sorting all that they find takes twice as long (100,000
 * claims: 14 instead of 24 ms). Few found claims, those of a provider and those not approved are reached without a walk over all.
 */
function walk(
  search: ClaimSearch,
  ranges: readonly DateRange[],
  start: ClaimKey,
  limit: number,
  order: '' | typeof newestFirst,
): Part {
  const { kinds, terms } = search;
  const { sql, values } = conditions(search, ranges, start);
  const driver = driverOf(search);
  // A walk for each kind would search for the words again each time.
  const isOneWalk = kinds !== null && kinds.length > 1 && terms?.hits === null;
  if (kinds === null || driver !== null || isOneWalk) {
    const ofKinds = kinds === null ? '' : ` and kind in (${marks(kinds)})`;
    // A row id is looked up as such when no index may be used.
    const by = driver === 'rid' ? 'not indexed' : `indexed by ${driver ?? 'claim_by_date'}`;
    return {
      sql: `select rid, sort_date from claim ${by} where ${sql}${ofKinds} ${order} limit ?`,
      values: [...values, ...(kinds ?? []), limit],
    };
  }
  const ofKind = `select * from (select rid, sort_date from claim indexed by claim_by_kind where kind = ? and ${sql} ${order} limit ?)`;
  return {
    sql: `${kinds.map(() => ofKind).join(' union all ')} ${order} limit ?`,
    values: [...kinds.flatMap((kind) => [kind, ...values, limit]), limit],
  };
}

/** What leads straight to the claims: row ids before a provider, a provider before "not approved"; null: only a walk does. */
function driverOf({ terms, conditions: more }: ClaimSearch): NonNullable<Condition['by']> | null {
  if (terms !== null && isRare(terms)) return 'rid';
  return (
    (['rid', 'claim_by_provider', 'claim_denied'] as const).find((by) => more.some((one) => one.by === by)) ?? null
  );
}

function isRare({ hits, others }: FoundTerms): boolean {
  return hits !== null && hits.length + others.length <= fewFound;
}

function conditions(
  { statuses, terms, conditions: more }: ClaimSearch,
  ranges: readonly DateRange[],
  start: ClaimKey,
): Part {
  const parts = [within(ranges, start)];
  if (statuses.length < claimStatuses.length) {
    parts.push({ sql: `status in (${marks(statuses)})`, values: statuses });
  }
  if (terms !== null) parts.push(found(terms));
  parts.push(...more);
  return { sql: parts.map(({ sql }) => sql).join(' and '), values: parts.flatMap(({ values }) => values) };
}

/** The bounds of the walk; several ranges are told apart on the way. */
function within(ranges: readonly DateRange[], start: ClaimKey): Part {
  const newest = ranges[0]?.to ?? '';
  const oldest = ranges.at(-1)?.from ?? '';
  const bounds = {
    sql: 'sort_date >= ? and sort_date <= ? and (sort_date < ? or rid < ?)',
    values: [oldest, newest < start.sort_date ? newest : start.sort_date, start.sort_date, start.rid],
  };
  if (ranges.length < 2) return bounds;
  const either = ranges.map(() => 'sort_date between ? and ?').join(' or ');
  return {
    sql: `${bounds.sql} and (${either})`,
    values: [...bounds.values, ...ranges.flatMap(({ from, to }) => [from, to])],
  };
}

function found({ match, hits, others }: FoundTerms): Condition {
  if (hits !== null) return oneOf([...hits, ...others]);
  return {
    sql: 'rid in (select rowid from search where search match ? union all select value from json_each(?))',
    values: [match, JSON.stringify(others)],
  };
}

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
