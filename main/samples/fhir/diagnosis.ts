import { diagnosisTitles } from '../catalogue/diagnoses.ts';
import type { DiagnosisCode } from '../catalogue/diagnoses.ts';
import { oldDiagnoses } from '../catalogue/old-codes.ts';
import type { Day } from '../calendar.ts';
import { dayOf } from '../calendar.ts';
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

/** ICD-10 began with services that ended on this day or later (45 CFR 162.1002); what ended before has ICD-9. */
const icd10Start = dayOf('2015-10-01');

/** True for a claim whose last service was before ICD-10 began. */
export function usesOldCodes(through: Day): boolean {
  return through < icd10Start;
}

/**
 * The diagnoses, numbered from 1. Each ICD-10 code comes twice, an ICD-9 code once; one in seven has no title, some titles are in quotes.
 * @param through last day of service
 */
export function diagnoses(
  entries: readonly DiagnosisEntry[],
  { style, random, through }: { style: DiagnosisStyle; random: Random; through: Day },
): readonly JsonObject[] {
  const old = usesOldCodes(through);
  return entries.map(({ code, role, onAdmission }, index) => ({
    ...optional('extension', onAdmission && [presentExtension(onAdmission)]),
    sequence: index + 1,
    diagnosisCodeableConcept: concept(...(old ? oldCodings(code, random) : newCodings(code, random))),
    type: [concept(roleCoding(role, style))],
  }));
}

function newCodings(code: DiagnosisCode, random: Random): readonly JsonObject[] {
  const display = titleOf(diagnosisTitles[code], random);
  return [
    coding('http://hl7.org/fhir/sid/icd-10-cm', code, display),
    coding('http://hl7.org/fhir/sid/icd-10', code, display),
  ];
}

function oldCodings(code: DiagnosisCode, random: Random): readonly JsonObject[] {
  const [oldCode, title] = oldDiagnoses[code];
  return [coding('http://hl7.org/fhir/sid/icd-9-cm', oldCode, titleOf(title, random))];
}

function titleOf(title: string, random: Random): string | undefined {
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
