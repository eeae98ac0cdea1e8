import type { ApiVersion } from '#shared/domain/claim.ts';
import type { ClaimRecord, SystemType } from '#shared/domain/claim-record.ts';
import { claimTypeCode } from './claim-kind.ts';
import { codedBySystem, codingsOf, hasCode, hasSystem } from './fhir/coding.ts';
import { fieldsOf, listOf, textOf } from './fhir/json.ts';
import type { Fields } from './fhir/json.ts';
import { infoCoding } from './fhir/supporting-info.ts';
import type { SupportingInfo } from './fhir/supporting-info.ts';

/** Reads {@link ClaimRecord} (claims-data.md, 1.1). */
export function readClaimRecord(resource: Fields, info: SupportingInfo, apiVersion: ApiVersion): ClaimRecord {
  const typeCode = claimTypeCode(resource);
  return {
    typeCode,
    systemType: apiVersion === 'v3' ? systemTypeOf(resource) : null,
    relatedControlNumbers: apiVersion === 'v3' ? relatedControlNumbers(resource) : [],
    isForInformation: isForInformation(typeCode, info),
  };
}

const systemTypes: ReadonlyMap<string, SystemType> = new Map([
  ['NationalClaimsHistory', 'nationalClaimsHistory'],
  ['SharedSystem', 'sharedSystem'],
  ['DDPS', 'partD'],
  ['EDPS', 'encounter'],
]);

/** The tag of a v3 claim; captures without tags tell a copy of a shared system by its type of four digits. */
export function systemTypeOf(resource: Fields): SystemType | null {
  const tags = { coding: listOf(fieldsOf(resource['meta'])?.['tag']) };
  const tagged = systemTypes.get(codedBySystem(tags, '/System-Type')?.code ?? '');
  return tagged ?? (/^[12]\d{3}$/.test(claimTypeCode(resource) ?? '') ? 'sharedSystem' : null);
}

/** `reference` is an identifier here. Other relationships than prior do not say that the named claim was replaced. */
function relatedControlNumbers(resource: Fields): readonly string[] {
  const numbers = listOf(resource['related']).flatMap(({ reference, relationship }) => {
    const isPrior = codingsOf(relationship).length === 0 || hasCode(relationship, 'prior');
    const identifier = fieldsOf(reference);
    const isControlNumber = identifier !== null && hasSystem(identifier, '/CLM-CNTL-NUM');
    return isPrior && isControlNumber ? (textOf(identifier['value']) ?? []) : [];
  });
  return [...new Set(numbers)];
}

/** Hospital bills about members of Medicare Advantage: teaching costs, notices without payment, paid as Original Medicare does. */
const informationTypes = new Set(['62', '63', '64']);

function isForInformation(typeCode: string | null, info: SupportingInfo): boolean {
  if (typeCode !== null && informationTypes.has(typeCode)) return true;
  return infoCoding(info, 'clm_mco_pd_sw', 'CLM_MDCR_INSTNL_MCO_PD_SW')?.code === '1';
}
