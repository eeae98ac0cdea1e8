import type { Diagnosis, Procedure } from '#shared/domain/claim.ts';
import { codedOf, codingsOf, displayOf, hasSystem } from './fhir/coding.ts';
import type { Fields } from './fhir/json.ts';

/** An ICD code of a CodeableConcept; `display` is the first one any of its codings has (v2 sends the same code under two systems). */
export type IcdCode<System> = { readonly code: string; readonly system: System; readonly display: string | null };

/** A diagnosis code with its dot, or null when the concept has no code. */
export function diagnosisCode(concept: unknown): IcdCode<Diagnosis['system']> | null {
  return icdCode(concept, diagnosisSystem, withDiagnosisDot);
}

/** An inpatient procedure code, or null. ICD-10-PCS has no dot; ICD-9 has one after two digits. */
export function procedureCode(concept: unknown): IcdCode<Procedure['system']> | null {
  return icdCode(concept, procedureSystem, (code, system) => (system === 'icd-9-pcs' ? withDot(code, 2) : code));
}

function icdCode<System>(
  concept: unknown,
  systemOf: (coding: Fields) => System,
  dotted: (code: string, system: System) => string,
): IcdCode<System> | null {
  const codings = codingsOf(concept);
  for (const coding of codings) {
    const coded = codedOf(coding);
    if (coded === null) continue;
    const system = systemOf(coding);
    return { code: dotted(coded.code, system), system, display: coded.display ?? anyDisplay(codings, coded.code) };
  }
  return null;
}

function anyDisplay(codings: readonly Fields[], code: string): string | null {
  for (const coding of codings) {
    if (codedOf(coding)?.code === code && coding['display'] !== undefined) return displayOf(coding['display']);
  }
  return null;
}

function diagnosisSystem(coding: Fields): Diagnosis['system'] {
  if (hasSystem(coding, '/icd-10-cm') || hasSystem(coding, '/icd-10')) return 'icd-10-cm';
  return hasSystem(coding, '/icd-9-cm') || hasSystem(coding, '/icd-9') ? 'icd-9-cm' : 'unknown';
}

function procedureSystem(coding: Fields): Procedure['system'] {
  if (hasSystem(coding, '/ICD10') || hasSystem(coding, '/icd-10') || hasSystem(coding, '/icd-10-pcs')) {
    return 'icd-10-pcs';
  }
  return hasSystem(coding, '/icd-9-cm') || hasSystem(coding, '/icd-9') || hasSystem(coding, '/ICD9')
    ? 'icd-9-pcs'
    : 'unknown';
}

/** ICD-10-CM and ICD-9-CM put the dot after three characters, ICD-9 external causes (E800 to E999) after four. */
function withDiagnosisDot(code: string, system: Diagnosis['system']): string {
  if (system === 'unknown') return code;
  const isNinthExternalCause = system === 'icd-9-cm' && code.startsWith('E');
  return withDot(code, isNinthExternalCause ? 4 : 3);
}

function withDot(code: string, at: number): string {
  return code.length <= at || code.includes('.') ? code : `${code.slice(0, at)}.${code.slice(at)}`;
}
