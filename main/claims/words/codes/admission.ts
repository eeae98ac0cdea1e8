import type { Language } from '../languages.ts';
import { codeTable, wordsOf } from './code-table.ts';

/** Our own words for both lists: the official texts belong to the American Hospital Association. */
const types = codeTable([
  ['1', 'Emergency', 'Emergencia'],
  ['2', 'Urgent', 'Urgente'],
  ['3', 'Planned ahead', 'Planeada con tiempo'],
  ['4', 'Newborn', 'Recién nacido'],
  ['5', 'Bad injury (trauma center)', 'Herida grave (centro de trauma)'],
]);

const sources = codeTable([
  ['1', 'From home or another place without health care', 'Desde su casa u otro lugar sin atención médica'],
  ['2', "From a clinic or doctor's office", 'Desde una clínica o un consultorio'],
  ['4', 'From another hospital', 'Desde otro hospital'],
  ['5', 'From a nursing home or assisted living home', 'Desde un hogar de ancianos o residencia con asistencia'],
  ['6', 'From another care center', 'Desde otro centro de atención'],
  ['8', 'From a court or jail', 'Desde un tribunal o la cárcel'],
  ['D', 'From another part of the same hospital', 'Desde otra parte del mismo hospital'],
  ['E', 'From a surgery center', 'Desde un centro de cirugía ambulatoria'],
  ['F', 'From a hospice center', 'Desde un centro de hospicio'],
  ['G', 'From a place set up after a disaster', 'Desde un lugar preparado por un desastre'],
]);

/** A newborn's code means something else, and is nothing this program needs to say. */
const newbornType = '4';

/** How pressing an admission was. @param code type of admission; 0, 9 (not known) and the reserved digits have no words */
export function admissionTypeWords(code: string, language: Language): string | null {
  return wordsOf(types, code, language);
}

/**
 * Where a person was before an admission.
 * @param code point of origin; 9 (not known) and reserved codes have no words
 * @param type the type of admission beside it, where there is one: for a newborn the codes mean something else
 */
export function admissionSourceWords(code: string, language: Language, type: string | null = null): string | null {
  return type === newbornType ? null : wordsOf(sources, code.toUpperCase(), language);
}
