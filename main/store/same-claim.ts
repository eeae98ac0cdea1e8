import { familyOf, keysOf } from './claim-family.ts';
import type { FamilyMember } from './claim-family.ts';
import type { ReadableDb } from './database.ts';
import { serviceKeys } from './service-keys.ts';
import { prepared } from './statements.ts';

type Own = Parameters<typeof keysOf>[1] & { readonly source_id: number };

/**
 * The ids of all records of the same claim, its own among them: what was corrected, what it was corrected to, and copies of it. Belonging to
 * one claim group is not enough (see {@link serviceKeys}), so that a note never moves to a claim that it is not about. An id that is not
 * stored is a claim of its own.
 */
export function sameClaimIds(db: ReadableDb, id: string): readonly string[] {
  const own = prepared<[string], Own>(
    db,
    'select rid, source_id, api_version, group_id, control_number from claim where id = ?',
  ).get(id);
  if (own === undefined) return [id];
  const { members, named } = familyOf(db, own.source_id, keysOf(db, own));
  if (members.length < 2) return [id];
  const keys = new Map(members.map((member) => [member.rid, [...serviceKeys(db, member), ...controls(member, named)]]));
  const idOf = prepared<[number], { id: string }>(db, 'select id from claim where rid = ?');
  return connected(own.rid, keys).flatMap((rid) => idOf.get(rid)?.id ?? []);
}

/** v3: the number of the claim, and those of the claims that it corrects. */
function controls(
  { rid, api_version: version, control_number: control }: FamilyMember,
  named: ReadonlyMap<number, ReadonlySet<string>>,
): readonly string[] {
  if (version !== 'v3') return [];
  return [...(control === null ? [] : [control]), ...(named.get(rid) ?? [])].map((number) => `control ${number}`);
}

/** Everything that is reached from the first over keys in common. */
function connected(first: number, keys: ReadonlyMap<number, readonly string[]>): readonly number[] {
  const reached = new Set([first]);
  // A set gives what is added to it while it is walked.
  for (const rid of reached) {
    const own = new Set(keys.get(rid));
    for (const [other, others] of keys) if (others.some((key) => own.has(key))) reached.add(other);
  }
  return [...reached];
}
