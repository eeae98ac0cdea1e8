import type { ApiVersion, Claim, ClaimKind, LineItem } from '#shared/domain/claim.ts';
import { billTypeOf } from './bill-type.ts';
import { fieldsOf, listOf, textOf } from './fhir/json.ts';
import type { Fields } from './fhir/json.ts';
import { infoCoding } from './fhir/supporting-info.ts';
import type { SupportingInfo } from './fhir/supporting-info.ts';
import type { OpenedClaim } from './opened-claim.ts';
import { claimPlace, facilityNumberOf } from './place.ts';
import { referralOf } from './referral.ts';

type Background = Pick<
  Claim,
  | 'paymentStatus'
  | 'reasonCodes'
  | 'managedCarePaid'
  | 'facilityNumber'
  | 'billType'
  | 'place'
  | 'referral'
  | 'privacyMark'
>;

/** What a claim of any kind says beside its services and money: how it was decided, where, who ordered, and how private it is. */
export function readBackground(
  eob: OpenedClaim,
  kind: ClaimKind,
  apiVersion: ApiVersion,
  lines: readonly LineItem[],
): Background {
  const { resource, info, money } = eob;
  const isInstitutional = !['carrier', 'dme', 'partD', 'other'].includes(kind);
  const facilityState = infoCoding(info, 'PRVDR_FAC_FIPS_ST_CD')?.code ?? null;
  return {
    paymentStatus: money.paymentStatus,
    reasonCodes: money.reasonCodes,
    managedCarePaid: isInstitutional ? managedCarePaid(info) : null,
    facilityNumber: isInstitutional ? facilityNumberOf(resource) : null,
    billType: isInstitutional ? billTypeOf(eob, apiVersion) : null,
    place: claimPlace(resource, lines, facilityState),
    referral: referralOf(eob, kind),
    privacyMark: privacyMarkOf(resource),
  };
}

/** 1: the private plan paid; CMS's list has only that and 0. */
function managedCarePaid(info: SupportingInfo): boolean | null {
  const code = infoCoding(info, 'clm_mco_pd_sw', 'CLM_MDCR_INSTNL_MCO_PD_SW')?.code;
  return code === undefined ? null : code === '1';
}

/** v3 marks claims about alcohol and drug treatment; other labels say less (claims-data.md, 1.1 "privacy"). */
function privacyMarkOf(resource: Fields): string | null {
  const codes = listOf(fieldsOf(resource['meta'])?.['security']).flatMap(({ code }) => textOf(code) ?? []);
  return codes.includes('42CFRPart2') ? '42CFRPart2' : (codes[0] ?? null);
}
