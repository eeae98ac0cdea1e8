import { carin, coding, concept } from '../fhir/coding.ts';
import type { JsonObject } from '../fhir/json.ts';
import { claimRows, general, lineRows } from './amount-rows.ts';
import type { Family, General } from './amount-rows.ts';
import { v3Coding } from './codes.ts';
import type { Tier } from './codes.ts';
import {
  balanceAmount,
  extensionNumber,
  informationOf,
  lineAmount,
  objectsOf,
  textOf,
  totalAmount,
  under,
} from './source.ts';

/** How an amount of dollars is printed: some come as 32-bit floats with seven decimals (claims-data.md, 0.13). */
export type Dollars = (amount: number) => JsonObject;

/** The amounts of a line that the tier shows. */
export function lineAmounts(
  line: JsonObject,
  family: Family,
  { tier, dollars }: { tier: Tier; dollars: Dollars },
): readonly JsonObject[] {
  return lineRows[family].flatMap(([code, label, generalCode, least, column]) => {
    const value = lineAmount(line, column);
    return value === null || !shows(tier, least) ? [] : [entry([code, label, generalCode], { amount: dollars(value) })];
  });
}

/** The claim's totals that the tier shows; none in the lowest. */
export function totals(
  claim: JsonObject,
  family: Family,
  { tier, dollars }: { tier: Tier; dollars: Dollars },
): readonly JsonObject[] {
  if (tier === 'basis') return [];
  const rows =
    family === 'pharmacy'
      ? pharmacyTotals(claim)
      : family === 'professional'
        ? professionalTotals(claim)
        : institutionalTotals(claim);
  return rows.map(([code, label, generalCode, value]) => entry([code, label, generalCode], { amount: dollars(value) }));
}

type Total = readonly [code: string, label: string, general: General, dollars: number];

function professionalTotals(claim: JsonObject): readonly Total[] {
  const balance = (column: string): number => balanceAmount(claim, column) ?? 0;
  const coinsurance = objectsOf(claim['item']).reduce(
    (sum, line) => sum + Math.round((lineAmount(line, 'line_coinsrnc_amt') ?? 0) * 100),
    0,
  );
  return [
    ['CLM_SBMT_CHRG_AMT', 'Total Charge Amount', 'submitted', balance('nch_carr_clm_sbmtd_chrg_amt')],
    ['CLM_ALOWD_CHRG_AMT', 'Allowed Charge Amount', 'eligible', balance('nch_carr_clm_alowd_amt')],
    ['CLM_BENE_PMT_AMT', 'Paid By Beneficiary Amount', 'paidbypatient', 0],
    ['CLM_BENE_PD_AMT', 'Amount Paid To Beneficiary Amount', 'paidtopatient', balance('nch_clm_bene_pmt_amt')],
    ['CLM_PRVDR_PMT_AMT', 'Provider Payment Amount', 'paidtoprovider', balance('nch_clm_prvdr_pmt_amt')],
    ['CLM_MDCR_DDCTBL_AMT', 'Beneficiary Deductible Amount', 'deductible', balance('carr_clm_cash_ddctbl_apld_amt')],
    ['CLM_BENE_PMT_COINSRNC_AMT', 'Beneficiary Coinsurance Amount', 'coinsurance', coinsurance / 100],
  ];
}

/** The allowed amount of an institution is always 0, which means that there is none. */
function institutionalTotals(claim: JsonObject): readonly Total[] {
  const balance = (...columns: readonly string[]): number =>
    columns.map((column) => balanceAmount(claim, column)).find((value) => value !== null) ?? 0;
  const toPatient = balanceAmount(claim, 'clm_op_bene_pmt_amt');
  return [
    ['CLM_ALOWD_CHRG_AMT', 'Allowed Charge Amount', 'eligible', 0],
    ['CLM_SBMT_CHRG_AMT', 'Total Charge Amount', 'submitted', totalAmount(claim) ?? 0],
    ['CLM_PRVDR_PMT_AMT', 'Provider Payment Amount', 'paidtoprovider', balance('clm_op_prvdr_pmt_amt')],
    [
      'CLM_MDCR_DDCTBL_AMT',
      'Beneficiary Deductible Amount',
      'deductible',
      balance('nch_bene_ptb_ddctbl_amt', 'nch_bene_ip_ddctbl_amt'),
    ],
    [
      'CLM_MDCR_COINSRNC_AMT',
      'Beneficiary Coinsurance Liability Amount',
      'coinsurance',
      balance('nch_bene_ptb_coinsrnc_amt', 'nch_bene_pta_coinsrnc_lblty_amt'),
    ],
    [
      'CLM_NCVRD_CHRG_AMT',
      'Inpatient(or other Part A) Non-covered Charge Amount',
      'noncovered',
      balance('nch_ip_ncvrd_chrg_amt'),
    ],
    toPatient === null
      ? ['CLM_MDCR_INSTNL_BENE_PD_AMT', 'Institutional Paid to Beneficiary Amount', 'paidtopatient', 0]
      : ['CLM_BENE_PD_AMT', 'Amount Paid To Beneficiary Amount', 'paidtopatient', toPatient],
  ];
}

function pharmacyTotals(claim: JsonObject): readonly Total[] {
  const line = objectsOf(claim['item'])[0] ?? {};
  return [
    ['CLM_BENE_PMT_AMT', 'Paid By Beneficiary Amount', 'paidbypatient', lineAmount(line, 'ptnt_pay_amt') ?? 0],
    ['CLM_OTHR_TP_PD_AMT', 'Other Third Party Payer Paid Amount', 'priorpayerpaid', 0],
    ['TOT_RX_CST_AMT', 'Total RX Cost Amount', 'submitted', lineAmount(line, 'tot_rx_cst_amt') ?? 0],
  ];
}

/** The claim's own adjudication: who took part in the network, and in the highest tier counts and further amounts. */
export function claimAdjudication(
  claim: JsonObject,
  family: Family,
  { tier, dollars }: { tier: Tier; dollars: Dollars },
): readonly JsonObject[] {
  const status = paymentStatus(family === 'pharmacy' ? ['outofnetwork', 'Out Of Network'] : ['other', 'Other']);
  if (tier !== 'cms' || family === 'pharmacy') return [status];
  if (family === 'professional') {
    const primary = { amount: dollars(totalAmount(claim) ?? 0) };
    return [status, entry(['CLM_MDCR_PRFNL_PRMRY_PYR_AMT', 'Primary Payer Paid Amount', null], primary)];
  }
  const known = claimRows.flatMap(([code, label, column, isCount]) => {
    const value = balanceAmount(claim, column) ?? extensionNumber(claim, column) ?? informationNumber(claim, column);
    if (value === null) return [];
    return [entry([code, label, null], isCount === true ? { value } : { amount: dollars(value) })];
  });
  return [status, ...known];
}

function informationNumber(claim: JsonObject, column: string): number | null {
  const value = under(informationOf(claim, column) ?? {}, 'valueQuantity', 'value');
  return typeof value === 'number' ? value : null;
}

export function paymentStatus([code, display]: readonly [string, string]): JsonObject {
  return {
    category: concept(
      coding(`${carin}C4BBAdjudicationDiscriminator`, 'benefitpaymentstatus', 'Benefit Payment Status'),
    ),
    reason: concept(coding(`${carin}C4BBPayerAdjudicationStatus`, code, display)),
  };
}

/** Group and reason of an adjustment (`CO97` in v2), each in the standard's system and in CMS's. */
export function adjustmentReasons(line: JsonObject): readonly JsonObject[] {
  return objectsOf(line['adjudication']).flatMap((found) => {
    const reason = objectsOf(under(found, 'reason', 'coding') ?? undefined).find(({ system }) =>
      textOf(system)?.includes('_ansi_cd'),
    );
    const code = textOf(reason?.['code']);
    if (code === null) return [];
    const [group, why] = [code.slice(0, 2), code.slice(2)];
    return [
      {
        category: concept(coding(`${carin}C4BBAdjudicationDiscriminator`, 'adjustmentreason', 'Adjustment Reason')),
        reason: concept(
          coding('https://x12.org/codes/claim-adjustment-group-codes', group),
          v3Coding('ANSI-GRP-CD', group),
          coding('https://x12.org/codes/claim-adjustment-reason-codes', why),
          v3Coding('ANSI-RSN-CD', why),
        ),
      },
    ];
  });
}

function entry([code, label, generalCode]: readonly [string, string, General], value: JsonObject): JsonObject {
  const exact = v3Coding('Adjudication', code, label);
  const wide = generalCode === null ? [] : [coding(general[generalCode][0], generalCode, general[generalCode][1])];
  return { category: concept(...wide, exact), ...value };
}

function shows(tier: Tier, least: 'regular' | 'cms'): boolean {
  return tier === 'cms' || (tier === 'regular' && least === 'regular');
}
