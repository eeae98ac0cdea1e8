import { AppError } from '#shared/errors.ts';
import { putVersion, readClaimRaw } from './claim-raw.ts';
import type { WritableDb } from './database.ts';
import { query } from './statements.ts';

type Replaced = { readonly last_updated: string | null; readonly received_at: string; readonly content_hash: Buffer };

/**
 * Keeps a claim's content before it is replaced, exactly as it was stored. Part of {@link writeClaims}' transaction, before the claim's row
 * and raw resource are written anew.
 * @param replacedAt an instant (ISO 8601)
 * @throws AppError `store/damaged`
 */
export function keepVersion(db: WritableDb, rid: number, replacedAt: string): void {
  const replaced = query<Replaced>(db, 'select last_updated, received_at, content_hash from claim where rid = ?').first(
    rid,
  );
  if (replaced === null) throw new AppError('internal');
  putVersion(db, { ...replaced, claim_rid: rid, replaced_at: replacedAt }, readClaimRaw(db, rid));
}
