import { billedDrugs } from '../catalogue/billed-drugs.ts';
import type { Provider } from '../catalogue/providers.ts';
import { isoOf } from '../calendar.ts';
import type { OutpatientLine, OutpatientTemplate } from '../content/outpatient-visits.ts';
import { sumOf } from '../content/part-b.ts';
import type { Settled } from '../content/part-b.ts';
import { balanceColumns as column } from '../fhir/balance-columns.ts';
import { careTeam } from '../fhir/care-team.ts';
import { stateOf } from '../fhir/claim-facts.ts';
import { diagnoses } from '../fhir/diagnosis.ts';
import type { DiagnosisEntry } from '../fhir/diagnosis.ts';
import { quantityExtension } from '../fhir/extensions.ts';
import type { JsonObject } from '../fhir/json.ts';
import { optional } from '../fhir/json.ts';
import { amount, balanceMoney, benefitBalance, reason } from '../fhir/money.ts';
import { procedures } from '../fhir/procedure.ts';
import { billedProduct, modifiers, noHcpcs, unitModifier } from '../fhir/product.ts';
import {
  codeInfo,
  dischargeStatus,
  primaryPayer,
  processedInfo,
  supportingInfo,
  typeOfBill,
} from '../fhir/supporting-info.ts';
import {
  chargeAmounts,
  doctors,
  institutionalExtensions,
  institutionalHead,
  institutionalInsurance,
  institutionalTotals,
  lineMedicarePayment,
  revenue,
} from './institutional.ts';
import type { InstitutionalClaim, InstitutionalKind } from './institutional.ts';
import { dischargeWords } from './stay-words.ts';

const kind: InstitutionalKind = {
  name: 'OUTPATIENT',
  profile: 'Outpatient-Institutional',
  nchType: ['40', 'Hospital Outpatient claim'],
  claimType: ['institutional', 'Institutional'],
  subType: ['outpatient', 'Outpatient'],
  facilityType: ['1', 'Hospital'],
  part: 'b',
};

type SettledLine = Settled<OutpatientLine>;

export type OutpatientClaim = InstitutionalClaim & {
  readonly template: OutpatientTemplate;
  readonly by: Provider;
  readonly lines: readonly SettledLine[];
  /** Number of the first line: not always 1. */
  readonly firstSequence: number;
};

/** A hospital's or dialysis centre's bill for people who go home the same day. */
export function outpatientClaim(claim: OutpatientClaim): JsonObject {
  const { facts, by, lines, template } = claim;
  const dialysis = template.facility === 'dialysis';
  const written: InstitutionalKind = dialysis
    ? { ...kind, facilityType: ['7', 'Clinic services or hospital-based renal dialysis facility'] }
    : kind;
  const billed = sumOf(lines, (line) => line.billed);
  return {
    ...institutionalHead(claim, written, institutionalExtensions(claim, 'W', { serviceClass: dialysis ? '2' : '3' })),
    careTeam: careTeam(
      doctors(claim, [
        ['attending', by],
        ['performing', by],
      ]),
    ),
    supportingInfo: visitInfo(claim),
    diagnosis: diagnoses(visitDiagnoses(claim), {
      style: 'institutional',
      random: facts.random,
      through: claim.last,
    }),
    ...optional('procedure', procedures(template.procedures ?? [], claim)),
    insurance: institutionalInsurance(claim, kind),
    item: items(claim, billed),
    ...institutionalTotals(
      billed,
      sumOf(lines, (line) => line.paid),
    ),
    benefitBalance: balance(lines),
  };
}

function visitInfo({ facts, processed, template }: OutpatientClaim): readonly JsonObject[] {
  return supportingInfo([
    processedInfo(isoOf(processed)),
    codeInfo('clm_mco_pd_sw', 'Claim MCO Paid Switch', ['0', 'No managed care organization (MCO) payment']),
    typeOfBill(
      facts.version === 'replacement' ? ['7', 'Replacement of prior claim'] : ['1', 'Admit thru discharge claim'],
    ),
    dischargeStatus(facts.random.chance(0.3) ? ['1'] : ['01', dischargeWords['01']]),
    primaryPayer(template.otherInsurance === true ? ['D', 'Automobile no-fault'] : null),
  ]);
}

function visitDiagnoses({ template, facts }: OutpatientClaim): readonly DiagnosisEntry[] {
  const [first, ...others] = template.diagnoses;
  if (first === undefined) return [];
  const twoPrincipals = facts.random.chance(0.15);
  return [
    { code: first, role: 'principal' },
    ...(twoPrincipals ? [{ code: first, role: 'principal' } as const] : []),
    ...others.map((code): DiagnosisEntry => ({ code, role: 'other' })),
    { code: first, role: 'patientreasonforvisit' },
  ];
}

/** The lines and line 0001 with their sum; now and then a single line is itself numbered 0001, as CMS's test data has it. */
function items(claim: OutpatientClaim, billed: number): readonly JsonObject[] {
  const { facts, lines, firstSequence } = claim;
  const [only] = lines;
  if (lines.length === 1 && only && facts.random.chance(0.08))
    return [item(claim, { ...only, revenue: '0001' }, firstSequence)];
  const items = lines.map((line, index) => item(claim, line, firstSequence + index));
  if (facts.random.chance(0.1)) return items;
  return [...items, totalItem(claim, { billed, sequence: firstSequence + lines.length })];
}

function item(claim: OutpatientClaim, line: SettledLine, sequence: number): JsonObject {
  const { facts, day } = claim;
  const drug = billedDrugs[line.hcpcs];
  const bundled = line.approved === 0;
  const priced = bundled ? 'N' : line.rule === 'full' ? 'A' : 'S';
  return {
    extension: [quantityExtension('rev_cntr_unit_cnt', 1)],
    sequence,
    careTeamSequence: [2],
    revenue: revenue(line.revenue, line.rule === 'full' ? 'none' : 'both', priced),
    productOrService: billedProduct(line.hcpcs, facts.random),
    ...optional('modifier', [
      ...modifiers(line.modifier === null ? [] : [line.modifier]),
      ...(drug === undefined ? [] : [unitModifier(drug.unit)]),
    ]),
    servicedDate: isoOf(day + line.offset),
    locationAddress: { state: stateOf(facts) },
    quantity: { value: drug?.quantity ?? 0 },
    adjudication: [...(bundled ? bundledReasons(facts) : []), ...amounts(line, line.billed)],
  };
}

/** Paid with another line; a second reason only refers to the notice. */
function bundledReasons({ random }: OutpatientClaim['facts']): readonly JsonObject[] {
  const second = random.chance(0.3) ? [reason('rev_cntr_2nd_ansi_cd', 'OA94')] : [];
  return [reason('rev_cntr_1st_ansi_cd', 'CO97'), ...second];
}

function totalItem(
  { facts, day }: OutpatientClaim,
  { billed, sequence }: { billed: number; sequence: number },
): JsonObject {
  return {
    sequence,
    careTeamSequence: [2],
    revenue: revenue('0001', 'notPriced'),
    productOrService: noHcpcs(),
    servicedDate: isoOf(day),
    locationAddress: { state: stateOf(facts) },
    quantity: { value: 0 },
    adjudication: amounts({ deductible: 0, coinsurance: 0, primaryPaid: 0, paid: 0 }, billed),
  };
}

function amounts(
  line: Pick<SettledLine, 'deductible' | 'coinsurance' | 'primaryPaid' | 'paid'>,
  billed: number,
): readonly JsonObject[] {
  return [
    ...chargeAmounts(0, billed),
    amount('deductible', ['rev_cntr_blood_ddctbl_amt', 'Revenue Center Blood Deductible Amount'], 0),
    amount('deductible', ['rev_cntr_cash_ddctbl_amt', 'Revenue Center Cash Deductible Amount'], line.deductible),
    amount(
      'coinsurance',
      ['rev_cntr_coinsrnc_wge_adjstd_c', 'Revenue Center Coinsurance/Wage Adjusted Coinsurance Amount'],
      line.coinsurance,
    ),
    amount('coinsurance', ['rev_cntr_rdcd_coinsrnc_amt', 'Revenue Center Reduced Coinsurance Amount'], 0),
    amount(
      'priorpayerpaid',
      ['rev_cntr_1st_msp_pd_amt', 'Revenue Center 1st Medicare Secondary Payer (MSP) Paid Amount'],
      line.primaryPaid,
    ),
    amount(
      'priorpayerpaid',
      ['rev_cntr_2nd_msp_pd_amt', 'Revenue Center 2nd Medicare Secondary Payer (MSP) Paid Amount'],
      0,
    ),
    amount(
      'paidtoprovider',
      ['rev_cntr_prvdr_pmt_amt', 'Revenue Center (Medicare) Provider Payment Amount'],
      line.paid,
    ),
    amount('paidtopatient', ['rev_cntr_bene_pmt_amt', 'Revenue Center Payment Amount to Beneficiary'], 0),
    amount(
      'paidbypatient',
      ['rev_cntr_ptnt_rspnsblty_pmt', 'Revenue Center Patient Responsibility Payment Amount'],
      line.deductible + line.coinsurance,
    ),
    lineMedicarePayment(line.paid),
  ];
}

function balance(lines: readonly SettledLine[]): readonly JsonObject[] {
  const paid = sumOf(lines, (line) => line.paid);
  return benefitBalance([
    balanceMoney(column.professional, 0),
    balanceMoney(
      column.partBDeductible,
      sumOf(lines, (line) => line.deductible),
    ),
    balanceMoney(
      column.partBCoinsurance,
      sumOf(lines, (line) => line.coinsurance),
    ),
    balanceMoney(column.toProvider, paid),
    balanceMoney(column.toPatient, 0),
    balanceMoney(column.blood, 0),
    balanceMoney(
      column.otherInsurer,
      sumOf(lines, (line) => line.primaryPaid),
    ),
  ]);
}
