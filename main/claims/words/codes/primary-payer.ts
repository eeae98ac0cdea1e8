import type { Language } from '../languages.ts';
import { codeTable, wordsOf } from './code-table.ts';

const medicareFirst = ['Medicare pays first', 'Medicare paga primero'] as const;

/** Codes: CCW codebook, nch_prmry_pyr_cd and line_bene_prmry_pyr_cd (CMS). Words: ours. */
const payers = codeTable([
  ['A', "Health plan from your or your spouse's job", 'Plan de salud de su trabajo o del de su cónyuge'],
  [
    'B',
    'Health plan from a job, for a person with kidney failure',
    'Plan de salud del trabajo, para una persona con insuficiencia renal',
  ],
  ['C', 'Medicare paid for now and may get the money back', 'Medicare pagó por ahora y podría recuperar el dinero'],
  ['D', 'Car insurance or other no-fault insurance', 'Seguro de auto u otro seguro sin culpa'],
  ['E', 'Insurance for work injuries', 'Seguro por lesiones en el trabajo'],
  ['F', 'Another federal health program', 'Otro programa federal de salud'],
  [
    'G',
    'Health plan from a job, for a person with a disability',
    'Plan de salud del trabajo, para una persona con discapacidad',
  ],
  ['H', 'Federal black lung program', 'Programa federal de pulmón negro'],
  ['I', 'Veterans Affairs (VA)', 'Asuntos de Veteranos (VA)'],
  ['L', 'Insurance of a person at fault', 'Seguro de una persona responsable'],
  ['M', ...medicareFirst],
  ['N', ...medicareFirst],
  ['W', 'Money set aside from a work injury settlement', 'Dinero apartado de un acuerdo por una lesión en el trabajo'],
  ['X', ...medicareFirst],
  ['Y', ...medicareFirst],
  ['Z', ...medicareFirst],
]);

/** Which insurance pays before Medicare, or that none does. @param code primary payer code, one letter */
export function primaryPayerWords(code: string, language: Language): string | null {
  return wordsOf(payers, code, language);
}
