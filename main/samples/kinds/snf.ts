import { providers } from '../catalogue/providers.ts';
import { isoOf, yearOf } from '../calendar.ts';
import { balanceColumns as column } from '../fhir/balance-columns.ts';
import { careTeam } from '../fhir/care-team.ts';
import { stateOf } from '../fhir/claim-facts.ts';
import { diagnoses } from '../fhir/diagnosis.ts';
import { codingExtension, quantityExtension } from '../fhir/extensions.ts';
import type { JsonObject } from '../fhir/json.ts';
import { optional } from '../fhir/json.ts';
import { balanceCount, balanceMoney, benefitBalance } from '../fhir/money.ts';
import { procedures } from '../fhir/procedure.ts';
import { hcpcs } from '../fhir/product.ts';
import {
  admissionPeriod,
  admissionType,
  codeInfo,
  dischargeStatus,
  periodInfo,
  primaryPayer,
  processedInfo,
  quantityInfo,
  supportingInfo,
  typeOfBill,
} from '../fhir/supporting-info.ts';
import type { Random } from '../random.ts';
import { figuresOf } from '../yearly-figures.ts';
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
  name: 'SNF',
  profile: 'Inpatient-Institutional',
  nchType: ['20', 'Non swing bed Skilled Nursing Facility (SNF) claim'],
  claimType: ['institutional', 'Institutional'],
  subType: ['inpatient', 'Inpatient'],
  facilityType: ['2', 'Skilled Nursing Facility (SNF)'],
  part: 'a',
};

/** What Medicare pays the facility for a day, before the person's part; cents. */
const dayRate = 548_35;
/** Days without cost to the person in a benefit period (42 CFR 409.85). */
const freeDays = 20;
/** Nights of the hospital stay that has to come first (42 CFR 409.30 asks for three). */
const qualifyingNights = 5;

export type NursingClaim = InstitutionalClaim & {
  /** Whether blood was given, which is a procedure to be named. */
  readonly transfused: boolean;
  /** Days already used in this benefit period. */
  readonly daysBefore: number;
  readonly content: Random;
};

/** A stay in a skilled nursing facility: from day 21 the person pays one eighth of the hospital deductible a day. */
export function snfClaim(claim: NursingClaim): JsonObject {
  const { facts, day, last, daysBefore } = claim;
  const days = last - day;
  const shared = Math.max(0, daysBefore + days - Math.max(freeDays, daysBefore));
  const coinsurance = shared * Math.round(figuresOf(yearOf(day)).partADeductible / 8);
  const charges = chargeLines(days, claim.content);
  const billed = charges.reduce((sum, { charge }) => sum + charge, 0);
  const members = doctors(claim, [
    ['attending', providers.hospital],
    ['performing', providers.therapist],
  ]);
  return {
    ...institutionalHead(
      claim,
      kind,
      institutionalExtensions(claim, 'V', {
        special: [codingExtension('fi_clm_actn_cd', ['1', 'Original debit action (always a 1 for all regular bills)'])],
        serviceClass: '1',
      }),
    ),
    careTeam: careTeam(members),
    supportingInfo: nursingInfo(claim),
    diagnosis: diagnoses(
      [
        { code: 'R2689', role: 'admitting' },
        { code: 'Z4789', role: 'principal' },
        { code: 'M6281', role: 'other' },
        { code: 'N179', role: 'other' },
        { code: 'W19XXXA', role: 'externalcauseofinjury' },
      ],
      { style: 'institutional', random: facts.random, through: last },
    ),
    ...optional(
      'procedure',
      procedures(
        claim.transfused ? [['30233N1', 'TRANSFUSE NONAUT RED BLOOD CELLS IN PERIPH VEIN, PERC', 3]] : [],
        claim,
      ),
    ),
    insurance: institutionalInsurance(claim, kind),
    item: withTotalLine(charges, facts).map((line, index) => ({
      ...optional('extension', line.units > 0 ? [quantityExtension('rev_cntr_unit_cnt', line.units)] : null),
      sequence: index + 1,
      careTeamSequence: [2],
      revenue: revenue(line.revenue, line.revenue === '0001' || line.revenue === '0022' ? 'notPriced' : 'both'),
      ...(line.hcpcs === undefined ? missingProduct(facts) : { productOrService: hcpcs(line.hcpcs) }),
      ...lineModifiers(line, facts),
      locationAddress: { state: stateOf(facts) },
      quantity: drugQuantity(line),
      adjudication: chargeAmounts(rateOf(line), line.charge),
    })),
    ...institutionalTotals(billed, days * dayRate - coinsurance),
    benefitBalance: balance({ days, shared, coinsurance }),
  };
}

function nursingInfo({ day, last, processed }: NursingClaim): readonly JsonObject[] {
  return supportingInfo([
    processedInfo(isoOf(processed)),
    admissionType(['3', admissionWords['3']]),
    codeInfo('clm_src_ip_admsn_cd', 'Claim Source Inpatient Admission Code', ['4']),
    codeInfo('clm_drg_cd', 'Claim Diagnosis Related Group Code (or MS-DRG Code)', ['560']),
    codeInfo('nch_ptnt_stus_ind_cd', 'NCH Patient Status Indicator Code', ['A', 'Discharged']),
    admissionPeriod(isoOf(day), isoOf(last)),
    periodInfo('nch_qlfyd_stay_from_dt', 'NCH Qualified Stay From Date', isoOf(day - qualifyingNights), isoOf(day)),
    codeInfo('clm_pps_ind_cd', 'Claim PPS Indicator Code', ['2', 'PPS bill; claim contains PPS indicator']),
    quantityInfo('nch_blood_pnts_frnshd_qty', 'NCH Blood Pints Furnished Quantity', 0, {
      unit: 'pint',
      system: 'http://unitsofmeasure.org',
      code: '[pt_us]',
    }),
    codeInfo('clm_mco_pd_sw', 'Claim MCO Paid Switch', ['0', 'No managed care organization (MCO) payment']),
    typeOfBill(['1', 'Admit thru discharge claim']),
    dischargeStatus(['06', dischargeWords['06']]),
    primaryPayer(null),
  ]);
}

function chargeLines(days: number, random: Random): readonly ChargeLine[] {
  const charge = (dollars: number): number => Math.round((dollars * days * random.int(90, 110)) / 10);
  return [
    { revenue: '0022', units: days, charge: 0, hcpcs: 'KAQC1' },
    { revenue: '0120', units: days, charge: days * 412_00 },
    { revenue: '0250', units: days * 6, charge: charge(310), drug: ['ML', 5] },
    { revenue: '0300', units: 5, charge: charge(95) },
    { revenue: '0420', units: days * 2, charge: charge(1_120) },
    { revenue: '0430', units: days, charge: charge(840) },
  ];
}

function balance(money: { days: number; shared: number; coinsurance: number }): readonly JsonObject[] {
  return benefitBalance([
    balanceCount(column.coveredDays, money.days),
    balanceCount(column.coinsuranceDays, money.shared),
    balanceCount(column.unusedDays, 0),
    balanceMoney(column.partADeductible, 0),
    balanceMoney(column.partACoinsurance, money.coinsurance),
    balanceMoney(column.notCovered, 0),
    balanceMoney(column.partATotal, money.coinsurance),
    balanceMoney(column.capitalDisproportionate, 0),
    balanceMoney(column.capitalException, 0),
    balanceMoney(column.capitalFederal, 0),
    balanceMoney(column.capitalTeaching, 0),
    balanceMoney(column.capitalOutlier, 0),
    balanceMoney(column.capitalOld, 0),
    balanceMoney(column.blood, 0),
    balanceMoney(column.otherInsurer, 0),
  ]);
}
