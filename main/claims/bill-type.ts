import type { ApiVersion, BillType } from '#shared/domain/claim.ts';
import { extensionCoding } from './fhir/extension.ts';
import { fieldsOf } from './fhir/json.ts';
import type { OpenedClaim } from './opened-claim.ts';
import { infoCode, infoCoding } from './fhir/supporting-info.ts';

/**
 * The three digits of an institution's type of bill. v2 has each in another place; v3 repeats the digits before it (class `33`, frequency `33X`),
 * so there the last one counts (claims-data.md, 1.3).
 */
export function billTypeOf({ resource, info }: OpenedClaim, apiVersion: ApiVersion): BillType | null {
  const bill = apiVersion === 'v3' ? v3BillType(info) : v2BillType(resource, info);
  return bill.facility === null && bill.class === null && bill.frequency === null ? null : bill;
}

function v2BillType(resource: OpenedClaim['resource'], info: OpenedClaim['info']): BillType {
  return {
    facility: extensionCoding(fieldsOf(resource['facility']), 'clm_fac_type_cd')?.code ?? null,
    class: extensionCoding(resource, 'clm_srvc_clsfctn_type_cd')?.code ?? null,
    frequency: infoCoding(info, 'typeofbill', 'clm_freq_cd')?.code ?? null,
  };
}

/** v3's three digits; frequency 8 is a void, whatever stands before it (`338`). */
export function v3BillType(info: OpenedClaim['info']): BillType {
  const digit = (list: string) => infoCode(info, 'typeofbill', `/${list}`)?.slice(-1) ?? null;
  return {
    facility: digit('CLM-BILL-FAC-TYPE-CD'),
    class: digit('CLM-BILL-CLSFCTN-CD'),
    frequency: digit('CLM-BILL-FREQ-CD'),
  };
}
