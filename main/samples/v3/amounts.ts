import { carin, coding, concept, terminology } from '../fhir/coding.ts';
import type { JsonObject } from '../fhir/json.ts';
import { v3Coding } from './codes.ts';
import type { Tier } from './codes.ts';
import { balanceAmount, extensionNumber, informationOf, lineAmount, objectsOf, textOf, totalAmount, under } from './source.ts';

const general = {
  benefit: [`${terminology}adjudication`, 'Benefit Amount'],
  coinsurance: [`${carin}C4BBAdjudication`, 'Co-insurance'],
  deductible: [`${terminology}adjudication`, 'Deductible'],
  discount: [`${carin}C4BBAdjudication`, 'Discount'],
  eligible: [`${terminology}adjudication`, 'Eligible Amount'],
  noncovered: [`${carin}C4BBAdjudication`, 'Noncovered'],
  paidbypatient: [`${carin}C4BBAdjudication`, 'Paid by patient'],
  paidtopatient: [`${carin}C4BBAdjudication`, 'Paid to patient'],
  paidtoprovider: [`${carin}C4BBAdjudication`, 'Paid to provider'],
  priorpayerpaid: [`${carin}C4BBAdjudication`, 'Prior payer paid'],
  submitted: [`${terminology}adjudication`, 'Submitted Amount'],
} as const;

type General = keyof typeof general | null;
/** v3's code and label, the general code beside it, the least tier that shows it, where v2 has the amount. */
type Row = readonly [code: string, label: string, general: General, tier: 'regular' | 'cms', column: string];

/** How an amount of dollars is printed: some come as 32-bit floats with seven decimals (claims-data.md, 0.13). */
export type Dollars = (amount: number) => JsonObject;

const professionalLine: readonly Row[] = [
  ['CLM_LINE_ALOWD_CHRG_AMT', 'Line Allowed Charge Amount', 'eligible', 'regular', 'line_alowd_chrg_amt'],
  ['CLM_LINE_SBMT_CHRG_AMT', 'Line Submitted Charge Amount', 'submitted', 'regular', 'line_sbmtd_chrg_amt'],
  ['CLM_LINE_CVRD_PD_AMT', 'Payment Amount', 'benefit', 'regular', 'line_nch_pmt_amt'],
  ['CLM_LINE_PRVDR_PMT_AMT', 'Line Provider Payment Amount', 'paidtoprovider', 'cms', 'line_prvdr_pmt_amt'],
  ['CLM_LINE_BENE_PD_AMT', 'Payment Amount to Beneficiary', 'paidtopatient', 'regular', 'line_bene_pmt_amt'],
  ['CLM_LINE_MDCR_DDCTBL_AMT', 'Cash Deductible Amount', 'deductible', 'regular', 'line_bene_ptb_ddctbl_amt'],
  ['CLM_LINE_MDCR_COINSRNC_AMT', 'Coinsurance Amount', 'coinsurance', 'regular', 'line_coinsrnc_amt'],
  ['CLM_BENE_PRMRY_PYR_PD_AMT', 'Line Primary Payer Paid Amount', 'priorpayerpaid', 'regular', 'line_bene_prmry_pyr_pd_amt'],
  ['CLM_LINE_PRFNL_DME_PRICE_AMT', 'Purchase Price Amount', null, 'cms', 'line_dme_prchs_price_amt'],
  ['CLM_MDCR_PRMRY_PYR_ALOWD_AMT', 'Line Primary Payer Allowed Amount', null, 'cms', 'line_prmry_alowd_chrg_amt'],
];

const institutionalLine: readonly Row[] = [
  ['CLM_LINE_SBMT_CHRG_AMT', 'Line Submitted Charge Amount', 'submitted', 'regular', 'rev_cntr_tot_chrg_amt'],
  ['CLM_LINE_INSTNL_RATE_AMT', 'Revenue Center Rate Amount', null, 'cms', 'rev_cntr_rate_amt'],
  ['CLM_LINE_NCVRD_CHRG_AMT', 'Non-Covered Charge Amount', 'noncovered', 'regular', 'rev_cntr_ncvrd_chrg_amt'],
  ['CLM_LINE_CVRD_PD_AMT', 'Payment Amount', 'benefit', 'regular', 'rev_cntr_pmt_amt_amt'],
  ['CLM_LINE_PRVDR_PMT_AMT', 'Line Provider Payment Amount', 'paidtoprovider', 'cms', 'rev_cntr_prvdr_pmt_amt'],
  ['CLM_LINE_BENE_PD_AMT', 'Payment Amount to Beneficiary', 'paidtopatient', 'regular', 'rev_cntr_bene_pmt_amt'],
  ['CLM_LINE_BENE_PMT_AMT', 'Line Paid By Beneficiary Amount', 'paidbypatient', 'regular', 'rev_cntr_ptnt_rspnsblty_pmt'],
  ['CLM_LINE_MDCR_DDCTBL_AMT', 'Cash Deductible Amount', 'deductible', 'regular', 'rev_cntr_cash_ddctbl_amt'],
  ['CLM_LINE_BLOOD_DDCTBL_AMT', 'Blood Deductible Amount', null, 'cms', 'rev_cntr_blood_ddctbl_amt'],
  ['CLM_LINE_INSTNL_ADJSTD_AMT', 'Revenue Center Coinsurance/Wage Adjusted Coinsurance Amount', null, 'cms', 'rev_cntr_coinsrnc_wge_adjstd_c'],
  ['CLM_LINE_INSTNL_RDCD_AMT', 'Revenue Center Reduced Coinsurance Amount', null, 'cms', 'rev_cntr_rdcd_coinsrnc_amt'],
  ['CLM_LINE_INSTNL_MSP1_PD_AMT', 'Revenue Center 1st MSP Paid Amount', 'priorpayerpaid', 'cms', 'rev_cntr_1st_msp_pd_amt'],
  ['CLM_LINE_INSTNL_MSP2_PD_AMT', 'Revenue Center 2nd MSP Paid Amount', 'priorpayerpaid', 'cms', 'rev_cntr_2nd_msp_pd_amt'],
];

const pharmacyLine: readonly Row[] = [
  ['CLM_LINE_CVRD_PD_AMT', 'Payment Amount', 'benefit', 'regular', 'cvrd_d_plan_pd_amt'],
  ['CLM_LINE_BENE_PMT_AMT', 'Line Paid By Beneficiary Amount', 'paidbypatient', 'regular', 'ptnt_pay_amt'],
  ['CLM_LINE_GRS_ABOVE_THRSHLD_AMT', 'Gross Drug Cost Above Out Of Pocket Threshold', null, 'cms', 'gdc_abv_oopt_amt'],
  ['CLM_LINE_GRS_BLW_THRSHLD_AMT', 'Gross Drug Cost Below Out Of Pocket Threshold', null, 'cms', 'gdc_blw_oopt_amt'],
  ['CLM_LINE_LIS_AMT', 'Low Income Cost Sharing Subsidy Amount', null, 'cms', 'lics_amt'],
  ['CLM_LINE_PLRO_AMT', 'Patient Liability Reduction Other Paid Amount', null, 'cms', 'plro_amt'],
  ['CLM_LINE_RPTD_GAP_DSCNT_AMT', 'Claim Line Reported Gap Discount Amount', null, 'cms', 'rptd_gap_dscnt_num'],
  ['TOT_RX_CST_AMT', 'Total RX Cost Amount', 'submitted', 'regular', 'tot_rx_cst_amt'],
  ['CLM_LINE_OTHR_TP_PD_AMT', 'Other Third Party Paid Amount', null, 'cms', 'othr_troop_amt'],
];

const lineRows = { professional: professionalLine, institutional: institutionalLine, pharmacy: pharmacyLine } as const;
export type Family = keyof typeof lineRows;

/** The amounts of a line that the tier shows. */
export function lineAmounts(line: JsonObject, family: Family, { tier, dollars }: { tier: Tier; dollars: Dollars }): readonly JsonObject[] {
  return lineRows[family].flatMap(([code, label, generalCode, least, column]) => {
    const value = lineAmount(line, column);
    return value === null || !shows(tier, least) ? [] : [entry([code, label, generalCode], { amount: dollars(value) })];
  });
}

/** The claim's totals that the tier shows; none in the lowest. */
export function totals(claim: JsonObject, family: Family, { tier, dollars }: { tier: Tier; dollars: Dollars }): readonly JsonObject[] {
  if (tier === 'basis') return [];
  const rows = family === 'pharmacy' ? pharmacyTotals(claim) : family === 'professional' ? professionalTotals(claim) : institutionalTotals(claim);
  return rows.map(([code, label, generalCode, value]) => entry([code, label, generalCode], { amount: dollars(value) }));
}

type Total = readonly [code: string, label: string, general: General, dollars: number];

function professionalTotals(claim: JsonObject): readonly Total[] {
  const balance = (column: string): number => balanceAmount(claim, column) ?? 0;
  const coinsurance = objectsOf(claim['item']).reduce((sum, line) => sum + Math.round((lineAmount(line, 'line_coinsrnc_amt') ?? 0) * 100), 0);
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
    ['CLM_MDCR_DDCTBL_AMT', 'Beneficiary Deductible Amount', 'deductible', balance('nch_bene_ptb_ddctbl_amt', 'nch_bene_ip_ddctbl_amt')],
    ['CLM_MDCR_COINSRNC_AMT', 'Beneficiary Coinsurance Liability Amount', 'coinsurance', balance('nch_bene_ptb_coinsrnc_amt', 'nch_bene_pta_coinsrnc_lblty_amt')],
    ['CLM_NCVRD_CHRG_AMT', 'Inpatient(or other Part A) Non-covered Charge Amount', 'noncovered', balance('nch_ip_ncvrd_chrg_amt')],
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

/** Counts, and amounts that only the highest tier shows, of an institution's claim. */
const claimRows: readonly (readonly [code: string, label: string, column: string, isCount?: true])[] = [
  ['CLM_MDCR_IP_LRD_USE_CNT', 'Beneficiary Medicare Lifetime Reserve Days (LRD) Used Count', 'bene_lrd_used_cnt', true],
  ['CLM_INSTNL_MDCR_COINS_DAY_CNT', 'Beneficiary Total Coinsurance Days Count', 'bene_tot_coinsrnc_days_cnt', true],
  ['CLM_INSTNL_NCVRD_DAY_CNT', 'Claim Medicare Non Utilization Days Count', 'clm_non_utlztn_days_cnt', true],
  ['CLM_MDCR_HOSPC_PRD_CNT', 'Hospice Period Count', 'bene_hospc_prd_cnt', true],
  ['CLM_MDCR_HHA_TOT_VISIT_CNT', 'Claim HHA Visit Count', 'clm_hha_tot_visit_cnt', true],
  ['CLM_MDCR_IP_PPS_DRG_WT_NUM', 'PPS DRG Weight Number', 'clm_pps_cptl_drg_wt_num', true],
  ['CLM_INSTNL_CVRD_DAY_CNT', 'Claim Medicare Utilization Day Count', 'clm_utlztn_day_cnt', true],
  ['CLM_INSTNL_PER_DIEM_AMT', 'Claim Pass Thru Per Diem Amount', 'clm_pass_thru_per_diem_amt'],
  ['CLM_MDCR_IP_PPS_DSPRPRTNT_AMT', 'Claim PPS Capital Disproportionate Share Amount', 'clm_pps_cptl_dsprprtnt_shr_amt'],
  ['CLM_MDCR_IP_PPS_EXCPTN_AMT', 'Claim PPS Capital Exception Amount', 'clm_pps_cptl_excptn_amt'],
  ['CLM_MDCR_IP_PPS_CPTL_FSP_AMT', 'Claim PPS Capital Federal Specific Portion (FSP) Amount', 'clm_pps_cptl_fsp_amt'],
  ['CLM_MDCR_IP_PPS_CPTL_IME_AMT', 'Claim PPS Capital Indirect Medical Education (IME) Amount', 'clm_pps_cptl_ime_amt'],
  ['CLM_MDCR_IP_PPS_OUTLIER_AMT', 'Claim PPS Capital Outlier Amount', 'clm_pps_cptl_outlier_amt'],
  ['CLM_MDCR_IP_PPS_CPTL_HRMLS_AMT', 'Claim PPS Old Capital Hold Harmless Amount', 'clm_pps_old_cptl_hld_hrmls_amt'],
  ['CLM_MDCR_IP_PPS_CPTL_TOT_AMT', 'Claim Total PPS Capital Amount', 'clm_tot_pps_cptl_amt'],
  ['CLM_MDCR_INSTNL_PRMRY_PYR_AMT', 'Primary Payer (if not Medicare) Claim Paid Amount', 'prpayamt'],
  ['CLM_INSTNL_PRFNL_AMT', 'Professional Component Charge Amount', 'nch_profnl_cmpnt_chrg_amt'],
  ['CLM_INSTNL_DRG_OUTLIER_AMT', 'DRG Outlier Approved Payment Amount', 'nch_drg_outlier_aprvd_pmt_amt'],
  ['CLM_HIPPS_UNCOMPD_CARE_AMT', 'Claim Uncompensated Care Payment Amount', 'clm_uncompd_care_pmt_amt'],
  ['CLM_MDCR_IP_BENE_DDCTBL_AMT', 'Beneficiary Inpatient (or other Part A) Deductible Amount', 'nch_bene_ip_ddctbl_amt'],
  ['CLM_OPRTNL_DSPRTNT_AMT', 'Operating Disproportionate Share Amount', 'dsh_op_clm_val_amt'],
  ['CLM_OPRTNL_IME_AMT', 'Operating Indirect Medical Education Amount', 'ime_op_clm_val_amt'],
  ['CLM_BLOOD_LBLTY_AMT', 'Beneficiary Blood Deductible Liability Amount', 'nch_bene_blood_ddctbl_lblty_am'],
];

/** The claim's own adjudication: who took part in the network, and in the highest tier counts and further amounts. */
export function claimAdjudication(claim: JsonObject, family: Family, { tier, dollars }: { tier: Tier; dollars: Dollars }): readonly JsonObject[] {
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
    category: concept(coding(`${carin}C4BBAdjudicationDiscriminator`, 'benefitpaymentstatus', 'Benefit Payment Status')),
    reason: concept(coding(`${carin}C4BBPayerAdjudicationStatus`, code, display)),
  };
}

/** Group and reason of an adjustment (`CO97` in v2), each in the standard's system and in CMS's. */
export function adjustmentReasons(line: JsonObject): readonly JsonObject[] {
  return objectsOf(line['adjudication']).flatMap((found) => {
    const reason = objectsOf(under(found, 'reason', 'coding') ?? undefined).find(({ system }) => textOf(system)?.includes('_ansi_cd'));
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
