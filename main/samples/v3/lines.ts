import { billedDrugs, compoundBase } from '../catalogue/billed-drugs.ts';
import { carin, coding, concept, hcpcsSystem, ndcSystem, terminology, variables } from '../fhir/coding.ts';
import type { Json, JsonObject } from '../fhir/json.ts';
import { optional } from '../fhir/json.ts';
import { adjustmentReasons, lineAmounts, paymentStatus } from './amounts.ts';
import type { Family } from './amount-rows.ts';
import type { Dollars } from './amounts.ts';
import { v3Coding } from './codes.ts';
import type { Tier } from './codes.ts';
import { isCompound } from './fill-information.ts';
import { institutionalExtensions, professionalExtensions } from './line-extensions.ts';
import {
  codeIn,
  codingsOf,
  extensionNumber,
  hcpcsOf,
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
  /** Number of the piece of supporting information that some line points to. */
  readonly pointedTo: number | null;
  /** Who did what the lines say, of the care team of v2. */
  readonly performer: JsonObject | null;
  /** Days of the claim, which v3 writes on a line that has none of its own. */
  readonly stay: JsonObject;
};

/** The lines of a claim, in the order and with the numbers of v2. */
export function v3Lines(claim: JsonObject, given: Omit<LineContext, 'stay' | 'performer'>): readonly JsonObject[] {
  const context = { ...given, performer: performerOf(claim), stay: plainPeriod(claim['billablePeriod']) };
  return objectsOf(claim['item']).map((line, index) =>
    context.family === 'pharmacy' ? fillLine(line, context, isCompound(claim)) : serviceLine(line, context, index),
  );
}

function performerOf(claim: JsonObject): JsonObject | null {
  const members = objectsOf(claim['careTeam']);
  return members.find(({ role }) => codingsOf(role).some(({ code }) => code === 'performing')) ?? null;
}

function serviceLine(line: JsonObject, context: LineContext, index: number): JsonObject {
  const { family, tier, dollars, sequences, stay } = context;
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
    ...optional(
      'extension',
      professional ? professionalExtensions(line, tier, context.performer) : institutionalExtensions(line, tier),
    ),
    sequence: Number(line['sequence']),
    ...optional('careTeamSequence', team),
    ...optional('diagnosisSequence', line['diagnosisSequence']),
    ...optional('informationSequence', isPointing(line, context, index) ? [context.pointedTo ?? 0] : null),
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

/** The line with the blood test; of a stay that was approved beforehand, the first. */
function isPointing(line: JsonObject, { family, pointedTo }: LineContext, index: number): boolean {
  return pointedTo !== null && (family === 'professional' ? line['informationSequence'] !== undefined : index === 0);
}

/** A compound names its drugs as details, and its quantity without a unit. */
function fillLine(line: JsonObject, { family, tier, dollars }: LineContext, compound: boolean): JsonObject {
  const ndc = codeIn(line['productOrService'], ndcSystem);
  const quantity = under(line, 'quantity', 'value');
  const drug = ndc === null ? [] : [coding(ndcSystem, ndc)];
  return {
    sequence: 1,
    productOrService: compound ? concept(coding(`${carin}C4BBCompoundLiteral`, 'compound')) : concept(...drug),
    servicedDate: textOf(line['servicedDate']) ?? '',
    ...optional(
      'quantity',
      typeof quantity === 'number' ? { value: quantity, ...(compound ? {} : { unit: 'UN' }) } : null,
    ),
    ...optional('adjudication', lineAmounts(line, family, { tier, dollars })),
    ...optional('detail', compound ? compoundDetails(concept(...drug)) : null),
  };
}

/** The drug and the liquid it was mixed into. */
function compoundDetails(drug: JsonObject): readonly JsonObject[] {
  const parts = [
    { productOrService: drug, quantity: milliliters(10) },
    { productOrService: concept(coding(ndcSystem, compoundBase)), quantity: milliliters(90) },
  ];
  return parts.map((part, index) => ({ sequence: index + 1, ...part }));
}

function milliliters(value: number): JsonObject {
  return { value, unit: 'ML', system: 'http://unitsofmeasure.org', code: 'mL' };
}

/** A drug is a detail of the line it was billed on, with the quantity in its own unit. */
function drugDetail(ndc: string, hcpcs: string | null): JsonObject {
  const drug = billedDrugs[hcpcs ?? ''];
  const quantity = drug?.unit === 'ML' ? milliliters(drug.quantity) : null;
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

function numbers(value: Json | undefined): readonly number[] {
  return Array.isArray(value) ? (value as readonly Json[]).filter((entry) => typeof entry === 'number') : [];
}
