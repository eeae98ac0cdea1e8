import type { TestResult } from '#shared/domain/claim.ts';
import { codingsOf, variableOf } from './fhir/coding.ts';
import { fieldsOf, integerOf, integersOf, listOf, numberOf, textOf } from './fhir/json.ts';
import type { Fields } from './fhir/json.ts';
import { containedOf } from './fhir/reference.ts';
import type { SupportingInfo } from './fhir/supporting-info.ts';
import { stateOf } from './state.ts';

/** Supporting information that lines point to by its sequence number. */
export type LineInfo = {
  /** Blood values (claims-data.md, 1.3 "Contained Observation"). */
  readonly tests: ReadonlyMap<number, TestResult>;
  /** v3: the state of who performed a line. */
  readonly states: ReadonlyMap<number, string>;
};

/** Names of such information; most claims have none, and are not searched line by line. */
const names = ['line_hct_hgb_rslt_num', 'CLM_LINE_HCT_HGB_RSLT_NUM', 'RNDRG_PRVDR_FIPS_ST_CD'];
const nothing: LineInfo = { tests: new Map(), states: new Map() };

export function readLineInfo(resource: Fields, info: SupportingInfo): LineInfo {
  if (!names.some((name) => info.has(name))) return nothing;
  const tests = new Map<number, TestResult>();
  const states = new Map<number, string>();
  for (const entry of listOf(resource['supportingInfo'])) {
    const hasReference = entry['valueReference'] !== undefined;
    if (!hasReference && !isState(entry)) continue;
    const sequence = integerOf(entry['sequence']);
    if (sequence === null) continue;
    const test = hasReference ? testOf(containedOf(resource, entry['valueReference'])) : null;
    if (test !== null) tests.set(sequence, test);
    const state = hasReference ? null : stateOf(textOf(codingsOf(entry['code'])[0]?.['code']), 'fips');
    if (state !== null) states.set(sequence, state);
  }
  return { tests, states };
}

/** The blood value of a line. */
export function testResultOf(item: Fields, { tests }: LineInfo): TestResult | null {
  if (tests.size === 0) return null;
  for (const sequence of integersOf(item['informationSequence'])) {
    const test = tests.get(sequence);
    if (test !== undefined) return test;
  }
  return null;
}

function isState(entry: Fields): boolean {
  return codingsOf(entry['category']).some((coding) => variableOf(coding) === 'RNDRG_PRVDR_FIPS_ST_CD');
}

/** R1 and R2 are v2's, the numbers LOINC's (v3). */
const tests: ReadonlyMap<string, TestResult['test']> = new Map([
  ['R1', 'hemoglobin'],
  ['718-7', 'hemoglobin'],
  ['R2', 'hematocrit'],
  ['4544-3', 'hematocrit'],
  ['20570-8', 'hematocrit'],
]);

/** A value of 0 is a filler of made-up claims and means nothing. */
function testOf(observation: Fields | null): TestResult | null {
  const value = numberOf(fieldsOf(observation?.['valueQuantity'])?.['value'] ?? observation?.['valueString']);
  if (observation?.['resourceType'] !== 'Observation' || value === null || value === 0) return null;
  const codes = codingsOf(observation['code']).map(({ code }) => tests.get(textOf(code) ?? ''));
  return { test: codes.find((test) => test !== undefined) ?? null, value };
}
