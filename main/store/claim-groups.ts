import type { WritableDb } from './database.ts';
import { prepared } from './statements.ts';

type Member = {
  readonly rid: number;
  readonly status: string;
  readonly mapped_status: string;
  readonly last_updated: string | null;
  readonly kind: string;
  readonly source_id: number;
  readonly service_from: string | null;
};

/** A claim whose status its group changed. */
export type SettledClaim = { readonly rid: number; readonly before: string; readonly now: string };

/**
 * A correction comes as a new claim with the same claim group, and the one before may still say that it is active (AB2D and BCDA: "each
 * change creates a new claim"). Of the final claims of one group, kind and first day of service, those with an earlier change date than
 * another are superseded; that keeps sums right. Where the data cannot tell which is the newer (no date, or the same), both stay: CMS's own
 * test data gives one group to claims that have nothing to do with each other, and hiding a claim would lose it. Only the given groups are
 * looked at; the answer does not depend on the order in which versions arrive.
 * @returns the claims whose status that changed
 */
export function settleClaimGroups(db: WritableDb, groupIds: readonly string[]): readonly SettledClaim[] {
  const settled: SettledClaim[] = [];
  const members = prepared<[string], Member>(
    db,
    'select rid, status, mapped_status, last_updated, kind, source_id, service_from from claim where group_id = ?',
  );
  const setStatus = prepared<[string, number]>(db, 'update claim set status = ? where rid = ?');
  for (const groupId of new Set(groupIds)) {
    const ofGroup = members.all(groupId);
    const sameService = Map.groupBy(ofGroup, ({ source_id, kind, service_from }) =>
      [source_id, kind, service_from].join(' '),
    );
    for (const versions of sameService.values()) {
      for (const version of versions) {
        const status = isSuperseded(version, versions) ? 'superseded' : version.mapped_status;
        if (status === version.status) continue;
        setStatus.run(status, version.rid);
        settled.push({ rid: version.rid, before: version.status, now: status });
      }
    }
  }
  return settled;
}

function isSuperseded(version: Member, versions: readonly Member[]): boolean {
  if (version.mapped_status !== 'final' || version.service_from === null) return false;
  return versions.some(({ mapped_status: status, last_updated: changed }) => {
    // Comparing with a date that cannot be read is false, so neither counts as the newer one.
    return status === 'final' && Date.parse(changed ?? '') > Date.parse(version.last_updated ?? '');
  });
}
