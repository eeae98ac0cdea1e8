import { stageOf } from './claim-family.ts';
import type { FamilyMember } from './claim-family.ts';
import type { ReadableDb } from './database.ts';
import { prepared } from './statements.ts';

/**
 * What a claim of a family can have in common with a correction of it; two claims with any of these in common are for the same service:
 * - the same kind and first day;
 * - the same prescription number and fill at the same pharmacy;
 * - a line with the same code on the same day: a correction may move the claim's day, or its kind;
 * - v2: the same control number within the claim group.
 *
 * Belonging to one claim group says less than it seems: CMS's test data has groups of claims that have nothing to do with each other. In v3 the
 * control number takes the group's place; plans may write anything there, so for a prescription the day alone says nothing.
 */
export function serviceKeys(db: ReadableDb, member: FamilyMember): readonly string[] {
  const isV3 = member.api_version === 'v3';
  const family = serviceFamily(member);
  if (family === null) return [];
  // A shared system's copy is not a correction of the finished claim, however late it was loaded.
  const stage = stageOf(member);
  const keys = [...fillKeys(member), ...lineKeys(db, member)];
  if (member.service_from !== null && !(isV3 && member.kind === 'partD')) {
    keys.push(`day ${member.kind} ${member.service_from}`);
  }
  if (!isV3 && member.control_number !== null) keys.push(`control ${member.control_number}`);
  return keys.map((key) => `${family} ${stage} ${key}`);
}

/** Claims of two of these have no service in common: the claim group, in v3 the control number. */
export function serviceFamily({
  api_version: version,
  control_number: control,
  group_id: group,
}: FamilyMember): string | null {
  return version === 'v3' ? control : group;
}

function fillKeys(member: FamilyMember): readonly string[] {
  const { prescription_number: number, fill_number: fill, provider_npi: npi, provider_name: name } = member;
  const pharmacy = npi ?? name;
  return number === null || fill === null || pharmacy === null ? [] : [`fill ${pharmacy} ${number} ${fill}`];
}

/** A line outside the claim's own days says nothing of it. */
function lineKeys(db: ReadableDb, { rid, service_from: from, service_to: to }: FamilyMember): readonly string[] {
  if (from === null) return [];
  const lines = prepared<[number, string, string], { day: string; code: string }>(
    db,
    `select distinct service_from as day, coalesce(hcpcs, ndc_code) as code from line_item
      where claim_rid = ? and is_total_line = 0 and service_from between ? and ? and coalesce(hcpcs, ndc_code) is not null`,
  ).all(rid, from, to ?? from);
  return lines.map(({ day, code }) => `line ${day} ${code}`);
}
