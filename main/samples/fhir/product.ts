import { billedDrugs, drugUnits } from '../catalogue/billed-drugs.ts';
import type { DrugUnit } from '../catalogue/billed-drugs.ts';
import type { Random } from '../random.ts';
import { coding, concept, dataAbsent, hcpcsSystem, ndcSystem, variables } from './coding.ts';
import type { JsonObject } from './json.ts';

const absent = coding(dataAbsent, 'NULL', 'Data Absent Reason');

/** A procedure or item by its bare code. */
export function hcpcs(code: string): JsonObject {
  return concept(coding(hcpcsSystem, code));
}

/** The code is there; the extension only says that no drug code is, which is easily misread. */
function hcpcsWithoutDrug(code: string): JsonObject {
  return { extension: [{ url: dataAbsent, valueCoding: absent }], ...hcpcs(code) };
}

/** A billed code with the drug it stands for, or, in three cases of ten, with the note that no drug is known, or alone. */
export function billedProduct(code: string, random: Random): JsonObject {
  const drug = billedDrugs[code];
  if (drug === undefined) return random.chance(0.3) ? hcpcsWithoutDrug(code) : hcpcs(code);
  return {
    extension: [{ url: ndcSystem, valueCoding: coding(ndcSystem, drug.ndc, drug.display) }],
    ...hcpcs(code),
  };
}

/** The unit of a drug's quantity, which institutions send as if it were a modifier. */
export function unitModifier(unit: DrugUnit): JsonObject {
  return concept(coding('http://unitsofmeasure.org', unit, drugUnits[unit]));
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
