import type { WritableDb } from './database.ts';
import { prepared } from './statements.ts';

type Member = {
  readonly rid: number;
  readonly status: string;
  readonly mapped_status: string;
  readonly last_updated: string | null;
};

/**
 * A correction comes as a new claim with the same claim group, and the one before may still say that it is active (AB2D and BCDA: "each
 * change creates a new claim"). Of the final claims of one group and kind, the one updated last counts; the others are superseded. That keeps
 * sums right. Only the given groups are looked at; the answer does not depend on the order in which versions arrive.
 */
export function settleClaimGroups(db: WritableDb, groupIds: readonly string[]): void {
  const members = prepared<[string], Member & { kind: string; source_id: number }>(
    db,
    'select rid, status, mapped_status, last_updated, kind, source_id from claim where group_id = ?',
  );
  const setStatus = prepared<[string, number]>(db, 'update claim set status = ? where rid = ?');
  for (const groupId of new Set(groupIds)) {
    const ofGroup = members.all(groupId);
    if (ofGroup.length < 2) continue;
    for (const same of Object.values(Object.groupBy(ofGroup, (member) => `${member.source_id} ${member.kind}`))) {
      for (const { rid, status } of changedStatuses(same ?? [])) setStatus.run(status, rid);
    }
  }
}

function changedStatuses(members: readonly Member[]): readonly { readonly rid: number; readonly status: string }[] {
  const finals = members.filter((member) => member.mapped_status === 'final');
  const latest = finals.reduce<Member | null>(
    (best, member) => (best === null || isLater(member, best) ? member : best),
    null,
  );
  return members
    .map((member) => ({
      member,
      status: member.mapped_status === 'final' && member !== latest ? 'superseded' : member.mapped_status,
    }))
    .filter(({ member, status }) => member.status !== status)
    .map(({ member, status }) => ({ rid: member.rid, status }));
}

function isLater(a: Member, b: Member): boolean {
  const [timeA, timeB] = [timeOf(a), timeOf(b)];
  return timeA === timeB ? a.rid > b.rid : timeA > timeB;
}

function timeOf({ last_updated }: Member): number {
  const time = Date.parse(last_updated ?? '');
  return Number.isNaN(time) ? 0 : time;
}
