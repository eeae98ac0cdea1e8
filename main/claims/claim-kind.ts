import type { ApiVersion, ClaimKind } from '#shared/domain/claim.ts';
import { codedBySystem } from './fhir/coding.ts';
import type { Fields } from './fhir/json.ts';

const kindsByEobType: ReadonlyMap<string, ClaimKind> = new Map([
  ['CARRIER', 'carrier'],
  ['DME', 'dme'],
  ['HHA', 'hha'],
  ['HOSPICE', 'hospice'],
  ['INPATIENT', 'inpatient'],
  ['OUTPATIENT', 'outpatient'],
  ['SNF', 'snf'],
  ['PDE', 'partD'],
]);

/**
 * The kind of a claim. v2: the `eob-type` coding alone, because profile, FHIR claim type and sub-type are wrong for several kinds
 * (claims-data.md, 0.1). v3: `EOB-TYPE`, which older captures lack, else the number in `CLM-TYPE-CD`. Anything else, and every request for
 * approval in advance, is `other`.
 */
export function kindOf(resource: Fields, apiVersion: ApiVersion): ClaimKind {
  const { use, type } = resource;
  if (use === 'preauthorization' || use === 'predetermination') return 'other';
  const named = codedBySystem(type, '/eob-type', '/EOB-TYPE')?.code ?? '';
  const known = kindsByEobType.get(named.toUpperCase());
  if (known !== undefined || apiVersion === 'v2') return known ?? 'other';
  return kindOfTypeCode(claimTypeCode(resource) ?? '');
}

/** The number CMS gives a claim's type, of either version. */
export function claimTypeCode(resource: Fields): string | null {
  return codedBySystem(resource['type'], '/nch_clm_type_cd', '/CLM-TYPE-CD')?.code ?? null;
}

const kindsByTypeCode: ReadonlyMap<string, ClaimKind> = new Map([
  ...(['1', '2', '3', '4'] as const).map((code) => [code, 'partD'] as const),
  ['10', 'hha'],
  ['20', 'snf'],
  ['30', 'snf'],
  ['40', 'outpatient'],
  ['50', 'hospice'],
  ...(['60', '61', '62', '63', '64'] as const).map((code) => [code, 'inpatient'] as const),
  ['71', 'carrier'],
  ['72', 'carrier'],
  ['81', 'dme'],
  ['82', 'dme'],
]);

/** Two digits: National Claims History. Four digits 1xxx, 2xxx: a copy still in the shared systems, by its type of bill. */
function kindOfTypeCode(code: string): ClaimKind {
  const known = kindsByTypeCode.get(code);
  if (known !== undefined) return known;
  const billed = /^[12](\d)(\d)(\d)$/.exec(code);
  return billed === null ? 'other' : kindOfBill(billed[1] ?? '', Number(`${billed[2] ?? ''}${billed[3] ?? ''}`));
}

/** CMS's CLM-TYPE-CD list: x700 professional, x800 equipment, x900 hospice election, x0ff institutional with the bill's facility and class. */
function kindOfBill(group: string, bill: number): ClaimKind {
  if (group === '7') return 'carrier';
  if (group === '8') return 'dme';
  if (group === '9') return 'hospice';
  if (bill === 11 || bill === 41) return 'inpatient';
  if (bill === 18 || bill === 21 || bill === 28) return 'snf';
  if (bill >= 32 && bill <= 34) return 'hha';
  if (bill === 81 || bill === 82) return 'hospice';
  const isOutpatient = [12, 13, 14, 22, 23, 43, 83, 84, 85, 87, 89].includes(bill) || (bill >= 71 && bill <= 79);
  return isOutpatient ? 'outpatient' : 'other';
}
