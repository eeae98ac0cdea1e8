import type { ApiVersion } from '#shared/domain/claim.ts';
import { codingsOf } from './fhir/coding.ts';
import { fieldsOf, listOf } from './fhir/json.ts';
import type { Fields } from './fhir/json.ts';

/** Every address of v3's own vocabulary has this in it; v2's have `/resources/` in its place. */
const v3Mark = 'bluebutton.cms.gov/fhir/';
const v2Mark = 'bluebutton.cms.gov/resources/';

/**
 * Whether an ExplanationOfBenefit, Patient or Coverage has the shape of Blue Button v2 or v3. v3 says so by profiles with a version
 * (`…|2.2.0`), tags and its own code systems; v2 by its variable addresses. A Patient or Coverage that is nothing but an id (merged, or never
 * entitled) is v3's; any other one without a sign is v2.
 */
export function apiVersionOf(resource: unknown): ApiVersion {
  const fields = fieldsOf(resource);
  if (fields === null) return 'v2';
  const meta = fieldsOf(fields['meta']);
  if (hasV3Profile(meta) || listOf(meta?.['tag']).some(hasV3System)) return 'v3';
  if (codingsOf(fields['type']).some(hasV3System)) return 'v3';
  if (listOf(fields['extension']).some(({ url }) => typeof url === 'string' && url.includes(v3Mark))) return 'v3';
  return isBareRecord(fields) ? 'v3' : 'v2';
}

/** Profiles with a version, and those of requests for approval and of the insurance card, which only v3 has. */
const v3Profiles = ['|', 'davinci-pdex', 'insurance-card'];

function hasV3Profile(meta: Fields | null): boolean {
  const profiles = meta?.['profile'];
  if (!Array.isArray(profiles)) return false;
  const items: readonly unknown[] = profiles;
  return items.some((item) => typeof item === 'string' && v3Profiles.some((mark) => item.includes(mark)));
}

function hasV3System({ system }: Fields): boolean {
  return typeof system === 'string' && system.includes(v3Mark);
}

function isBareRecord(fields: Fields): boolean {
  if (fields['resourceType'] === 'Coverage') return fields['status'] === undefined && fields['class'] === undefined;
  if (fields['resourceType'] !== 'Patient') return false;
  if (listOf(fields['link']).some(({ type }) => type === 'replaced-by')) return true;
  const identifiers = listOf(fields['identifier']);
  const isV2 = identifiers.some(({ system }) => typeof system === 'string' && system.includes(v2Mark));
  // v3 calls the Medicare number a member number (MB); v2 keeps that type for its own id and types the Medicare number MC.
  return (
    !isV2 && identifiers.some(({ system, type }) => isMbi(system) && codingsOf(type).some(({ code }) => code === 'MB'))
  );
}

function isMbi(system: unknown): boolean {
  return typeof system === 'string' && system.includes('us-mbi');
}
