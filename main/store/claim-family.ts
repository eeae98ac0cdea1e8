import type { ReadableDb } from './database.ts';
import { prepared } from './statements.ts';

/** By what claims find each other: claim groups (v2), and control numbers, their own and those of claims they name (v3). */
export type FamilyKeys = { readonly groups: ReadonlySet<string>; readonly controls: ReadonlySet<string> };

export type FamilyMember = {
  readonly rid: number;
  readonly api_version: string;
  readonly status: string;
  readonly mapped_status: string;
  readonly last_updated: string | null;
  readonly kind: string;
  readonly service_from: string | null;
  readonly service_to: string | null;
  readonly group_id: string | null;
  readonly control_number: string | null;
  readonly type_code: string | null;
  readonly system_type: string | null;
  readonly provider_npi: string | null;
  readonly provider_name: string | null;
  readonly prescription_number: string | null;
  readonly fill_number: number | null;
};

/** Claims of one event, and which control numbers each of them names as the claims before it. */
export type ClaimFamily = {
  readonly members: readonly FamilyMember[];
  readonly named: ReadonlyMap<number, ReadonlySet<string>>;
};

const columns = `rid, api_version, status, mapped_status, last_updated, kind, service_from, service_to, group_id, control_number, type_code, system_type,
  provider_npi, provider_name, prescription_number, fill_number`;

/** All claims of one source that are linked with the keys, over any number of corrections, in the order of their rows. */
export function familyOf(db: ReadableDb, sourceId: number, keys: FamilyKeys): ClaimFamily {
  const members = new Map<number, FamilyMember>();
  const named = new Map<number, ReadonlySet<string>>();
  const inGroup = prepared<[string, number], FamilyMember>(
    db,
    `select ${columns} from claim where group_id = ? and source_id = ?`,
  );
  for (const group of keys.groups) for (const member of inGroup.all(group, sourceId)) members.set(member.rid, member);
  const controls = new Set(keys.controls);
  // A set gives what is added to it while it is walked.
  for (const control of controls) {
    for (const member of linkedWith(db, sourceId, control)) {
      if (members.has(member.rid)) continue;
      members.set(member.rid, member);
      const names = namedBy(db, member.rid);
      named.set(member.rid, names);
      for (const next of [member.control_number, ...names]) if (next !== null) controls.add(next);
    }
  }
  return { members: [...members.values()].sort((a, b) => a.rid - b.rid), named };
}

/** The keys under which a stored claim's family is found. */
export function keysOf(
  db: ReadableDb,
  claim: Pick<FamilyMember, 'rid' | 'api_version' | 'group_id' | 'control_number'>,
): FamilyKeys {
  const groups = new Set(claim.group_id === null ? [] : [claim.group_id]);
  if (claim.api_version !== 'v3') return { groups, controls: new Set() };
  return {
    groups,
    controls: new Set([...(claim.control_number === null ? [] : [claim.control_number]), ...namedBy(db, claim.rid)]),
  };
}

/** How far the work on a claim has come. 1 and 2: the phases of a shared system, by the first of the four digits of its types; 3: done. */
export function stageOf({ system_type: system, type_code: type }: FamilyMember): 1 | 2 | 3 {
  if (system !== 'sharedSystem') return 3;
  return type !== null && /^1\d{3}$/.test(type) ? 1 : 2;
}

/** The v3 claims that have the control number or name it. */
function linkedWith(db: ReadableDb, sourceId: number, control: string): readonly FamilyMember[] {
  return prepared<[string, string, number], FamilyMember>(
    db,
    `select ${columns} from claim
      where rid in (
        select rid from claim where control_number = ? and api_version = 'v3'
        union select claim_rid from claim_relation where control_number = ?
      ) and source_id = ?`,
  ).all(control, control, sourceId);
}

function namedBy(db: ReadableDb, rid: number): ReadonlySet<string> {
  const rows = prepared<[number], { control_number: string }>(
    db,
    'select control_number from claim_relation where claim_rid = ?',
  ).all(rid);
  return new Set(rows.map(({ control_number: control }) => control));
}
