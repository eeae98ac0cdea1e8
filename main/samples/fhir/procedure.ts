import type { Day } from '../calendar.ts';
import { isoOf } from '../calendar.ts';
import { coding, concept } from './coding.ts';
import { oldProcedures } from '../catalogue/old-codes.ts';
import { usesOldCodes } from './diagnosis.ts';
import type { JsonObject } from './json.ts';

/** ICD-10-PCS code with its title as CMS publishes it (public domain), and the day counted from the first. */
export type ProcedureEntry = readonly [code: string, title: string, dayOfStay: number];

/** The procedures, numbered from 1. Their dates come as moments at midnight UTC, although they are only days. */
export function procedures(
  entries: readonly ProcedureEntry[],
  { day: first, last }: { readonly day: Day; readonly last: Day },
): readonly JsonObject[] {
  return entries.map(([code, title, dayOfStay], index) => ({
    sequence: index + 1,
    date: `${isoOf(first + dayOfStay)}T00:00:00+00:00`,
    procedureCodeableConcept: concept(...(usesOldCodes(last) ? oldCodings(code) : newCodings(code, title))),
  }));
}

function newCodings(code: string, title: string): readonly JsonObject[] {
  return [
    coding('http://www.cms.gov/Medicare/Coding/ICD10', code, title),
    coding('http://hl7.org/fhir/sid/icd-10', code, title),
  ];
}

function oldCodings(code: string): readonly JsonObject[] {
  const [oldCode, title] = oldProcedures[code] ?? [code];
  return [coding('http://hl7.org/fhir/sid/icd-9-cm', oldCode, title)];
}
