import type { ReadableDb, WritableDb } from './database.ts';
import { presentDictionary, presentDictionaryId } from './raw-dictionary.ts';
import { createRawReader } from './raw-frames.ts';
import { compressRaw, decompressRaw } from './raw.ts';
import type { Value } from './sqlite-driver.ts';
import { prepared } from './statements.ts';
import { dictionaryOf } from './stored-dictionary.ts';

/** The exact text of the claim of a row id. Throws `store/damaged`, also when there is none. */
export function readClaimRaw(db: ReadableDb, rid: number): string {
  return createRawReader(db)(rid);
}

/** An earlier content of a claim as it is stored: columns of claim_version. */
export type StoredVersion = { readonly raw: Buffer; readonly dictionary_id: number };

/** Its exact text. Throws `store/damaged`. */
export function versionText(db: ReadableDb, { raw, dictionary_id: id }: StoredVersion): string {
  return decompressRaw(raw, dictionaryOf(db, id)).toString('utf8');
}

/** Stores an earlier content of a claim, after those that are here. The file has the present dictionary already. */
export function putVersion(
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
