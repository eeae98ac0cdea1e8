import { versionText } from './claim-raw.ts';
import type { StoredVersion } from './claim-raw.ts';
import { contentHashOf } from './content-hash.ts';
import type { ReadableDb } from './database.ts';
import { rawFrames } from './migrations/0011-raw-frames.ts';
import { migrations } from './migrations/index.ts';
import { attempt, highestOf, readableEnds, readableRows, scanRows } from './readable-rows.ts';
import { membersOf, textsOf } from './raw-frames.ts';
import type { StoredFrame } from './raw-frames.ts';
import type { ReadableRows } from './readable-rows.ts';
import { query } from './statements.ts';

/** What the claim's own row says of it. */
export type ClaimFacts = {
  readonly id: string;
  readonly content_hash: Buffer;
  readonly received_at: string;
  readonly not_returned_since?: string | null;
};

export type StoredClaims = {
  /** Row ids of all claims of which any trace can be read. */
  readonly rids: ReadonlySet<number>;
  /** At least one list of all claims could be read to its end, so that `rids` are all. */
  readonly isComplete: boolean;
  /** Our ids, where they can be read. */
  readonly ids: ReadonlyMap<number, string>;
  readonly facts: ReadonlyMap<number, ClaimFacts>;
  /** The highest row id of a claim. */
  readonly last: number;
};

const withClaimRow = ['line_item', 'diagnosis', 'claim_version'];

/** Which claims a file holds, also where parts of it are damaged: the same is written in several places. */
export function storedClaims(db: ReadableDb): StoredClaims {
  const last = highestOf(db, [
    'select max(rowid) as highest from claim',
    'select max(rowid) as highest from raw_resource',
    'select max(rowid) as highest from search_text',
    ...['claim_by_id', 'claim_by_date', 'claim_by_kind'].map(
      (index) => `select max(+rid) as highest from claim indexed by ${index} where +rid is not null`,
    ),
    ...withClaimRow.map((table) => `select max(claim_rid) as highest from ${table}`),
  ]);
  const claims = readableRows<ClaimFacts>(db, { table: 'claim', columns: '*', last });
  const byId = claims.isComplete ? none : idsOfIndex(db);
  const others = claims.isComplete
    ? []
    : ['raw_resource', 'search_text'].map((table) => readableRows<object>(db, { table, columns: '1', last }));
  const rids = [
    ...claims.rows.map((row) => row.row_id),
    ...byId.rows.map(({ rid }) => rid),
    ...others.flatMap(({ rows }) => rows.map((row) => row.row_id)),
    ...(claims.isComplete || !hasFrames(db) ? [] : ridsInFrames(db)),
  ];
  return {
    rids: new Set(rids),
    isComplete: [claims, byId, ...others].some((list) => list.isComplete),
    ids: new Map([
      ...byId.rows.map(({ rid, id }) => [rid, id] as const),
      ...claims.rows.map((row) => [row.row_id, row.id] as const),
    ]),
    facts: new Map(claims.rows.map((row) => [row.row_id, row])),
    last,
  };
}

const none: ReadableRows<{ rid: number; id: string }> = { rows: [], isComplete: false };

function idsOfIndex(db: ReadableDb): ReadableRows<{ rid: number; id: string }> {
  return readableEnds(db, { select: 'select rid, id from claim indexed by claim_by_id', key: ['id'] });
}

/** Of frames that can be read: their claims may have left no other trace. */
function ridsInFrames(db: ReadableDb): readonly number[] {
  const frames = readableRows<Pick<StoredFrame, 'members'>>(db, { ...framesOf(db), columns: 'members' });
  return frames.rows.flatMap(({ members }) => membersOf(members).map(([rid]) => rid));
}

function framesOf(db: ReadableDb) {
  return { table: 'raw_frame', last: highestOf(db, ['select max(rowid) as highest from raw_frame']) };
}

/**
 * The exact texts of all claims that can be read and are what was stored, by row id. Every frame is read, whatever the list of places says:
 * so a damaged list loses nothing. What a later frame holds of a claim comes later; where the claim's own row can be read, its hash says which
 * text is the claim's.
 */
export function* wholeResources(
  db: ReadableDb,
  { facts, last }: Pick<StoredClaims, 'facts' | 'last'>,
): Generator<{ readonly rid: number; readonly text: string }> {
  for (const [rid, text] of hasFrames(db) ? textsInFrames(db) : textsBeforeFrames(db, last)) {
    if (isAsStored(text, facts.get(rid)?.content_hash)) yield { rid, text };
  }
}

function* textsInFrames(db: ReadableDb): Generator<readonly [rid: number, text: string]> {
  for (const frame of scanRows<StoredFrame>(db, { ...framesOf(db), columns: 'dictionary_id, members, raw' })) {
    for (const [rid, bytes] of attempt(() => textsOf(db, frame)) ?? []) yield [rid, bytes.toString('utf8')];
  }
}

/** A damaged file is never brought up to date, so one of an older version has each text for itself. */
function* textsBeforeFrames(db: ReadableDb, last: number): Generator<readonly [rid: number, text: string]> {
  for (const row of scanRows<StoredVersion>(db, { table: 'raw_resource', columns: 'dictionary_id, raw', last })) {
    const text = attempt(() => versionText(db, row));
    if (text !== null) yield [row.row_id, text];
  }
}

function hasFrames(db: ReadableDb): boolean {
  const version = query<{ user_version: number }>(db, 'pragma user_version').first()?.user_version ?? 0;
  return version > migrations.indexOf(rawFrames);
}

function isAsStored(text: string, hash: Buffer | undefined): boolean {
  try {
    JSON.parse(text);
    return hash === undefined || contentHashOf(text).equals(hash);
  } catch {
    return false;
  }
}
