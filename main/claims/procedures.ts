import type { Procedure } from '#shared/domain/claim.ts';
import { dateOf } from './fhir/date.ts';
import { integerOf, listOf } from './fhir/json.ts';
import type { Fields } from './fhir/json.ts';
import { procedureCode } from './icd.ts';

/** The inpatient procedures of a claim, in its order; entries without a code are left out. */
export function readProcedures(resource: Fields): readonly Procedure[] {
  const procedures: Procedure[] = [];
  listOf(resource['procedure']).forEach((entry, index) => {
    const coded = procedureCode(entry['procedureCodeableConcept']);
    if (coded === null) return;
    procedures.push({ sequence: integerOf(entry['sequence']) ?? index + 1, ...coded, date: dateOf(entry['date']) });
  });
  return procedures;
}
