import { contentHashOf } from './content-hash.ts';
import type { ReadableDb } from './database.ts';
import { createRawReader } from './raw-frames.ts';
import { decompressRaw } from './raw.ts';
import { prepared, query } from './statements.ts';
import { toStoreError } from './store-error.ts';
import { storedClaims, wholeResources } from './stored-claims.ts';

/** pages: the file itself; references: a row without its parent; resources: a raw resource that is gone or unreadable; search: the index. */
export type IntegrityProblem = {
  readonly part: 'pages' | 'references' | 'resources' | 'search';
  readonly count: number;
};

export type IntegrityReport = {
  readonly claims: number;
  readonly lines: number;
  readonly setAside: number;
  /** Raw resources that decompress to the very content they were stored with. */
  readonly rawResources: number;
  readonly problems: readonly IntegrityProblem[];
  /** False where nothing can be written: the index is checked by an insert. */
  readonly isSearchChecked: boolean;
};

/**
 * Reads the whole file and checks all of it: every page (each carries an HMAC, so a changed byte is found), foreign keys, every raw
 * resource (decompresses; a claim's also parses and has the stored hash), and the search index against its text. Changes nothing; takes 3 s at 100,000 claims.
 * Of a damaged file it counts what can be read.
 * @param isWritable whether the connection is a writing one: FTS5 runs its check as an insert
 * @throws AppError `store/busy`, `store/disk-full`, `store/read-only`
 */
export function verifyPersonFile(db: ReadableDb, { isWritable } = { isWritable: true }): IntegrityReport {
  const pages = countOf(() => damagedPages(db));
  const claims = pages === 0 ? claimsOfWhole(db) : claimsOfDamaged(db);
  const found = [
    { part: 'pages', count: pages },
    { part: 'references', count: countOf(() => query<unknown>(db, 'pragma foreign_key_check').all().length) },
    { part: 'resources', count: claims.unreadable + countOf(() => otherUnreadable(db)) },
    { part: 'search', count: isWritable ? countOf(() => searchFaults(db)) : 0 },
  ] as const;
  return {
    claims: claims.known,
    lines: tableSize(db, 'line_item'),
    setAside: tableSize(db, 'set_aside'),
    rawResources: claims.known - claims.unreadable,
    problems: found.filter(({ count }) => count > 0),
    isSearchChecked: isWritable,
  };
}

/** What is told of a file of which nothing can be read. */
export const unreadableFile: IntegrityReport = {
  claims: 0,
  lines: 0,
  setAside: 0,
  rawResources: 0,
  problems: [{ part: 'pages', count: 1 }],
  isSearchChecked: false,
};

/**
 * Reads every page and looks whether the tree of each table and index holds together: 0.17 s at 10,000 claims (performance.md 2.7).
 * @throws AppError `store/busy`
 */
export function hasDamagedPages(db: ReadableDb): boolean {
  return countOf(() => damagedPages(db)) > 0;
}

/**
 * A check that cannot even run over damage is one problem, also where the damage hides a table from SQLite, which then knows no such name
 * (`internal`); a full disk or a locked file is no damage and is thrown.
 */
function countOf(check: () => number): number {
  try {
    return check();
  } catch (error) {
    const known = toStoreError(error);
    if (known.code === 'store/damaged' || known.code === 'internal') return 1;
    throw known;
  }
}

function damagedPages(db: ReadableDb): number {
  const messages = query<{ quick_check: string }>(db, 'pragma quick_check').all();
  return messages.filter(({ quick_check: message }) => message !== 'ok').length;
}

/** How many claims a file has, and of how many the raw resource is gone or is not what was stored. */
type ClaimCounts = { readonly known: number; readonly unreadable: number };

function claimsOfWhole(db: ReadableDb): ClaimCounts {
  const claims = query<{ rid: number; content_hash: Buffer }>(
    db,
    'select rid, content_hash from claim order by rid',
  ).all();
  const read = createRawReader(db);
  const unreadable = claims.filter(({ rid, content_hash: hash }) => !isWhole(read, rid, hash)).length;
  return { known: claims.length, unreadable };
}

function claimsOfDamaged(db: ReadableDb): ClaimCounts {
  const stored = storedClaims(db);
  const readable = new Set(Array.from(wholeResources(db, stored), ({ rid }) => rid));
  return { known: stored.rids.size, unreadable: stored.rids.size - readable.size };
}

function isWhole(read: (rid: number) => string, rid: number, hash: Buffer): boolean {
  try {
    const text = read(rid);
    JSON.parse(text);
    return contentHashOf(text).equals(hash);
  } catch {
    return false;
  }
}

/** Patient, Coverage, the insurance card and what was set aside are few. */
function otherUnreadable(db: ReadableDb): number {
  const others = query<{ raw: Buffer }>(
    db,
    'select raw from patient_record union all select raw from coverage_record union all select raw from set_aside union all select raw from insurance_card',
  );
  return others.all().filter(({ raw }) => !isReadable(raw)).length;
}

function isReadable(raw: Buffer): boolean {
  try {
    decompressRaw(raw);
    return true;
  } catch {
    return false;
  }
}

function searchFaults(db: ReadableDb): number {
  // Rank 1 also compares the index with the external text (https://www.sqlite.org/fts5.html, 6.4).
  prepared(db, "insert into search (search, rank) values ('integrity-check', 1)").run();
  return query<unknown>(db, 'select 1 from claim left join search_text using (rid) where search_text.rid is null').all()
    .length;
}

function tableSize(db: ReadableDb, table: 'claim' | 'line_item' | 'set_aside'): number {
  try {
    return prepared<[], { n: number }>(db, `select count(*) as n from ${table}`).get()?.n ?? 0;
  } catch {
    return 0;
  }
}
