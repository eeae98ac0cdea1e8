import { isoOf } from '../calendar.ts';
import { careTeam } from '../fhir/care-team.ts';
import { insurance, insurer, meta, period, statusOf } from '../fhir/claim-facts.ts';
import { bbCodeSystem, coding, concept, terminology, usNpi, variables } from '../fhir/coding.ts';
import { diagnoses } from '../fhir/diagnosis.ts';
import { codingExtension, identifierExtension, quantityExtension } from '../fhir/extensions.ts';
import { claimIdentifiers, npiIdentifier } from '../fhir/identity.ts';
import type { JsonObject } from '../fhir/json.ts';
import { optional } from '../fhir/json.ts';
import { amount } from '../fhir/money.ts';
import { modifiers } from '../fhir/product.ts';
import { bloodResult, bloodResultInfo } from '../fhir/blood-result.ts';
import { processedInfo, supportingInfo } from '../fhir/supporting-info.ts';
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

/** A bill for equipment or supplies (DME). Medicare files it under the wrong profile and under Part A; so do we. */
export function dmeClaim(claim: ProfessionalClaim): JsonObject {
  const { facts, day, processed, by, orderedBy } = claim;
  const { random } = facts;
  const referring = referringMembers(claim, true);
  const display = random.chance(0.03) ? undefined : by.name;
  // A supplier of oxygen now and then sends the blood value that the need for it was judged by.
  const tested = claim.template.services[0] === 'oxygen' && random.chance(0.4) ? claim.firstSequence : null;
  return {
    resourceType: 'ExplanationOfBenefit',
    id: `dme-${facts.id}`,
    meta: meta(facts, processed, 'Inpatient-Institutional'),
    ...optional('contained', tested === null ? null : [bloodResult(tested, 'R2', random)]),
    extension: professionalExtensions(claim, ['M', 'Part B DMEPOS claim record (processed by DME Regional Carrier)']),
    identifier: claimIdentifiers('clm_id', facts),
    status: statusOf(facts.version),
    type: dmeType,
    use: 'claim',
    patient: { reference: `Patient/${facts.patientId}` },
    billablePeriod: period(day, day),
    created: facts.created,
    insurer,
    provider: { type: 'Practitioner', identifier: { system: usNpi, value: by.npi }, ...optional('display', display) },
    ...optional('referral', orderedBy && { identifier: npiIdentifier(orderedBy.npi), display: orderedBy.name }),
    outcome: 'complete',
    disposition: '01',
    careTeam: careTeam([
      ...referring,
      {
        role: 'performing',
        identifier: npiIdentifier(by.npi),
        display,
        extension: [participation(claim)],
        responsible: true,
        taxonomy: [by.taxonomy, by.specialty[1]],
        specialty: by.specialty,
      },
    ]),
    supportingInfo: supportingInfo([
      processedInfo(isoOf(processed)),
      ...(tested === null ? [] : [bloodResultInfo(tested)]),
    ]),
    diagnosis: diagnoses(claim.diagnoses, { style: 'professional', random, through: day }),
    insurance: insurance('a', facts.patientId),
    item: dmeLines(claim, { performing: referring.length + 1, tested }),
    ...professionalTotals(claim),
  };
}

const dmeType = concept(
  coding(`${variables}nch_clm_type_cd`, '82', 'DMERC; DMEPOS claim'),
  coding(`${bbCodeSystem}eob-type`, 'DME'),
  coding(`${terminology}claim-type`, 'institutional', 'Institutional'),
);

function dmeLines(
  claim: ProfessionalClaim,
  { performing, tested }: { performing: number; tested: number | null },
): readonly JsonObject[] {
  const { lines, by, day, facts, firstSequence } = claim;
  return lines.map((line, index) => {
    const { service, units } = line;
    const purchase = service.type[0] === 'R' ? 0 : line.approved;
    const purchasePrice = amount('submitted', ['line_dme_prchs_price_amt', 'Line DME Purchase Price Amount'], purchase);
    return {
      extension: [
        identifierExtension('suplrnum', by.npi),
        quantityExtension('dmerc_line_scrn_svgs_amt', 0),
        servicesCount(units),
        codingExtension('dmerc_line_prcng_state_cd', [facts.state]),
        codingExtension('dmerc_line_supplr_type_cd', supplierType),
        ...sharedLineExtensions(line, claim),
      ],
      sequence: firstSequence + index,
      careTeamSequence: [performing],
      diagnosisSequence: diagnosisPointers(index, claim.diagnoses.length),
      ...optional('informationSequence', firstSequence + index === tested ? [2] : null),
      category: category(line),
      productOrService: productOf(line, claim),
      ...optional('modifier', modifiers(service.modifiers, modifierVersion(day))),
      servicedPeriod: servicedPeriod(day),
      locationCodeableConcept: placeOf(claim, () => []),
      quantity: { value: units },
      adjudication: [
        amount(
          'paidtoprovider',
          ['rev_cntr_prvdr_pmt_amt', 'Revenue Center (Medicare) Provider Payment Amount'],
          line.paid,
        ),
        amount('eligible', ['line_prmry_alowd_chrg_amt', 'Line Primary Payer Allowed Charge Amount'], 0),
        purchasePrice,
        ...lineAmounts(line, false),
        // Medicare repeats the purchase price under the name of a payment to the person.
        amount('paidtoprovider', ['line_bene_pmt_amt', 'Line Payment Amount to Beneficiary'], purchase),
        purchasePrice,
      ],
    };
  });
}

const supplierType = [
  '3',
  'Suppliers (other than sole proprietorship) for whom employer identification (EI) numbers are used in coding the ID field.',
] as const;

function servicesCount(value: number): JsonObject {
  return {
    url: `${variables}dmerc_line_mtus_cnt`,
    valueQuantity: { value, unit: 'Number of services', system: `${variables}dmerc_line_mtus_cd`, code: '3' },
  };
}
