import type { WritableDb } from './database.ts';
import { prepared } from './statements.ts';

/**
 * Keeps a claim's content before it is replaced, exactly as it was stored. Part of {@link writeClaims}' transaction, before the claim's row
 * and raw resource are written anew.
 * @param replacedAt an instant (ISO 8601)
 */
export function keepVersion(db: WritableDb, rid: number, replacedAt: string): void {
  prepared<[string, number]>(
    db,
    `insert into claim_version (claim_rid, version, last_updated, received_at, replaced_at, content_hash, dictionary_id, raw)
      select rid, (select coalesce(max(version), 0) + 1 from claim_version where claim_rid = rid), last_updated, received_at,
        ?, content_hash, dictionary_id, raw
      from claim join raw_resource on claim_rid = rid where rid = ?`,
  ).run(replacedAt, rid);
}
