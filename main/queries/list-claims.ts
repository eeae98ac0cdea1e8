import type { ReadableDb } from '#main/store/database.ts';
import { AppError } from '#shared/errors.ts';
import type { ClaimPage } from '#shared/ipc/contract.ts';
import { claimSearchOf } from './claim-filter.ts';
import type { ClaimSelection } from './claim-filter.ts';
import { claimKeys, countClaims } from './claim-keys.ts';
import type { ClaimKey } from './claim-keys.ts';
import { payerOf } from './payer.ts';
import { claimRows, summaryOf } from './claim-summary.ts';
import type { Language } from './claim-summary.ts';

export type ListClaims = ClaimSelection & {
  /** Claims on a page. */
  readonly limit: number;
  /** `next` of the page before. */
  readonly after?: string | null;
  readonly language?: Language;
};

/**
 * A page of claims, newest service first, those without a date last. Superseded and cancelled claims are hidden unless asked for.
 * `text` finds claims in which every typed word begins a word (or whose whole id it is); accents and case do not matter, and any input is
 * fine. `matchCount` comes with the first page only, and is null when too many match to be counted in a moment. Throws `usage` for an `after` that we did not give.
 */
export function listClaims(db: ReadableDb, query: ListClaims): ClaimPage {
  const { limit, after = null, language = 'en' } = query;
  const search = claimSearchOf(db, query);
  // One more than asked for tells whether there is a next page.
  const keys = claimKeys(db, search, after === null ? null : readCursor(after), limit + 1);
  const page = keys.slice(0, limit);
  const told = { language, payer: payerOf(db) };
  const last = page.at(-1);
  return {
    claims: claimRows(
      db,
      page.map(({ rid }) => rid),
    ).map((claim) => summaryOf(claim, told)),
    next: keys.length > limit && last !== undefined ? cursorOf(last) : null,
    matchCount: after === null ? firstPageCount(db, search, keys, limit) : null,
  };
}

function firstPageCount(
  db: ReadableDb,
  search: ReturnType<typeof claimSearchOf>,
  keys: readonly ClaimKey[],
  limit: number,
): number | null {
  return keys.length <= limit ? keys.length : countClaims(db, search);
}

function cursorOf({ sort_date: date, rid }: ClaimKey): string {
  return `${date}~${rid}`;
}

function readCursor(after: string): ClaimKey {
  const [, date, rid] = /^(\d{4}-\d{2}-\d{2}|)~(\d{1,15})$/.exec(after) ?? [];
  if (date === undefined || rid === undefined) throw new AppError('usage', { problem: 'after' });
  return { sort_date: date, rid: Number(rid) };
}
