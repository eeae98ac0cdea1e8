import type { Diagnosis, DiagnosisRole } from '#shared/domain/claim.ts';
import { codingsOf } from './fhir/coding.ts';
import { fieldsOf, integerOf, listOf, textOf } from './fhir/json.ts';
import type { Fields } from './fhir/json.ts';
import { diagnosisCode } from './icd.ts';

/** Type codes of FHIR, CARIN and old Blue Button, in the order in which one wins when a diagnosis has several. */
const roles: readonly (readonly [string, DiagnosisRole])[] = [
  ['principal', 'principal'],
  ['admitting', 'admitting'],
  ['patientreasonforvisit', 'reasonForVisit'],
  ['externalcauseofinjury', 'externalCause'],
  ['external-cause', 'externalCause'],
  ['secondary', 'secondary'],
];

/** The diagnoses of a claim, in its order; entries without a code (an old capture keeps the DRG there) are none. */
export function readDiagnoses(resource: Fields): readonly Diagnosis[] {
  const diagnoses: Diagnosis[] = [];
  listOf(resource['diagnosis']).forEach((entry, index) => {
    const coded = diagnosisCode(entry['diagnosisCodeableConcept']);
    if (coded === null) return;
    diagnoses.push({
      sequence: integerOf(entry['sequence']) ?? index + 1,
      ...coded,
      role: roleOf(entry['type']),
      presentOnAdmission: presentOnAdmission(entry),
    });
  });
  return diagnoses;
}

function roleOf(type: unknown): DiagnosisRole {
  const codes = listOf(type).flatMap((concept) => codingsOf(concept).map((coding) => textOf(coding['code'])));
  return roles.find(([code]) => codes.includes(code))?.[1] ?? 'other';
}

/** v2 has one extension name per position (`clm_poa_ind_sw1` …, `clm_e_poa_ind_sw1` …), v3 a member of its own. */
function presentOnAdmission(entry: Fields): string | null {
  const v3 = textOf(codingsOf(entry['onAdmission'])[0]?.['code']);
  if (v3 !== null) return v3;
  const v2 = listOf(entry['extension']).find(({ url }) => typeof url === 'string' && url.includes('poa_ind_sw'));
  return textOf(fieldsOf(v2?.['valueCoding'])?.['code']);
}
