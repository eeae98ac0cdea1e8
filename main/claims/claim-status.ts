import type { ClaimStatus } from '#shared/domain/claim.ts';
import { v3BillType } from './bill-type.ts';
import { claimTypeCode } from './claim-kind.ts';
import { systemTypeOf } from './claim-record.ts';
import { codedBySystem } from './fhir/coding.ts';
import { extensionCoding } from './fhir/extension.ts';
import { fieldsOf, listOf, textOf } from './fhir/json.ts';
import type { Fields } from './fhir/json.ts';
import { infoCoding } from './fhir/supporting-info.ts';
import type { SupportingInfo } from './fhir/supporting-info.ts';

/**
 * Whether a v2 claim counts. A deletion, void or credit takes back another claim: cancelled, whatever `status` says. `status` cancelled means
 * that a later version replaced it (claims-data.md, 0.5).
 */
export function v2Status(resource: Fields, info: SupportingInfo): ClaimStatus {
  return takesBackInV2(resource, info) ? 'cancelled' : byFhirStatus(resource);
}

/**
 * `claim_query_cd`: CMS's CLM-QUERY-CD list has 0 and C for a credit. 1 is an interim bill, a part of a long stay that was really paid
 * (so also the CCW codebook), and must count.
 */
const creditQueryCodes = ['0', 'C'];

/**
 * CMS's CLM-FI-ACTN-CD list: 2 cancel by credit adjustment, 4 cancel only, 6 forced 2. The others are bills (1), adjustments that are owed
 * (3, 5), history (7), refusals and requests for payment (8, 9).
 */
const cancelActions = ['2', '4', '6'];

/** CMS's CLM-DISP-CD list: 03 cancel accepted. With it, entry code 1 "means voided original debit" (CCW codebook). Carriers also write 3. */
function isCancelAccepted(disposition: string | null | undefined): boolean {
  return disposition === '03' || disposition === '3';
}

function takesBackInV2(resource: Fields, info: SupportingInfo): boolean {
  const query =
    extensionCoding(fieldsOf(resource['billablePeriod']), 'claim_query_cd') ??
    extensionCoding(resource, 'claim_query_cd');
  return (
    infoCoding(info, 'adjstmt_dltn_cd')?.code === 'D' ||
    extensionCoding(resource, 'carr_clm_entry_cd')?.code === '3' ||
    isCancelAccepted(textOf(resource['disposition'])) ||
    cancelActions.includes(extensionCoding(resource, 'fi_clm_actn_cd')?.code ?? '') ||
    infoCoding(info, 'typeofbill', 'clm_freq_cd')?.code === '8' ||
    creditQueryCodes.includes(query?.code ?? '')
  );
}

/**
 * Whether a v3 claim counts. Its `status` is always active; finality is a tag, and a claim still being worked says so in `outcome`. A copy of a
 * shared system is final only where Medicare says so (claims-data.md, 1.1 and 1.5).
 */
export function v3Status(resource: Fields, info: SupportingInfo): ClaimStatus {
  if (takesBackInV3(resource, info)) return 'cancelled';
  const status = byFhirStatus(resource);
  if (status !== 'final') return status;
  const tags = { coding: listOf(fieldsOf(resource['meta'])?.['tag']) };
  const finality = codedBySystem(tags, '/Final-Action')?.code;
  if (finality === 'NotFinalAction') return 'pending';
  // A request for approval comes from there too, but is decided where it is.
  const isBeingWorked = systemTypeOf(resource) === 'sharedSystem' && resource['use'] !== 'preauthorization';
  return isBeingWorked && finality !== 'FinalAction' ? 'pending' : 'final';
}

function takesBackInV3(resource: Fields, info: SupportingInfo): boolean {
  // 1 void, 3 credit adjustment (CMS's CLM-ADJSTMT-TYPE-CD list).
  const adjustment = infoCoding(info, 'CLM_ADJSTMT_TYPE_CD')?.code ?? '';
  return (
    claimTypeCode(resource) === '3' ||
    adjustment === '1' ||
    adjustment === '3' ||
    isCancelAccepted(infoCoding(info, 'CLM_DISP_CD')?.code) ||
    cancelActions.includes(infoCoding(info, 'CLM_FI_ACTN_CD')?.code ?? '') ||
    v3BillType(info).frequency === '8' ||
    creditQueryCodes.includes(infoCoding(info, 'CLM_QUERY_CD')?.code ?? '')
  );
}

function byFhirStatus(resource: Fields): ClaimStatus {
  const status = textOf(resource['status']);
  if (status === 'cancelled') return 'superseded';
  if (status === 'entered-in-error') return 'cancelled';
  const outcome = textOf(resource['outcome']);
  return status === 'draft' || outcome === 'queued' || outcome === 'partial' ? 'pending' : 'final';
}
