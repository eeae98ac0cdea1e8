import { diagnosisTitles } from '../catalogue/diagnoses.ts';
import type { DiagnosisCode } from '../catalogue/diagnoses.ts';
import type { Random } from '../random.ts';
import { carin, coding, concept, terminology } from './coding.ts';
import { codingExtension } from './extensions.ts';
import type { JsonObject } from './json.ts';
import { optional } from './json.ts';

export type DiagnosisRole =
  'principal' | 'admitting' | 'secondary' | 'other' | 'externalcauseofinjury' | 'patientreasonforvisit';

/** Doctors' claims call the principal diagnosis `principal`, institutions `Principal Diagnosis`. */
export type DiagnosisStyle = 'professional' | 'institutional';

export type DiagnosisEntry = {
  readonly code: DiagnosisCode;
  readonly role: DiagnosisRole;
  /** Present on admission: the column's number and the answer. */
  readonly onAdmission?: readonly [column: string, present: boolean];
};

const carinTypes = {
  secondary: 'Secondary',
  other: 'Other',
  externalcauseofinjury: 'External Cause of Injury',
  patientreasonforvisit: 'Patient Reason for Visit',
} as const;

/** Text that went through the wrong character set on its way; seen now and then in real claims. */
const garbled = 'MENIÃ\u0088RE\u0092S DISEASE';

/** The diagnoses, numbered from 1. Each code comes twice; one in seven has no title, some titles are in quotes. */
export function diagnoses(
  entries: readonly DiagnosisEntry[],
  style: DiagnosisStyle,
  random: Random,
): readonly JsonObject[] {
  return entries.map(({ code, role, onAdmission }, index) => {
    const display = titleOf(code, random);
    return {
      ...optional('extension', onAdmission && [presentExtension(onAdmission)]),
      sequence: index + 1,
      diagnosisCodeableConcept: concept(
        coding('http://hl7.org/fhir/sid/icd-10-cm', code, display),
        coding('http://hl7.org/fhir/sid/icd-10', code, display),
      ),
      type: [concept(roleCoding(role, style))],
    };
  });
}

function titleOf(code: DiagnosisCode, random: Random): string | undefined {
  const title = diagnosisTitles[code];
  const lot = random.int(0, 999);
  if (lot === 0) return garbled;
  if (lot < 21) return `"${title}"`;
  return lot < 160 ? undefined : title;
}

function roleCoding(role: DiagnosisRole, style: DiagnosisStyle): JsonObject {
  if (role === 'principal') {
    return coding(
      `${terminology}ex-diagnosistype`,
      role,
      style === 'professional' ? 'principal' : 'Principal Diagnosis',
    );
  }
  if (role === 'admitting') return coding(`${terminology}ex-diagnosistype`, role, 'Admitting Diagnosis');
  return coding(`${carin}C4BBClaimDiagnosisType`, role, carinTypes[role]);
}

function presentExtension([column, present]: readonly [string, boolean]): JsonObject {
  return codingExtension(column, [
    present ? 'Y' : 'N',
    present
      ? 'Diagnosis was present at the time of admission (POA)'
      : 'Diagnosis was not present at the time of admission',
  ]);
}
