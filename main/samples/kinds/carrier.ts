import { careTeam } from '../fhir/care-team.ts';
import { insurance, insurer, meta, period, statusOf } from '../fhir/claim-facts.ts';
import { bbCodeSystem, coding, concept, terminology, variables } from '../fhir/coding.ts';
import { diagnoses } from '../fhir/diagnosis.ts';
import { codingExtension, identifierExtension, quantityExtension } from '../fhir/extensions.ts';
import { claimIdentifiers, npiIdentifier } from '../fhir/identity.ts';
import type { JsonObject } from '../fhir/json.ts';
import { optional } from '../fhir/json.ts';
import { reason } from '../fhir/money.ts';
import { modifiers } from '../fhir/product.ts';
import { bloodResult, bloodResultInfo } from '../fhir/blood-result.ts';
import { processedInfo, supportingInfo } from '../fhir/supporting-info.ts';
import { isoOf } from '../calendar.ts';
import {
  category,
  diagnosisPointers,
  lineAmounts,
  modifierVersion,
  participation,
  placeOf,
  productOf,
  professionalExtensions,
  professionalTotals,
  referringMembers,
  servicedPeriod,
  sharedLineExtensions,
} from './professional.ts';
import type { ProfessionalClaim } from './professional.ts';

/** A doctor's bill (Part B, "carrier") in the shape of Blue Button v2. */
export function carrierClaim(claim: ProfessionalClaim): JsonObject {
  const { facts, day, processed, by, orderedBy } = claim;
  const { random } = facts;
  const referring = referringMembers(claim, false);
  const tested = bloodTestLine(claim);
  const named = !random.chance(0.03);
  return {
    resourceType: 'ExplanationOfBenefit',
    id: `carrier-${facts.id}`,
    meta: meta(facts, processed, 'Professional-NonClinician'),
    ...optional('contained', tested === null ? null : [bloodResult(tested, 'R1', random)]),
    extension: professionalExtensions(claim, [
      'O',
      'Part B physician/supplier claim record (processed by local carriers; can include DMEPOS services)',
    ]),
    identifier: claimIdentifiers('clm_id', facts),
    status: statusOf(facts.version),
    type: carrierType,
    use: 'claim',
    patient: { reference: `Patient/${facts.patientId}` },
    billablePeriod: period(day, day),
    created: facts.created,
    insurer,
    ...optional(
      'provider',
      random.chance(0.15)
        ? null
        : { identifier: { system: `${variables}carr_clm_blg_npi_num`, value: by.organizationNpi } },
    ),
    ...optional('referral', orderedBy && { identifier: npiIdentifier(orderedBy.npi) }),
    outcome: 'complete',
    disposition: '1',
    careTeam: careTeam([
      ...referring,
      {
        role: 'performing',
        identifier: npiIdentifier(by.npi),
        extension: [codingExtension('carr_line_prvdr_type_cd', ['0']), participation(claim)],
        responsible: true,
        taxonomy: [by.taxonomy, by.specialty[1]],
        specialty: by.specialty,
      },
      { role: 'primary', identifier: npiIdentifier(by.organizationNpi), display: named ? by.organization : undefined },
    ]),
    supportingInfo: supportingInfo([
      processedInfo(isoOf(processed)),
      ...(tested === null ? [] : [bloodResultInfo(tested)]),
    ]),
    diagnosis: diagnoses(claim.diagnoses, { style: 'professional', random, through: day }),
    insurance: insurance('b', facts.patientId),
    item: carrierLines(claim, { team: [referring.length + 1, referring.length + 2], tested }),
    ...professionalTotals(claim),
  };
}

const carrierType = concept(
  coding(
    `${variables}nch_clm_type_cd`,
    '71',
    'Local carrier non-durable medical equipment, prosthetics, orthotics, and supplies (DMEPOS) claim',
  ),
  coding(`${bbCodeSystem}eob-type`, 'CARRIER'),
  coding(`${terminology}claim-type`, 'professional', 'Professional'),
);

function carrierLines(
  claim: ProfessionalClaim,
  { team, tested }: { team: readonly number[]; tested: number | null },
): readonly JsonObject[] {
  const { lines, by, day, firstSequence } = claim;
  return lines.map((line, index) => {
    const sequence = firstSequence + index;
    const { service, units } = line;
    const miles = service.hcpcs === 'A0425';
    const measure = miles ? (['1', 'Transportation (ambulance) miles'] as const) : (['3', 'Services'] as const);
    return {
      extension: [
        quantityExtension('carr_line_mtus_cnt', units),
        codingExtension('carr_line_mtus_cnt', [measure[0]]),
        codingExtension('carr_line_mtus_cd', measure),
        ...sharedLineExtensions(line, claim),
      ],
      sequence,
      careTeamSequence: team,
      diagnosisSequence: diagnosisPointers(index, claim.diagnoses.length),
      ...optional('informationSequence', sequence === tested ? [2] : null),
      category: category(line),
      productOrService: productOf(line, claim),
      ...optional('modifier', modifiers(service.modifiers, modifierVersion(day))),
      servicedPeriod: servicedPeriod(day),
      locationCodeableConcept: placeOf(claim, () => [
        codingExtension('prvdr_zip', [`${by.zip}0000`]),
        codingExtension('carr_line_prcng_lclty_cd', ['00', localities[by.state] ?? 'OHIO']),
        ...(by.taxonomy === laboratoryTaxonomy ? [identifierExtension('carr_line_clia_lab_num', '99D9900112')] : []),
      ]),
      quantity: { value: units },
      adjudication: [
        reason('carr_line_rdcd_pmt_phys_astn_c', '0', 'N/A'),
        ...lineAmounts(line, claim.template.turn === 'notAssigned'),
      ],
    };
  });
}

/** Names of the payment localities that cover a whole state. */
const localities: Readonly<Record<string, string>> = { OH: 'OHIO', FL: 'FLORIDA' };

const laboratoryTaxonomy = '291U00000X';

/** Number of the line whose blood count brought a result along, if any. */
function bloodTestLine({ lines, firstSequence }: ProfessionalClaim): number | null {
  const index = lines.findIndex(({ service }) => service.hcpcs === '85025');
  return index < 0 ? null : firstSequence + index;
}
