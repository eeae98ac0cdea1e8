import type { JsonObject } from './json.ts';
import { optional } from './json.ts';

/** Where Blue Button documents the columns of Medicare's claims: code system, code and extension address in one. */
export const variables = 'https://bluebutton.cms.gov/resources/variables/';
export const bbCodeSystem = 'https://bluebutton.cms.gov/resources/codesystem/';
export const carin = 'http://hl7.org/fhir/us/carin-bb/CodeSystem/';
export const terminology = 'http://terminology.hl7.org/CodeSystem/';
export const usNpi = 'http://hl7.org/fhir/sid/us-npi';
export const ndcSystem = 'http://hl7.org/fhir/sid/ndc';
export const hcpcsSystem = `${bbCodeSystem}hcpcs`;
export const dataAbsent = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';

/** A code of a column, with CMS's label where it has one. */
export type Coded = readonly [code: string, display?: string];

export function coding(system: string, code: string | null, display?: string): JsonObject {
  return { system, ...optional('code', code), ...optional('display', display) };
}

export function variableCoding(name: string, [code, display]: Coded): JsonObject {
  return coding(variables + name, code, display);
}

/** A codeable concept. */
export function concept(...codings: readonly JsonObject[]): JsonObject {
  return { coding: codings };
}
