import { carin, coding, concept, variables } from './coding.ts';
import type { JsonObject } from './json.ts';

const uniqueClaimId = concept(coding(`${carin}C4BBIdentifierType`, 'uc', 'Unique Claim ID'));
const npiType = concept(coding(`${carin}C4BBIdentifierType`, 'npi', 'National Provider Identifier'));
const upinType = concept(
  coding(
    'http://terminology.hl7.org/CodeSystem/v2-0203',
    'UPIN',
    "Medicare/CMS (formerly HCFA)'s Universal Physician Identification numbers",
  ),
);

/** Claim id, claim group and, for pharmacy claims, the prescription number. */
export function claimIdentifiers(
  column: 'clm_id' | 'pde_id',
  { id, group }: { id: string; group: string },
  prescription?: string,
): readonly JsonObject[] {
  const identifiers = [
    { type: uniqueClaimId, system: variables + column, value: id },
    { type: uniqueClaimId, system: 'https://bluebutton.cms.gov/resources/identifier/claim-group', value: group },
  ];
  if (prescription === undefined) return identifiers;
  return [...identifiers, { type: uniqueClaimId, system: `${variables}rx_srvc_rfrnc_num`, value: prescription }];
}

/** @param value null leaves the number away, as some old records do */
export function npiIdentifier(value: string | null): JsonObject {
  return value === null ? { type: npiType } : { type: npiType, value };
}

/** The number that came before the NPI, out of use since 2007 but still on some claims. */
export function upinIdentifier(value: string): JsonObject {
  return { type: upinType, value };
}
