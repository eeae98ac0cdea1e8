import type { Language } from '../languages.ts';
import { codeTable, wordsOf } from './code-table.ts';

/** Codes: the first digit of the type of bill. Our own words: the official texts belong to the American Hospital Association. */
const facilities = codeTable([
  ['1', 'Hospital', 'Hospital'],
  ['2', 'Skilled nursing facility', 'Centro de enfermería especializada'],
  ['3', 'Home health agency', 'Agencia de cuidado de la salud en el hogar'],
  ['4', 'Religious care center (hospital)', 'Centro religioso de cuidado (hospital)'],
  ['5', 'Religious care center (long stay)', 'Centro religioso de cuidado (estadía larga)'],
  ['6', 'Home with daily nursing help', 'Residencia con ayuda de enfermería'],
  ['7', 'Clinic or dialysis center', 'Clínica o centro de diálisis'],
  ['8', 'Hospice, surgery center, or other special center', 'Hospicio, centro de cirugía u otro centro especial'],
]);

/** What kind of place sent an institutional claim. @param code facility type, one digit */
export function facilityTypeWords(code: string, language: Language): string | null {
  return wordsOf(facilities, code, language);
}
