import { compareClaims } from '#main/claims/compare-claims.ts';
import { mapClaim } from '#main/claims/map-claim.ts';
import { describeDifference } from '#main/claims/words/describe-change.ts';
import { readClaimRaw, versionText } from '#main/store/claim-raw.ts';
import type { StoredVersion } from '#main/store/claim-raw.ts';
import type { ReadableDb } from '#main/store/database.ts';
import { query } from '#main/store/statements.ts';
import type { ClaimChange } from '#shared/domain/claim-change.ts';
import type { Told } from './claim-summary.ts';

type Version = StoredVersion & { readonly replaced_at: string };

/**
 * What Medicare changed in a claim over the years, the newest change first, from the contents as they came. A claim that was only written
 * again the same is no change. Throws `store/damaged`.
 */
export function claimChanges(db: ReadableDb, rid: number, told: Told): readonly ClaimChange[] {
  const older = query<Version>(
    db,
    'select dictionary_id, raw, replaced_at from claim_version where claim_rid = ? order by version desc',
  ).all(rid);
  if (older.length === 0) return [];
  const changes: ClaimChange[] = [];
  let newer = mapClaim(JSON.parse(readClaimRaw(db, rid)));
  for (const version of older) {
    const before = mapClaim(JSON.parse(versionText(db, version)));
    const differences = compareClaims(before, newer);
    const sentences = differences.map((difference) => describeDifference(difference, told));
    if (differences.length > 0)
      changes.push({ changedAt: newer.lastUpdated ?? version.replaced_at, differences, sentences });
    newer = before;
  }
  return changes;
}
