import { compareVersions } from '#main/claims/compare-claims.ts';
import { mapClaim } from '#main/claims/map-claim.ts';
import { describeDifference } from '#main/claims/words/describe-change.ts';
import { familyOf, keysOf, stageOf } from '#main/store/claim-family.ts';
import type { ClaimFamily, FamilyMember } from '#main/store/claim-family.ts';
import { readClaimRaw } from '#main/store/claim-raw.ts';
import type { ReadableDb } from '#main/store/database.ts';
import { serviceKeys } from '#main/store/service-keys.ts';
import { query } from '#main/store/statements.ts';
import type { Claim, ClaimVersion } from '#shared/domain/claim.ts';
import type { ClaimChange } from '#shared/domain/claim-change.ts';
import { amountsOf } from './amount-columns.ts';
import { claimRow } from './claim-summary.ts';
import type { Told } from './claim-summary.ts';

/** Each comparison reads and maps two resources; no real claim was ever changed so often. */
const mostCompared = 20;

type Own = Parameters<typeof keysOf>[1] & { readonly source_id: number };

/**
 * The other records of a claim, newest first: its claim group (v2), or what is linked by control numbers (v3). One that was replaced says what
 * the record after it says differently. Throws `store/damaged`.
 */
export function claimVersions(db: ReadableDb, rid: number, told: Told): readonly ClaimVersion[] {
  const own = query<Own>(
    db,
    'select rid, source_id, api_version, group_id, control_number from claim where rid = ?',
  ).first(rid);
  if (own === null) return [];
  const family = familyOf(db, own.source_id, keysOf(db, own));
  if (family.members.length < 2) return [];
  const newestFirst = sorted(family);
  const successorOf = successors(db, newestFirst);
  let compared = 0;
  return newestFirst.flatMap((member) => {
    const row = member.rid === rid ? null : claimRow(db, member.rid);
    if (row === null) return [];
    const { id, resource_id: resourceId, status, last_updated: lastUpdated } = row;
    const version = { id, resourceId, status, amounts: amountsOf(row), lastUpdated };
    const successor = status === 'superseded' && compared < mostCompared ? successorOf(member) : null;
    if (successor === null) return [version];
    compared += 1;
    return [{ ...version, replacedWith: changeBetween(db, member.rid, successor, told) }];
  });
}

/** A correction before what it names, finished work before copies of it, then by the date of change. */
function sorted({ members, named }: ClaimFamily): readonly FamilyMember[] {
  const byControl = Map.groupBy(members, ({ control_number: control }) => control);
  const generations = new Map<number, number>();
  const generationOf = ({ rid }: FamilyMember): number => {
    const known = generations.get(rid);
    if (known !== undefined) return known;
    // Stands while it is worked out, so that claims that name each other come to an end.
    generations.set(rid, 0);
    const before = [...(named.get(rid) ?? [])].flatMap((control) => byControl.get(control) ?? []);
    const generation = Math.max(-1, ...before.map(generationOf)) + 1;
    generations.set(rid, generation);
    return generation;
  };
  members.forEach(generationOf);
  return members.toSorted(
    (a, b) =>
      generationOf(b) - generationOf(a) || stageOf(b) - stageOf(a) || changedAt(b) - changedAt(a) || b.rid - a.rid,
  );
}

/** Epoch ms; a record without a date comes last. */
function changedAt({ last_updated: changed }: FamilyMember): number {
  const time = Date.parse(changed ?? '');
  return Number.isNaN(time) ? 0 : time;
}

/** The next newer record for the same service; where none has anything in common, the next newer one. */
function successors(
  db: ReadableDb,
  newestFirst: readonly FamilyMember[],
): (member: FamilyMember) => FamilyMember | null {
  const positions = new Map(newestFirst.map((member, at) => [member.rid, at]));
  return (member) => {
    const newer = newestFirst.slice(0, positions.get(member.rid)).toReversed();
    const keys = new Set(serviceKeys(db, member));
    return newer.find((other) => serviceKeys(db, other).some((key) => keys.has(key))) ?? newer[0] ?? null;
  };
}

function changeBetween(db: ReadableDb, olderRid: number, newer: FamilyMember, told: Told): ClaimChange {
  const differences = compareVersions(claimOf(db, olderRid), claimOf(db, newer.rid));
  const received = query<{ received_at: string }>(db, 'select received_at from claim where rid = ?').first(newer.rid);
  return {
    changedAt: newer.last_updated ?? received?.received_at ?? '',
    differences,
    sentences: differences.map((difference) => describeDifference(difference, told)),
  };
}

function claimOf(db: ReadableDb, rid: number): Claim {
  return mapClaim(JSON.parse(readClaimRaw(db, rid)));
}
