import type { Coded, IsoDate, Stay } from '#shared/domain/claim.ts';
import { codedBySystem } from './fhir/coding.ts';
import { dateOf, periodOf } from './fhir/date.ts';
import type { DatePeriod } from './fhir/date.ts';
import { extensionNumber } from './fhir/extension.ts';
import { listOf } from './fhir/json.ts';
import type { Fields } from './fhir/json.ts';
import { infoCoding, infoDate, infoNumber } from './fhir/supporting-info.ts';
import type { SupportingInfo } from './fhir/supporting-info.ts';
import type { OpenedClaim } from './opened-claim.ts';

/** The stay or episode of a v2 claim; null when the claim says nothing about one (claims-data.md, 1.3 "Stay", "HHA", "Hospice"). */
export function readV2Stay({ resource, info, money }: OpenedClaim): Stay | null {
  const admission = infoPeriod(info, 'admissionperiod');
  const uncovered = infoPeriod(info, 'nch_vrfd_ncvrd_stay_from_dt');
  const qualifying = infoPeriod(info, 'nch_qlfyd_stay_from_dt');
  return someOf({
    admitted: admission.from,
    discharged: admission.to,
    admissionType: infoCoding(info, 'admtype', 'clm_ip_admsn_type_cd'),
    admissionSource: infoCoding(info, 'clm_src_ip_admsn_cd'),
    dischargeStatus: infoCoding(info, 'discharge-status', 'ptnt_dschrg_stus_cd'),
    patientStatus: infoCoding(info, 'nch_ptnt_stus_ind_cd'),
    drg: infoCoding(info, 'clm_drg_cd')?.code ?? packageDrg(resource),
    coveredDays: money.counts.get('clm_utlztn_day_cnt') ?? null,
    coinsuranceDays: money.counts.get('bene_tot_coinsrnc_days_cnt') ?? null,
    lifetimeReserveDays: money.counts.get('bene_lrd_used_cnt') ?? null,
    nonCoveredDays: money.counts.get('clm_non_utlztn_days_cnt') ?? null,
    nonCoveredFrom: uncovered.from,
    nonCoveredTo: uncovered.to,
    benefitsExhausted: infoDate(info, 'nch_bene_mdcr_bnfts_exhtd_dt_i'),
    qualifyingStayFrom: qualifying.from,
    qualifyingStayTo: qualifying.to,
    bloodPints: infoNumber(info, 'nch_blood_pnts_frnshd_qty'),
    visits: infoNumber(info, 'clm_hha_tot_visit_cnt'),
    isLowUtilization: lowUtilization(infoCoding(info, 'clm_hha_lupa_ind_cd')),
    homeHealthReferral: infoCoding(info, 'clm_hha_rfrl_cd'),
    hospicePeriods: extensionNumber(resource, 'bene_hospc_prd_cnt'),
  });
}

/**
 * The same of a v3 claim, whose counts are in the claim's adjudication, or in older captures in its benefit balance, and whose periods are two
 * dates. Every institutional claim has a count of hospice periods and of visits, so those of another kind of care are left out.
 */
export function readV3Stay({ info, money }: OpenedClaim, kind: 'inpatient' | 'snf' | 'hospice' | 'hha'): Stay | null {
  const admission = infoPeriod(info, 'admissionperiod');
  const isHomeHealth = kind === 'hha';
  return someOf({
    admitted: admission.from,
    discharged: admission.to,
    admissionType: infoCoding(info, 'admtype'),
    admissionSource: infoCoding(info, 'pointoforigin'),
    dischargeStatus: infoCoding(info, 'discharge-status'),
    patientStatus: infoCoding(info, 'CLM_MDCR_NCH_PTNT_STUS_IND_CD'),
    drg: infoCoding(info, 'drg')?.code ?? null,
    coveredDays: money.counts.get('CLM_INSTNL_CVRD_DAY_CNT') ?? null,
    coinsuranceDays: money.counts.get('CLM_INSTNL_MDCR_COINS_DAY_CNT') ?? null,
    lifetimeReserveDays: money.counts.get('CLM_MDCR_IP_LRD_USE_CNT') ?? null,
    nonCoveredDays: money.counts.get('CLM_INSTNL_NCVRD_DAY_CNT') ?? null,
    nonCoveredFrom: infoDate(info, 'CLM_NCVRD_FROM_DT'),
    nonCoveredTo: infoDate(info, 'CLM_NCVRD_THRU_DT'),
    benefitsExhausted: infoDate(info, 'CLM_MDCR_EXHSTD_DT'),
    qualifyingStayFrom: infoDate(info, 'CLM_QLFY_STAY_FROM_DT'),
    qualifyingStayTo: infoDate(info, 'CLM_QLFY_STAY_THRU_DT'),
    bloodPints: infoNumber(info, 'CLM_BLOOD_PT_FRNSH_QTY'),
    visits: isHomeHealth ? (money.counts.get('CLM_MDCR_HHA_TOT_VISIT_CNT') ?? null) : null,
    isLowUtilization: isHomeHealth ? lowUtilization(infoCoding(info, 'CLM_HHA_LUP_IND_CD')) : null,
    homeHealthReferral: isHomeHealth ? infoCoding(info, 'CLM_HHA_RFRL_CD') : null,
    hospicePeriods: kind === 'hospice' ? (money.counts.get('CLM_MDCR_HOSPC_PRD_CNT') ?? null) : null,
  });
}

/** A period; a lone date is its start. */
function infoPeriod(info: SupportingInfo, name: string): DatePeriod {
  const entry = info.get(name);
  const { from, to } = periodOf(entry?.['timingPeriod']);
  const day: IsoDate | null = from ?? dateOf(entry?.['timingDate']);
  return { from: day, to };
}

/** CMS's list has L alone. */
function lowUtilization(code: Coded | null): boolean | null {
  return code === null ? null : code.code === 'L';
}

/** Captures of 2020-21 keep the DRG in a diagnosis. */
function packageDrg(resource: Fields): string | null {
  for (const diagnosis of listOf(resource['diagnosis'])) {
    const drg: Coded | null = codedBySystem(diagnosis['packageCode'], '/clm_drg_cd');
    if (drg !== null) return drg.code;
  }
  return null;
}

function someOf(stay: Stay): Stay | null {
  return Object.values(stay).some((value) => value !== null) ? stay : null;
}
