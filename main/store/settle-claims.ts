import { familyOf, stageOf } from './claim-family.ts';
import type { ClaimFamily, FamilyKeys, FamilyMember } from './claim-family.ts';
import type { WritableDb } from './database.ts';
import { serviceFamily, serviceKeys } from './service-keys.ts';
import { prepared } from './statements.ts';

/** A claim whose status its family changed. */
export type SettledClaim = { readonly rid: number; readonly before: string; readonly now: string };

/**
 * Which claims of a family count, so that sums have each event once. Superseded are:
 * - of two claims for the same service (see {@link serviceKeys}) the one with the earlier change date: a correction comes as a new claim, and
 *   the one before may still say that it is active (AB2D and BCDA: "each change creates a new claim");
 * - v3: a claim that a final claim names as the one before it;
 * - v3: a copy of a shared system, once the National Claims History has the claim; one of the first phase also for one of the second.
 *
 * Where the data cannot tell which is the newer (no date, or the same), both stay: CMS's own test data gives one group to claims that have
 * nothing to do with each other, and hiding a claim would lose it. Only families of the given keys are looked at; the answer does not depend
 * on the order in which versions arrive.
 * @returns the claims whose status that changed
 */
export function settleClaims(db: WritableDb, sourceId: number, keys: FamilyKeys): readonly SettledClaim[] {
  const family = familyOf(db, sourceId, keys);
  const isReplaced = replacedIn(db, family);
  const setStatus = prepared<[string, number]>(db, 'update claim set status = ? where rid = ?');
  const settled: SettledClaim[] = [];
  for (const member of family.members) {
    const now = isOpen(member) && isReplaced(member) ? 'superseded' : member.mapped_status;
    if (now === member.status) continue;
    setStatus.run(now, member.rid);
    settled.push({ rid: member.rid, before: member.status, now });
  }
  return settled;
}

function isOpen({ mapped_status: status }: FamilyMember): boolean {
  return status === 'final' || status === 'pending';
}

function replacedIn(db: WritableDb, family: ClaimFamily): (member: FamilyMember) => boolean {
  if (family.members.length === 1) return () => false;
  const tests = [isCorrected(db, family), isNamed(family), isFinishedElsewhere(family)];
  return (member) => tests.some((test) => test(member));
}

/** Whether a later final claim is for the same service. */
function isCorrected(db: WritableDb, { members }: ClaimFamily): (member: FamilyMember) => boolean {
  // Most claims are alone in their family, and there is nothing to compare them with.
  const related = [...Map.groupBy(members, serviceFamily).values()].filter((ofFamily) => ofFamily.length > 1).flat();
  const keys = new Map(related.map((member) => [member.rid, serviceKeys(db, member)]));
  const newest = new Map<string, number>();
  for (const member of related) {
    const changed = changedAt(member);
    if (member.mapped_status !== 'final' || Number.isNaN(changed)) continue;
    for (const key of keys.get(member.rid) ?? []) newest.set(key, Math.max(changed, newest.get(key) ?? changed));
  }
  // Comparing with a date that cannot be read is false, so neither counts as the newer one.
  return (member) => (keys.get(member.rid) ?? []).some((key) => (newest.get(key) ?? Number.NaN) > changedAt(member));
}

function changedAt({ last_updated: changed }: FamilyMember): number {
  return Date.parse(changed ?? '');
}

/** Whether a final claim names it as the one before. Of claims that name each other, which is nonsense, the later one counts. */
function isNamed({ members, named }: ClaimFamily): (member: FamilyMember) => boolean {
  const byControl = Map.groupBy(members, ({ control_number: control }) => control);
  const namesOf = ({ rid }: FamilyMember): ReadonlySet<string> => named.get(rid) ?? new Set();
  const leadsTo = (from: FamilyMember, to: FamilyMember): boolean => {
    const reached = new Set([from]);
    for (const member of reached) {
      for (const control of namesOf(member)) for (const next of byControl.get(control) ?? []) reached.add(next);
    }
    return reached.has(to);
  };
  const naming = members.filter((member) => member.mapped_status === 'final' && namesOf(member).size > 0);
  return (member) =>
    naming.some((later) => {
      const { control_number: control } = member;
      // A claim that names its own number says nothing of which is the later one.
      if (control === null || control === later.control_number || !namesOf(later).has(control)) return false;
      return !leadsTo(member, later) || changedAt(later) > changedAt(member);
    });
}

/** Whether it is a shared system's copy of a claim that is here from further on in the work. */
function isFinishedElsewhere({ members }: ClaimFamily): (member: FamilyMember) => boolean {
  const furthest = new Map<string, number>();
  for (const member of members) {
    const { control_number: control } = member;
    if (control !== null) furthest.set(control, Math.max(stageOf(member), furthest.get(control) ?? 0));
  }
  return (member) => stageOf(member) < (furthest.get(member.control_number ?? '') ?? 0);
}
