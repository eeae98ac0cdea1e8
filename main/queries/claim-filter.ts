import { claimKinds } from '#shared/domain/claim.ts';
import type { ClaimKind, ClaimStatus } from '#shared/domain/claim.ts';
import type { ClaimFilter } from '#shared/ipc/contract.ts';
import type { ReadableDb } from '#main/store/database.ts';
import type { Value } from '#main/store/sqlite-driver.ts';
import { query } from '#main/store/statements.ts';
import { claimsWithNote, claimsWithStar, claimsWithTag } from './annotated-claims.ts';
import { providerKeyOf } from './provider-key.ts';
import { shownStatuses } from './shown-statuses.ts';
import { searchTermsOf } from './search-terms.ts';
import type { SearchTerms } from './search-terms.ts';

/** What a list, an export and a count can be narrowed by. Everything may be left out; empty lists mean "all". */
export type ClaimSelection = Partial<ClaimFilter> & {
  /** Only these statuses, whatever `includeReplaced` says. */
  readonly status?: readonly ClaimStatus[];
};

/** Both ends belong to it. Compared with the date a claim is listed under: the start of service, so a stay counts where it began. */
export type DateRange = { readonly from: string; readonly to: string };

/** A selection as SQL can use it. */
export type ClaimSearch = {
  /** null: of every kind. */
  readonly kinds: readonly ClaimKind[] | null;
  readonly statuses: readonly ClaimStatus[];
  /** Newest first, apart from each other, never empty lists of days; an empty list matches nothing. */
  readonly ranges: readonly DateRange[];
  readonly terms: FoundTerms | null;
  /** Further conditions on the claim's row, each with its values. */
  readonly conditions: readonly Condition[];
};

/** What was typed, and what it finds. */
export type FoundTerms = Pick<SearchTerms, 'match' | 'isOneLetter'> & {
  /** Row ids of claims found by what the person wrote, on them or on their medicine or provider, or by a whole id, ours or Medicare's. */
  readonly others: readonly number[];
  /** Row ids of the claims with the words, where these are few enough to be listed; else null. */
  readonly hits: readonly number[] | null;
};

export type Condition = {
  readonly sql: string;
  readonly values: readonly Value[];
  /** How the claims of the condition are reached without a walk over all: an index of which it is the beginning, or their row ids. */
  readonly by?: 'claim_by_provider' | 'claim_denied' | 'rid';
};

/** Holds every date and the empty one of a claim without a date. */
const allDates: DateRange = { from: '', to: '9999-12-31' };
const allDated: DateRange = { from: '0000-01-01', to: '9999-12-31' };

export function claimSearchOf(db: ReadableDb, selection: ClaimSelection): ClaimSearch {
  const { kinds = [], status = [], includeReplaced = false, text = '' } = selection;
  const isEveryKind = kinds.length === 0 || claimKinds.every((kind) => kinds.includes(kind));
  return {
    kinds: isEveryKind ? null : [...new Set(kinds)],
    statuses: status.length > 0 ? [...new Set(status)] : shownStatuses(includeReplaced),
    ranges: rangesOf(selection),
    terms: foundTermsOf(db, text),
    conditions: conditionsOf(db, selection),
  };
}

/** Listing the row ids of so many found claims takes 3 ms. */
const mostHits = 5000;

function foundTermsOf(db: ReadableDb, text: string): FoundTerms | null {
  const terms = searchTermsOf(text);
  if (terms === null) return null;
  const { match, id, isOneLetter } = terms;
  const others = [...notedClaims(db, terms), ...claimsWithId(db, id)];
  if (isOneLetter) return { match, isOneLetter, others, hits: null };
  const hits = query<{ rowid: number }>(db, 'select rowid from search where search match ? limit ?').all(
    match,
    mostHits + 1,
  );
  return { match, isOneLetter, others, hits: hits.length > mostHits ? null : hits.map(({ rowid }) => rowid) };
}

/** The claims in whose note, or in whose note and text together, everything typed stands. */
function notedClaims(db: ReadableDb, { each }: SearchTerms): readonly number[] {
  const noted = each.map((one) => new Set(claimsWithNote(db, one)));
  const candidates = new Set(noted.flatMap((some) => [...some]));
  if (candidates.size === 0) return [];
  const inText = each.length === 1 ? [] : each.map((one) => claimsWithText(db, one, candidates));
  return [...candidates].filter((rid) =>
    each.every((_, index) => noted[index]?.has(rid) === true || inText[index]?.has(rid) === true),
  );
}

function claimsWithText(db: ReadableDb, match: string, candidates: ReadonlySet<number>): ReadonlySet<number> {
  const found = query<{ rowid: number }>(
    db,
    'select rowid from search where search match ? and rowid in (select value from json_each(?))',
  ).all(match, JSON.stringify([...candidates]));
  return new Set(found.map(({ rowid }) => rowid));
}

function claimsWithId(db: ReadableDb, id: string): readonly number[] {
  const found = query<{ rid: number }>(
    db,
    `select rid from claim where id = ?
      union all select rid from claim where source_id in (select id from source) and resource_id = ?`,
  ).all(id.toLowerCase(), id);
  return found.map(({ rid }) => rid);
}

/** What the indexes do not hold is looked at in the claim's row, along the walk. */
function conditionsOf(db: ReadableDb, selection: ClaimSelection): readonly Condition[] {
  const {
    providerKey = null,
    onlyDenied,
    shareFromCents = null,
    shareToCents = null,
    onlyStarred,
    tag = null,
    changedOnly,
  } = selection;
  const conditions: Condition[] = [];
  if (providerKey !== null) {
    conditions.push({ sql: `${providerKeyOf('claim')} = ?`, values: [providerKey], by: 'claim_by_provider' });
  }
  if (onlyDenied === true) conditions.push({ sql: 'claim.denied = 1', values: [], by: 'claim_denied' });
  if (shareFromCents !== null) conditions.push({ sql: 'claim.your_share_cents >= ?', values: [shareFromCents] });
  if (shareToCents !== null) conditions.push({ sql: 'claim.your_share_cents <= ?', values: [shareToCents] });
  if (onlyStarred === true) {
    conditions.push(oneOf(claimsWithStar(db)));
  }
  if (tag !== null) {
    conditions.push(oneOf(claimsWithTag(db, tag)));
  }
  if (changedOnly === true) conditions.push({ sql: changedSql, values: [] });
  return conditions;
}

/** Claims of which the row ids are known. */
export function oneOf(rids: readonly number[]): Condition {
  return { sql: 'claim.rid in (select value from json_each(?))', values: [JSON.stringify(rids)], by: 'rid' };
}

/** What the last download changed, and what came before it and was not looked at yet. The first download, all of it new, is not in it. */
const changedSql = `claim.rid in (
  select claim_rid from sync_change
  where id > (select changes_seen_id from person) or run_id = (select max(id) from sync_run))`;

function rangesOf({ years = [], from = null, to = null }: ClaimSelection): readonly DateRange[] {
  if (years.length === 0 && from === null && to === null) return [allDates];
  const bounds: DateRange = { from: from ?? allDated.from, to: to ?? allDated.to };
  const ranges = years.length === 0 ? [allDated] : yearRanges(years);
  return ranges.map((range) => overlap(range, bounds)).filter((range) => range.from <= range.to);
}

/** Neighbouring years become one range: fewer questions to the index. */
function yearRanges(years: readonly number[]): readonly DateRange[] {
  const ranges: DateRange[] = [];
  for (const year of [...new Set(years)].sort((a, b) => b - a)) {
    const text = String(year).padStart(4, '0');
    const last = ranges.at(-1);
    if (last !== undefined && Number(last.from.slice(0, 4)) === year + 1) {
      ranges[ranges.length - 1] = { from: `${text}-01-01`, to: last.to };
    } else {
      ranges.push({ from: `${text}-01-01`, to: `${text}-12-31` });
    }
  }
  return ranges;
}

function overlap(a: DateRange, b: DateRange): DateRange {
  return { from: a.from > b.from ? a.from : b.from, to: a.to < b.to ? a.to : b.to };
}
