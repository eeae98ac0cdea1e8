import { providers } from '../catalogue/providers.ts';
import { isoOf } from '../calendar.ts';
import type { HospitalStay } from '../content/stays.ts';
import { balanceColumns as column } from '../fhir/balance-columns.ts';
import { careTeam } from '../fhir/care-team.ts';
import type { CareTeamMember } from '../fhir/care-team.ts';
import { stateOf } from '../fhir/claim-facts.ts';
import { diagnoses } from '../fhir/diagnosis.ts';
import type { DiagnosisEntry } from '../fhir/diagnosis.ts';
import { codingExtension, moneyExtension } from '../fhir/extensions.ts';
import type { JsonObject } from '../fhir/json.ts';
import { optional } from '../fhir/json.ts';
import { balanceCount, balanceMoney, benefitBalance } from '../fhir/money.ts';
import { procedures } from '../fhir/procedure.ts';
import { inpatientHcpcs } from '../fhir/product.ts';
import {
  admissionPeriod,
  admissionType,
  codeInfo,
  dischargeStatus,
  primaryPayer,
  processedInfo,
  quantityInfo,
  supportingInfo,
  typeOfBill,
} from '../fhir/supporting-info.ts';
import type { Random } from '../random.ts';
import {
  chargeAmounts,
  doctors,
  drugQuantity,
  institutionalExtensions,
  institutionalHead,
  institutionalInsurance,
  institutionalTotals,
  lineModifiers,
  missingProduct,
  rateOf,
  revenue,
  withTotalLine,
} from './institutional.ts';
import type { ChargeLine, InstitutionalClaim, InstitutionalKind } from './institutional.ts';
import { admissionWords, dischargeWords } from './stay-words.ts';

const kind: InstitutionalKind = {
  name: 'INPATIENT',
  profile: 'Inpatient-Institutional',
  nchType: ['60', 'Inpatient claim'],
  claimType: ['institutional', 'Institutional'],
  subType: ['inpatient', 'Inpatient'],
  facilityType: ['1', 'Hospital'],
  part: 'a',
};

export type InpatientClaim = InstitutionalClaim & {
  readonly stay: HospitalStay;
  /** Hospital deductible this stay takes, cents; 0 when the benefit period had paid it before. */
  readonly deductible: number;
  readonly content: Random;
};

/** A hospital stay. Medicare pays by diagnosis group, so no line has an approved amount. */
export function inpatientClaim(claim: InpatientClaim): JsonObject {
  const { facts, stay, deductible, content } = claim;
  const factor = content.int(95, 106) / 100;
  const charges = chargeLines(stay, factor, content);
  const billed = charges.reduce((sum, { charge }) => sum + charge, 0);
  const group = Math.round(stay.groupPayment * factor);
  const members = team(claim);
  return {
    ...institutionalHead(
      claim,
      kind,
      institutionalExtensions(claim, 'V', { special: hospitalExtensions(group), serviceClass: '1' }),
    ),
    careTeam: careTeam(members),
    supportingInfo: stayInfo(claim),
    diagnosis: diagnoses(stayDiagnoses(claim), { style: 'institutional', random: facts.random, through: claim.last }),
    ...optional('procedure', procedures(stay.procedures, claim)),
    insurance: institutionalInsurance(claim, kind),
    item: withTotalLine(charges, facts).map((line, index) => ({
      sequence: index + 1,
      careTeamSequence: [members.length],
      revenue: revenue(line.revenue, line.revenue === '0001' ? 'notPriced' : 'both'),
      ...(line.hcpcs === undefined ? missingProduct(facts) : { productOrService: inpatientHcpcs(line.hcpcs) }),
      ...lineModifiers(line, facts),
      locationAddress: { state: stateOf(facts) },
      quantity: drugQuantity(line),
      adjudication: chargeAmounts(rateOf(line), line.charge),
    })),
    ...institutionalTotals(billed, group - deductible),
    benefitBalance: balance(claim, group),
  };
}

function hospitalExtensions(group: number): readonly JsonObject[] {
  return [
    codingExtension('fi_clm_actn_cd', ['1', 'Original debit action (always a 1 for all regular bills)']),
    moneyExtension('ime_op_clm_val_amt', 0),
    moneyExtension('clm_uncompd_care_pmt_amt', Math.round(group * 0.021)),
    moneyExtension('dsh_op_clm_val_amt', Math.round(group * 0.034)),
  ];
}

/** Attending, operating and, always last, the one the lines point to. */
function team(claim: InpatientClaim): readonly CareTeamMember[] {
  const { attending, operating } = claim.stay;
  return [
    ...doctors(claim, [
      ['attending', providers[attending]],
      ...(operating === null ? [] : [['operating', providers[operating]] as const]),
    ]),
    ...doctors(claim, [['performing', providers[attending]]]).slice(0, 1),
  ];
}

function stayInfo({ facts, stay, day, last, processed }: InpatientClaim): readonly JsonObject[] {
  return supportingInfo([
    codeInfo('nch_ptnt_stus_ind_cd', 'NCH Patient Status Indicator Code', ['A', 'Discharged']),
    admissionPeriod(isoOf(day), isoOf(last)),
    admissionType([stay.admission, admissionWords[stay.admission]]),
    codeInfo('clm_src_ip_admsn_cd', 'Claim Source Inpatient Admission Code', [stay.admission === '1' ? '1' : '2']),
    codeInfo('clm_drg_cd', 'Claim Diagnosis Related Group Code (or MS-DRG Code)', [stay.drg]),
    quantityInfo('nch_blood_pnts_frnshd_qty', 'NCH Blood Pints Furnished Quantity', stay.cause === null ? 0 : 1, {
      unit: 'pint',
      system: 'http://unitsofmeasure.org',
      code: '[pt_us]',
    }),
    codeInfo('clm_mco_pd_sw', 'Claim MCO Paid Switch', ['0', 'No managed care organization (MCO) payment']),
    typeOfBill(['1', 'Admit thru discharge claim']),
    dischargeStatus(
      facts.random.chance(0.2) ? [String(Number(stay.discharge))] : [stay.discharge, dischargeWords[stay.discharge]],
    ),
    primaryPayer(null),
    processedInfo(isoOf(processed)),
  ]);
}

/** Admitting, principal (now and then twice), others, and the cause of an injury. */
function stayDiagnoses({ facts, stay }: InpatientClaim): readonly DiagnosisEntry[] {
  const twoPrincipals = facts.random.chance(0.15);
  return [
    { code: stay.admitting, role: 'admitting' },
    ...stay.diagnoses.map((code, index): DiagnosisEntry => ({
      code,
      role: index === 0 || (index === 1 && twoPrincipals) ? 'principal' : 'other',
      onAdmission: [`clm_poa_ind_sw${index + 1}`, index !== 2],
    })),
    ...(stay.cause === null
      ? []
      : [{ code: stay.cause, role: 'externalcauseofinjury', onAdmission: ['clm_e_poa_ind_sw1', true] } as const]),
  ];
}

/** What the hospital asks: about three and a half times what Medicare pays. */
function chargeLines(stay: HospitalStay, factor: number, random: Random): readonly ChargeLine[] {
  const scale = (stay.groupPayment / 10_000_00) * factor;
  const charge = (dollars: number): number => Math.round(dollars * scale * random.int(90, 110)) + random.int(0, 99);
  const room = Math.round(2_340_00 * factor);
  return [
    { revenue: '0120', units: stay.nights, charge: room * stay.nights },
    { revenue: '0250', units: stay.nights * 14, charge: charge(4_180), drug: ['ML', 20] },
    { revenue: '0270', units: 9, charge: charge(2_265) },
    { revenue: '0300', units: 12, charge: charge(3_420) },
    { revenue: '0320', units: 2, charge: charge(1_150) },
    ...(stay.operating === null
      ? []
      : ([
          { revenue: '0360', units: 3, charge: charge(9_870) },
          { revenue: '0370', units: 4, charge: charge(2_140) },
        ] as const)),
    { revenue: '0420', units: 4, charge: charge(690) },
    ...(stay.admission === '1'
      ? ([{ revenue: '0450', units: 1, charge: charge(2_980), hcpcs: '99285' }] as const)
      : []),
    { revenue: '0730', units: 1, charge: charge(410) },
  ];
}

function balance({ stay, deductible, content }: InpatientClaim, group: number): readonly JsonObject[] {
  const capital = Math.round(group * 0.072);
  return benefitBalance([
    balanceMoney(column.perDiem, content.int(0, 9) * 1_25),
    balanceMoney(column.professional, 0),
    balanceMoney(column.capitalTotal, capital),
    balanceCount(column.coinsuranceDays, 0),
    balanceCount(column.unusedDays, 0),
    balanceMoney(column.partADeductible, deductible),
    balanceMoney(column.partACoinsurance, 0),
    balanceMoney(column.notCovered, 0),
    balanceMoney(column.partATotal, deductible),
    balanceMoney(column.capitalDisproportionate, 0),
    balanceMoney(column.capitalException, 0),
    balanceMoney(column.capitalFederal, capital),
    balanceMoney(column.capitalTeaching, 0),
    balanceMoney(column.capitalOutlier, 0),
    balanceMoney(column.capitalOld, 0),
    balanceMoney(column.groupOutlier, 0),
    balanceMoney(column.blood, 0),
    balanceMoney(column.otherInsurer, 0),
    balanceCount(column.coveredDays, stay.nights),
    balanceCount(column.capitalWeight, stay.drgWeight),
    balanceCount(column.reserveDays, 0),
  ]);
}
