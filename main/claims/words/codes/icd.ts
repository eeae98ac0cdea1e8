import type { Diagnosis, Procedure } from '#shared/domain/claim.ts';
import type { Language } from '../languages.ts';
import { wordsInRange } from './code-table.ts';
import { icd10Blocks } from './icd-10-blocks.ts';
import { icd10Chapters, icd9Chapters, icd9ProcedureChapters } from './icd-chapters.ts';
import { procedureWords } from './icd-10-pcs.ts';

/** Where a code stands in its classification, in our own plain words. Never the title of the code itself. */
export type IcdGroup = { readonly chapter: string; readonly block: string | null };

/**
 * The chapter and the block of a diagnosis or procedure code (ICD-10-CM: 22 chapters and their blocks; ICD-9-CM: chapters; ICD-10-PCS: section and
 * body system). Dots and case do not matter.
 * @param system the system as the claim has it: `E` and `V` codes mean different things in ICD-9 and ICD-10, so without it nothing is said
 * @returns null for a code that does not have the form of its system, or stands in no chapter of it
 */
export function icdGroup(
  code: string,
  system: Diagnosis['system'] | Procedure['system'],
  language: Language,
): IcdGroup | null {
  const bare = code.replace('.', '').trim().toUpperCase();
  if (system === 'unknown' || !forms[system].test(bare)) return null;
  if (system === 'icd-10-pcs') return procedureWords(bare, language);
  const chapter = wordsInRange(chapters[system], bare, language);
  if (chapter === null) return null;
  return { chapter, block: system === 'icd-10-cm' ? wordsInRange(icd10Blocks, bare, language) : null };
}

const forms = {
  'icd-10-cm': /^[A-Z]\d[\dAB]/,
  'icd-9-cm': /^(?:\d{3}|E\d{3}|V\d{2})/,
  'icd-10-pcs': /^[\dB-DF-HX][\dA-HJ-NP-Z]{6}$/,
  'icd-9-pcs': /^\d{2}/,
} as const;

const chapters = {
  'icd-10-cm': icd10Chapters,
  'icd-9-cm': icd9Chapters,
  'icd-9-pcs': icd9ProcedureChapters,
} as const;
