import { AppError } from '#shared/errors.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { presentDictionary, presentDictionaryId } from './raw-dictionary.ts';
import { compressRaw, decompressRaw } from './raw.ts';
import { attempt } from './readable-rows.ts';
import type { Value } from './sqlite-driver.ts';
import { prepared, query } from './statements.ts';

/** A claim's resource as it is stored: the columns of raw_resource. */
export type StoredRaw = { readonly raw: Buffer; readonly dictionary_id: number };

const known = new WeakMap<object, Map<number, Buffer>>();

/** Puts the dictionary into the file that {@link putClaimRaw} writes with. Once per transaction, before it. */
export function keepDictionary(db: WritableDb): void {
  prepared<[number, Buffer]>(db, 'insert or ignore into raw_dictionary (id, bytes) values (?, ?)').run(
    presentDictionaryId,
    presentDictionary(),
  );
}

/** Stores the exact text of a claim, in place of the one before. */
export function putClaimRaw(db: WritableDb, rid: number, text: string | Buffer): void {
  prepared<[number, number, Buffer]>(
    db,
    'insert or replace into raw_resource (claim_rid, dictionary_id, raw) values (?, ?, ?)',
  ).run(rid, presentDictionaryId, compressRaw(text, presentDictionary()));
}

/** Stores an earlier content of a claim, after those that are here. {@link keepDictionary} comes before it. */
export function putVersionRaw(
  db: WritableDb,
  version: {
    readonly claim_rid: number;
    readonly last_updated: string | null;
    readonly received_at: string;
    readonly replaced_at: string;
    readonly content_hash: Buffer;
  },
  text: string,
): void {
  const { claim_rid: rid, last_updated: lastUpdated, received_at: receivedAt, replaced_at: replacedAt } = version;
  prepared<Value[]>(
    db,
    `insert into claim_version (claim_rid, version, last_updated, received_at, replaced_at, content_hash, dictionary_id, raw)
      values (?, (select coalesce(max(version), 0) + 1 from claim_version where claim_rid = ?), ?, ?, ?, ?, ?, ?)`,
  ).run(
    rid,
    rid,
    lastUpdated,
    receivedAt,
    replacedAt,
    version.content_hash,
    presentDictionaryId,
    compressRaw(text, presentDictionary()),
  );
}

/** The exact text of the claim of a row id. Throws `store/damaged`, also when there is none. */
export function readClaimRaw(db: ReadableDb, rid: number): string {
  const stored = query<StoredRaw>(db, 'select dictionary_id, raw from raw_resource where claim_rid = ?').first(rid);
  if (stored === null) throw new AppError('store/damaged');
  return claimRawOf(db, stored);
}

/** The exact text of a stored resource. Throws `store/damaged`. */
export function claimRawOf(db: ReadableDb, { raw, dictionary_id: id }: StoredRaw): string {
  return decompressRaw(raw, dictionaryOf(db, id));
}

function dictionaryOf(db: ReadableDb, id: number): Buffer {
  const ofFile = known.get(db) ?? new Map<number, Buffer>();
  known.set(db, ofFile);
  const found = ofFile.get(id) ?? storedDictionary(db, id);
  ofFile.set(id, found);
  return found;
}

/** Where the file's own one cannot be read, this program may know it. */
function storedDictionary(db: ReadableDb, id: number): Buffer {
  const found = attempt(() =>
    query<{ bytes: Buffer }>(db, 'select bytes from raw_dictionary where id = ?').first(id),
  )?.bytes;
  if (found !== undefined) return found;
  if (id === presentDictionaryId) return presentDictionary();
  throw new AppError('store/damaged');
}
