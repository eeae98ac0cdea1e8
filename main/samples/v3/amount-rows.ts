import { carin, terminology } from '../fhir/coding.ts';

/** The general codes beside v3's own, with their system and label. */
export const general = {
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

export type General = keyof typeof general | null;
/** v3's code and label, the general code beside it, the least tier that shows it, where v2 has the amount. */
type Row = readonly [code: string, label: string, general: General, tier: 'regular' | 'cms', column: string];

const professionalLine: readonly Row[] = [
  ['CLM_LINE_ALOWD_CHRG_AMT', 'Line Allowed Charge Amount', 'eligible', 'regular', 'line_alowd_chrg_amt'],
  ['CLM_LINE_SBMT_CHRG_AMT', 'Line Submitted Charge Amount', 'submitted', 'regular', 'line_sbmtd_chrg_amt'],
  ['CLM_LINE_CVRD_PD_AMT', 'Payment Amount', 'benefit', 'regular', 'line_nch_pmt_amt'],
  ['CLM_LINE_PRVDR_PMT_AMT', 'Line Provider Payment Amount', 'paidtoprovider', 'cms', 'line_prvdr_pmt_amt'],
  ['CLM_LINE_BENE_PD_AMT', 'Payment Amount to Beneficiary', 'paidtopatient', 'regular', 'line_bene_pmt_amt'],
  ['CLM_LINE_MDCR_DDCTBL_AMT', 'Cash Deductible Amount', 'deductible', 'regular', 'line_bene_ptb_ddctbl_amt'],
  ['CLM_LINE_MDCR_COINSRNC_AMT', 'Coinsurance Amount', 'coinsurance', 'regular', 'line_coinsrnc_amt'],
  [
    'CLM_BENE_PRMRY_PYR_PD_AMT',
    'Line Primary Payer Paid Amount',
    'priorpayerpaid',
    'regular',
    'line_bene_prmry_pyr_pd_amt',
  ],
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
  [
    'CLM_LINE_BENE_PMT_AMT',
    'Line Paid By Beneficiary Amount',
    'paidbypatient',
    'regular',
    'rev_cntr_ptnt_rspnsblty_pmt',
  ],
  ['CLM_LINE_MDCR_DDCTBL_AMT', 'Cash Deductible Amount', 'deductible', 'regular', 'rev_cntr_cash_ddctbl_amt'],
  ['CLM_LINE_BLOOD_DDCTBL_AMT', 'Blood Deductible Amount', null, 'cms', 'rev_cntr_blood_ddctbl_amt'],
  [
    'CLM_LINE_INSTNL_ADJSTD_AMT',
    'Revenue Center Coinsurance/Wage Adjusted Coinsurance Amount',
    null,
    'cms',
    'rev_cntr_coinsrnc_wge_adjstd_c',
  ],
  ['CLM_LINE_INSTNL_RDCD_AMT', 'Revenue Center Reduced Coinsurance Amount', null, 'cms', 'rev_cntr_rdcd_coinsrnc_amt'],
  [
    'CLM_LINE_INSTNL_MSP1_PD_AMT',
    'Revenue Center 1st MSP Paid Amount',
    'priorpayerpaid',
    'cms',
    'rev_cntr_1st_msp_pd_amt',
  ],
  [
    'CLM_LINE_INSTNL_MSP2_PD_AMT',
    'Revenue Center 2nd MSP Paid Amount',
    'priorpayerpaid',
    'cms',
    'rev_cntr_2nd_msp_pd_amt',
  ],
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

/** The amounts of a line, by the family of its claim. */
export const lineRows = {
  professional: professionalLine,
  institutional: institutionalLine,
  pharmacy: pharmacyLine,
} as const;
export type Family = keyof typeof lineRows;

/** Counts, and amounts that only the highest tier shows, of an institution's claim. */
export const claimRows: readonly (readonly [code: string, label: string, column: string, isCount?: true])[] = [
  ['CLM_MDCR_IP_LRD_USE_CNT', 'Beneficiary Medicare Lifetime Reserve Days (LRD) Used Count', 'bene_lrd_used_cnt', true],
  ['CLM_INSTNL_MDCR_COINS_DAY_CNT', 'Beneficiary Total Coinsurance Days Count', 'bene_tot_coinsrnc_days_cnt', true],
  ['CLM_INSTNL_NCVRD_DAY_CNT', 'Claim Medicare Non Utilization Days Count', 'clm_non_utlztn_days_cnt', true],
  ['CLM_MDCR_HOSPC_PRD_CNT', 'Hospice Period Count', 'bene_hospc_prd_cnt', true],
  ['CLM_MDCR_HHA_TOT_VISIT_CNT', 'Claim HHA Visit Count', 'clm_hha_tot_visit_cnt', true],
  ['CLM_MDCR_IP_PPS_DRG_WT_NUM', 'PPS DRG Weight Number', 'clm_pps_cptl_drg_wt_num', true],
  ['CLM_INSTNL_CVRD_DAY_CNT', 'Claim Medicare Utilization Day Count', 'clm_utlztn_day_cnt', true],
  ['CLM_INSTNL_PER_DIEM_AMT', 'Claim Pass Thru Per Diem Amount', 'clm_pass_thru_per_diem_amt'],
  [
    'CLM_MDCR_IP_PPS_DSPRPRTNT_AMT',
    'Claim PPS Capital Disproportionate Share Amount',
    'clm_pps_cptl_dsprprtnt_shr_amt',
  ],
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
  [
    'CLM_MDCR_IP_BENE_DDCTBL_AMT',
    'Beneficiary Inpatient (or other Part A) Deductible Amount',
    'nch_bene_ip_ddctbl_amt',
  ],
  ['CLM_OPRTNL_DSPRTNT_AMT', 'Operating Disproportionate Share Amount', 'dsh_op_clm_val_amt'],
  ['CLM_OPRTNL_IME_AMT', 'Operating Indirect Medical Education Amount', 'ime_op_clm_val_amt'],
  ['CLM_BLOOD_LBLTY_AMT', 'Beneficiary Blood Deductible Liability Amount', 'nch_bene_blood_ddctbl_lblty_am'],
];
