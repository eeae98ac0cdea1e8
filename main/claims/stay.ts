import type { Coded, Stay } from '#shared/domain/claim.ts';
import { periodOf } from './fhir/date.ts';
import { codedBySystem } from './fhir/coding.ts';
import { listOf } from './fhir/json.ts';
import type { Fields } from './fhir/json.ts';
import { infoCoding, infoNumber } from './fhir/supporting-info.ts';
import type { OpenedClaim } from './opened-claim.ts';

/** The stay or episode of a v2 claim; null when the claim says nothing about one. */
export function readV2Stay({ resource, info, money }: OpenedClaim): Stay | null {
  return someOf({
    ...admission(info),
    dischargeStatus: infoCoding(info, 'discharge-status', 'ptnt_dschrg_stus_cd'),
    drg: infoCoding(info, 'clm_drg_cd')?.code ?? packageDrg(resource),
    coveredDays: money.counts.get('clm_utlztn_day_cnt') ?? null,
    coinsuranceDays: money.counts.get('bene_tot_coinsrnc_days_cnt') ?? null,
    lifetimeReserveDays: money.counts.get('bene_lrd_used_cnt') ?? null,
    visits: infoNumber(info, 'clm_hha_tot_visit_cnt'),
  });
}

/** The same of a v3 claim, whose counts are in the claim's adjudication, or in older captures in its benefit balance. */
export function readV3Stay({ info, money }: OpenedClaim): Stay | null {
  return someOf({
    ...admission(info),
    dischargeStatus: infoCoding(info, 'discharge-status'),
    drg: infoCoding(info, 'drg')?.code ?? null,
    coveredDays: money.counts.get('CLM_INSTNL_CVRD_DAY_CNT') ?? null,
    coinsuranceDays: money.counts.get('CLM_INSTNL_MDCR_COINS_DAY_CNT') ?? null,
    lifetimeReserveDays: money.counts.get('CLM_MDCR_IP_LRD_USE_CNT') ?? null,
    visits: money.counts.get('CLM_MDCR_HHA_TOT_VISIT_CNT') ?? null,
  });
}

function admission(info: OpenedClaim['info']): Pick<Stay, 'admitted' | 'discharged'> {
  const { from, to } = periodOf(info.get('admissionperiod')?.['timingPeriod']);
  return { admitted: from, discharged: to };
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
