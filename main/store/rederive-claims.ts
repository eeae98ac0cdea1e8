import type { Claim } from '#shared/domain/claim.ts';
import { isAppError } from '#shared/errors.ts';
import type { WritableDb } from './database.ts';
import { createRawReader } from './raw-frames.ts';
import { query } from './statements.ts';
import { writeClaims } from './write-claims.ts';
import type { ClaimToWrite } from './write-claims.ts';

/** Small enough for a progress report and a cancel between two, large enough that the encrypted commit does not rule (performance.md 2.4). */
const batchSize = 500;

type Stored = {
  readonly rid: number;
  readonly source_id: number;
  readonly received_at: string;
  readonly content_hash: Buffer;
  readonly frame_id: number;
};

/**
 * Maps every claim that an older mapping stored again, from its raw resource: an improved mapping needs no download. `map` gives null for what
 * it cannot read; that claim stays as it was. Yields how many were looked at after each batch; stopping in between loses nothing.
 */
export function* rederiveClaims(
  db: WritableDb,
  options: {
    readonly mappingVersion: number;
    readonly map: (raw: string) => { readonly claim: Claim; readonly searchText: string } | null;
  },
): Generator<number, number> {
  const { mappingVersion, map } = options;
  const read = createRawReader(db);
  let last = 0;
  let seen = 0;
  for (;;) {
    const stored = query<Stored>(
      db,
      `select rid, source_id, received_at, content_hash, frame_id from claim join raw_resource on claim_rid = rid
        where rid > ? and mapping_version < ? order by rid limit ?`,
    ).all(last, mappingVersion, batchSize);
    const lastStored = stored.at(-1);
    if (lastStored === undefined) return seen;
    for (const [sourceId, ofSource] of Map.groupBy(stored, (item) => item.source_id)) {
      const claims = ofSource.flatMap((item) => mapped(read, item, map));
      writeClaims(db, {
        sourceId,
        claims,
        setAside: [],
        checkpoint: null,
        receivedAt: lastStored.received_at,
        mappingVersion,
      });
    }
    last = lastStored.rid;
    seen += stored.length;
    yield seen;
  }
}

function mapped(
  read: (rid: number, frameId: number) => string,
  { rid, content_hash: contentHash, frame_id: frameId }: Stored,
  map: (raw: string) => { readonly claim: Claim; readonly searchText: string } | null,
): readonly ClaimToWrite[] {
  try {
    const text = read(rid, frameId);
    const result = map(text);
    return result === null ? [] : [{ ...result, raw: text, contentHash }];
  } catch (error) {
    if (isAppError(error)) return [];
    throw error;
  }
}
