import type { Language } from '../languages.ts';
import { wordsInRange } from './code-table.ts';
import { letterRanges } from './hcpcs-letter-ranges.ts';
import { medicineRanges } from './hcpcs-medicine-ranges.ts';
import { surgeryRanges } from './hcpcs-surgery-ranges.ts';
import { testRanges } from './hcpcs-test-ranges.ts';

/** Four digits and a letter: numbers that stand outside the order of the others. By the letter alone. */
const lettersAtTheEnd: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  A: { en: 'Giving a vaccine (shot)', es: 'Aplicación de una vacuna' },
  F: { en: 'Quality report, with no payment', es: 'Informe de calidad, sin pago' },
  M: { en: 'Lab test', es: 'Prueba de laboratorio' },
  T: { en: 'New kind of test or treatment', es: 'Nuevo tipo de prueba o tratamiento' },
  U: { en: 'Lab test', es: 'Prueba de laboratorio' },
};

/**
 * What a service or item is, in our own coarse words by range of numbers; never the licensed description of one code, and never more exact than the
 * range. Finer than the topic of the line (`topicByHcpcs`).
 * @param code HCPCS Level I or II, five characters
 * @returns null when the range says nothing
 */
export function hcpcsWords(code: string, language: Language): string | null {
  const known = code.trim().toUpperCase();
  if (/^\d{5}$/.test(known)) return numberWords(known, language);
  if (/^[A-Z]\d{4}$/.test(known)) return wordsInRange(letterRanges, known, language);
  if (/^\d{4}[A-Z]$/.test(known)) return lettersAtTheEnd[known.charAt(4)]?.[language] ?? null;
  return null;
}

function numberWords(code: string, language: Language): string | null {
  if (code < '70000') return wordsInRange(surgeryRanges, code, language);
  return wordsInRange(code < '90000' ? testRanges : medicineRanges, code, language);
}
