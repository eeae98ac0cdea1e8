import { billedDrugs } from '../catalogue/billed-drugs.ts';
import { coding, concept, hcpcsSystem, ndcSystem, terminology, variables } from '../fhir/coding.ts';
import type { Json, JsonObject } from '../fhir/json.ts';
import { optional } from '../fhir/json.ts';
import { adjustmentReasons, lineAmounts, paymentStatus } from './amounts.ts';
import type { Family } from './amount-rows.ts';
import type { Dollars } from './amounts.ts';
import { v3CodeExtension, v3Coding, v3Extended } from './codes.ts';
import type { Tier } from './codes.ts';
import {
  codeIn,
  codingsOf,
  extensionCode,
  extensionCoding,
  extensionNumber,
  hcpcsOf,
  isObject,
  lineDrugOf,
  objectsOf,
  plainPeriod,
  textOf,
  under,
} from './source.ts';

export type LineContext = {
  readonly family: Family;
  readonly tier: Tier;
  readonly dollars: Dollars;
  readonly sequences: ReadonlyMap<number, number>;
  /** Number of the piece of supporting information with a blood value, which some line points to. */
  readonly result: number | null;
  /** Days of the claim, which v3 writes on a line that has none of its own. */
  readonly stay: JsonObject;
};

/** The lines of a claim, in the order and with the numbers of v2. */
export function v3Lines(claim: JsonObject, given: Omit<LineContext, 'stay'>): readonly JsonObject[] {
  const context = { ...given, stay: plainPeriod(claim['billablePeriod']) };
  return objectsOf(claim['item']).map((line) =>
    context.family === 'pharmacy' ? fillLine(line, context) : serviceLine(line, context),
  );
}

function serviceLine(line: JsonObject, { family, tier, dollars, sequences, result, stay }: LineContext): JsonObject {
  const professional = family === 'professional';
  const team = numbers(line['careTeamSequence']).flatMap((sequence) => sequences.get(sequence) ?? []);
  const units = professional ? under(line, 'quantity', 'value') : extensionNumber(line, 'rev_cntr_unit_cnt');
  const drug = lineDrugOf(line);
  const adjudication = [
    ...adjustmentReasons(line),
    ...lineAmounts(line, family, { tier, dollars }),
    ...(professional ? [paymentStatus(['other', 'Other'])] : []),
  ];
  return {
    ...optional('extension', professional ? professionalExtensions(line, tier) : institutionalExtensions(line, tier)),
    sequence: Number(line['sequence']),
    ...optional('careTeamSequence', team),
    ...optional('diagnosisSequence', line['diagnosisSequence']),
    ...optional('informationSequence', line['informationSequence'] === undefined || result === null ? null : [result]),
    ...optional('revenue', v3Revenue(line['revenue'])),
    productOrService: v3Product(hcpcsOf(line), codeIn(line['revenue'], `${variables}rev_cntr`)),
    ...optional('modifier', v3Modifiers(line['modifier'])),
    ...optional('servicedDate', line['servicedDate']),
    ...optional('servicedPeriod', line['servicedPeriod'] ?? (line['servicedDate'] === undefined ? stay : undefined)),
    ...optional('locationCodeableConcept', professional && tier === 'cms' ? placeOf(line) : null),
    ...optional('quantity', typeof units === 'number' ? { value: units } : null),
    ...optional('adjudication', adjudication),
    ...optional('detail', drug === null ? null : [drugDetail(drug, hcpcsOf(line))]),
  };
}

function fillLine(line: JsonObject, { family, tier, dollars }: LineContext): JsonObject {
  const ndc = codeIn(line['productOrService'], ndcSystem);
  const quantity = under(line, 'quantity', 'value');
  return {
    sequence: 1,
    productOrService: concept(...(ndc === null ? [] : [coding(ndcSystem, ndc)])),
    servicedDate: textOf(line['servicedDate']) ?? '',
    ...optional('quantity', typeof quantity === 'number' ? { value: quantity, unit: 'UN' } : null),
    ...optional('adjudication', lineAmounts(line, family, { tier, dollars })),
  };
}

/** A drug is a detail of the line it was billed on, with the quantity in its own unit. */
function drugDetail(ndc: string, hcpcs: string | null): JsonObject {
  const drug = billedDrugs[hcpcs ?? ''];
  const quantity =
    drug?.unit === 'ML' ? { value: drug.quantity, unit: 'ML', system: 'http://unitsofmeasure.org', code: 'mL' } : null;
  return { sequence: 1, productOrService: concept(coding(ndcSystem, ndc)), ...optional('quantity', quantity) };
}

const cpt = 'http://www.ama-assn.org/go/cpt';
const levelTwo = 'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets';
const hipps = 'https://www.cms.gov/Medicare/Medicare-Fee-for-Service-Payment/ProspMedicareFeeSvcPmtGen/HIPPSCodes';
/** Lines that name a payment group in place of a service. */
const pricingLines: readonly (string | null)[] = ['0022', '0023', '0024'];

/** The billed code under the system its form belongs to; a line without one says that it is unknown. */
function v3Product(code: string | null, revenue: string | null): JsonObject {
  if (code === null) {
    return concept(coding(`${terminology}data-absent-reason`, 'not-applicable', 'Not Applicable'));
  }
  if (pricingLines.includes(revenue)) return concept(coding(hipps, code));
  return concept(coding(/^\d/.test(code) ? cpt : levelTwo, code));
}

/** All modifiers in one list of codings; the units of drugs, which v2 mixes in, are not among them. */
function v3Modifiers(value: Json | undefined): readonly JsonObject[] {
  const codes = objectsOf(value).flatMap((entry) => codeIn(entry, hcpcsSystem) ?? []);
  return codes.length === 0
    ? []
    : [concept(...codes.map((code) => coding(/^\d\d$/.test(code) ? cpt : levelTwo, code)))];
}

function v3Revenue(value: Json | undefined): JsonObject | null {
  const [center] = codingsOf(value);
  const code = textOf(center?.['code']);
  if (code === null) return null;
  const shared = codeIn(value, `${variables}rev_cntr_ddctbl_coinsrnc_cd`);
  const words = textOf(center?.['display'])?.toUpperCase();
  return concept(
    v3Coding('CLM-REV-CNTR-CD', code, words),
    coding('https://www.nubc.org/CodeSystem/RevenueCodes', code),
    ...(shared === null ? [] : [v3Coding('CLM-DDCTBL-COINSRNC-CD', shared)]),
  );
}

/** Places that v3 names, in two words (`Unassigned` in CMS's own files); most it does not. */
const placeNames: ReadonlyMap<string, string> = new Map([
  ['11', 'Office'],
  ['81', 'Independent Laboratory'],
]);

function placeOf(line: JsonObject): JsonObject | null {
  const code = codeIn(line['locationCodeableConcept'], `${variables}line_place_of_srvc_cd`);
  return code === null
    ? null
    : concept(
        coding(
          'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set',
          code,
          placeNames.get(code),
        ),
      );
}

/** v3's extensions of a doctor's or supplier's line; the highest tier alone says how the line was decided. */
function professionalExtensions(line: JsonObject, tier: Tier): readonly JsonObject[] {
  const coded = (name: string, code: string | null, display?: string): readonly JsonObject[] =>
    code === null ? [] : [v3CodeExtension(name, code, display)];
  const outcome = extensionCoding(line, 'line_prcsg_ind_cd') ?? {};
  const serviceType = textOf(codingsOf(line['category'])[0]?.['code']);
  const units = extensionNumber(line, 'carr_line_mtus_cnt');
  return [
    ...coded('CLM-MTUS-IND-CD', extensionCode(line, 'carr_line_mtus_cd')),
    ...(units === null ? [] : [v3Extended('CLM-LINE-PRFNL-MTUS-CNT', { valueDecimal: units })]),
    ...(tier === 'cms'
      ? [
          ...coded('CLM-FED-TYPE-SRVC-CD', serviceType),
          ...coded('CLM-PMT-80-100-CD', paymentShareOf(line)),
          ...coded('CLM-PRCSG-IND-CD', textOf(outcome['code']), textOf(outcome['display']) ?? undefined),
        ]
      : []),
    ...coded('CLM-SRVC-DDCTBL-SW', extensionCode(line, 'line_service_deductible')),
  ];
}

/** Whether Medicare pays 80 or 100 percent, which v2 says at the payment. */
function paymentShareOf(line: JsonObject): string | null {
  const codes = objectsOf(line['adjudication']).map((entry) => extensionCode(entry, 'line_pmt_80_100_cd'));
  return codes.find((code) => code !== null) ?? null;
}

function institutionalExtensions(line: JsonObject, tier: Tier): readonly JsonObject[] {
  const revenue = line['revenue'];
  const status = isObject(revenue) ? extensionCode(revenue, 'rev_cntr_stus_ind_cd') : null;
  return tier === 'cms' && status !== null ? [v3CodeExtension('CLM-REV-CNTR-STUS-CD', status)] : [];
}

function numbers(value: Json | undefined): readonly number[] {
  return Array.isArray(value) ? (value as readonly Json[]).filter((entry) => typeof entry === 'number') : [];
}
