import { coding, concept, dataAbsent, hcpcsSystem, variables } from './coding.ts';
import type { JsonObject } from './json.ts';

const absent = coding(dataAbsent, 'NULL', 'Data Absent Reason');

/** A procedure or item by its bare code. */
export function hcpcs(code: string): JsonObject {
  return concept(coding(hcpcsSystem, code));
}

/** The code is there; the extension only says that no drug code is, which is easily misread. */
export function hcpcsWithoutDrug(code: string): JsonObject {
  return { extension: [{ url: dataAbsent, valueCoding: absent }], ...hcpcs(code) };
}

/** A line without any code. */
export function noHcpcs(): JsonObject {
  return concept(absent);
}

/** Hospital stays give the code twice, under two systems. */
export function inpatientHcpcs(code: string): JsonObject {
  return concept(coding(`${variables}hcpcs_cd`, code), coding(hcpcsSystem, code));
}

/** @param version last digit of the year, which doctors' claims add */
export function modifiers(codes: readonly string[], version?: string): readonly JsonObject[] {
  return codes.map((code) => concept({ system: hcpcsSystem, ...(version !== undefined && { version }), code }));
}
