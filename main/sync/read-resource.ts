import { isInsuranceCard, mapInsuranceCard } from '#main/claims/insurance-card.ts';
import { mapCoverage } from '#main/claims/map-coverage.ts';
import { mapPatient } from '#main/claims/map-patient.ts';
import { noNames } from '#main/claims/name-claim.ts';
import type { CodeNames } from '#main/claims/name-claim.ts';
import type { ApiVersion } from '#shared/domain/claim.ts';
import type { InsuranceCardRecord } from '#shared/domain/coverage.ts';
import type { CoverageRecord, PatientRecord } from '#shared/domain/person.ts';
import { prepareClaim } from './prepare-claims.ts';
import type { PreparedClaim, SetAsideResource } from './prepare-claims.ts';

/** A resource of a file, as far as it could be understood. */
export type ReadResource =
  | ({ readonly type: 'claim'; readonly owner: Owner } & PreparedClaim)
  | { readonly type: 'patient'; readonly owner: Owner; readonly record: PatientRecord; readonly raw: string }
  | { readonly type: 'coverage'; readonly owner: Owner; readonly record: CoverageRecord; readonly raw: string }
  | { readonly type: 'card'; readonly owner: Owner; readonly record: InsuranceCardRecord; readonly raw: string }
  | ({ readonly type: 'setAside' } & SetAsideResource)
  /** A FHIR resource that holds no claim data (Organization, OperationOutcome ...). */
  | { readonly type: 'other' };

/** Whose resource it is. Ids of v2 and v3 are unrelated: the same number may be two people (blue-button-api.md, section 1). */
export type Owner = { readonly apiVersion: ApiVersion; readonly patientId: string | null };

/** Stands in CMS's published snapshots where the id of a person was taken out: it names nobody. */
const maskedId = '00000000-0000-0000-0000-000000000000';

/** True when nothing tells whose a resource is: then only its file keeps it together with others. */
export function namesNobody({ patientId }: Owner): boolean {
  return patientId === null || patientId === maskedId;
}

/** Understands one raw resource. Never throws for what is in it. Names are needed only where a claim is stored. */
export function readResource(raw: string, names: CodeNames = noNames): ReadResource {
  const type = resourceTypeOf(raw);
  if (type === 'Patient') {
    const record = mapPatient(JSON.parse(raw));
    return { type: 'patient', owner: ownerOf(record), record, raw };
  }
  if (type === 'Coverage') {
    const record = mapCoverage(JSON.parse(raw));
    return { type: 'coverage', owner: ownerOf(record), record, raw };
  }
  if (type === 'Bundle') {
    const card: unknown = JSON.parse(raw);
    // Its ids are its own: a card names its person by name, birth date and number.
    return isInsuranceCard(card)
      ? { type: 'card', owner: { apiVersion: 'v3', patientId: null }, record: mapInsuranceCard(card), raw }
      : { type: 'other' };
  }
  if (type !== null && type !== 'ExplanationOfBenefit') return { type: 'other' };
  const prepared = prepareClaim(raw, names);
  if ('reason' in prepared) return { type: 'setAside', ...prepared };
  return { type: 'claim', owner: ownerOf(prepared.claim), ...prepared };
}

function ownerOf({ apiVersion, patientId }: Owner): Owner {
  return { apiVersion, patientId: patientId === '' ? null : patientId };
}

/** null: the text is no JSON object with a type; it is then treated as a claim that cannot be read, and kept. */
function resourceTypeOf(raw: string): string | null {
  try {
    const value: unknown = JSON.parse(raw);
    if (typeof value !== 'object' || value === null || !('resourceType' in value)) return null;
    return typeof value.resourceType === 'string' ? value.resourceType : null;
  } catch {
    return null;
  }
}
