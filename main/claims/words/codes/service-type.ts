import type { Language } from '../languages.ts';
import { codeTable, wordsOf } from './code-table.ts';

/** Codes: CCW codebook, line_cms_type_srvc_cd (CMS). Words: ours. */
const types = codeTable([
  ['0', 'Whole blood', 'Sangre entera'],
  ['1', 'Medical care', 'Atención médica'],
  ['2', 'Surgery', 'Cirugía'],
  ['3', 'Visit with a specialist', 'Visita a un especialista'],
  ['4', 'X-ray or scan', 'Radiografía u otra imagen'],
  ['5', 'Lab test', 'Prueba de laboratorio'],
  ['6', 'Radiation treatment', 'Radioterapia'],
  ['7', 'Anesthesia', 'Anestesia'],
  ['8', 'Helper at a surgery', 'Ayudante en una cirugía'],
  ['9', 'Other care or item', 'Otra atención o artículo'],
  ['A', 'Used medical equipment', 'Equipo médico usado'],
  ['B', 'Mammogram (high risk)', 'Mamografía (riesgo alto)'],
  ['C', 'Mammogram (low risk)', 'Mamografía (riesgo bajo)'],
  ['D', 'Ambulance', 'Ambulancia'],
  ['E', 'Tube or drip feeding', 'Alimentación por sonda o suero'],
  ['F', 'Use of a surgery center', 'Uso de un centro de cirugía'],
  ['G', 'Transplant drug', 'Medicamento para trasplante'],
  ['H', 'Hospice care', 'Cuidado de hospicio'],
  ['I', 'Medical equipment bought in parts', 'Equipo médico comprado a plazos'],
  ['J', 'Shoes for diabetes', 'Zapatos para la diabetes'],
  ['K', 'Hearing care', 'Cuidado de la audición'],
  ['L', 'Dialysis supplies', 'Suministros para diálisis'],
  ['M', 'Month of dialysis care', 'Mes de atención de diálisis'],
  ['N', 'Kidney donor care', 'Atención de un donante de riñón'],
  [
    'P',
    'Medical equipment, brace, or artificial limb you bought',
    'Equipo médico, soporte o prótesis que usted compró',
  ],
  ['Q', 'Eye care', 'Cuidado de los ojos'],
  ['R', 'Rented medical equipment', 'Equipo médico alquilado'],
  ['S', 'Bandages or other supplies', 'Vendas u otros suministros'],
  ['T', 'Mental health care', 'Cuidado de la salud mental'],
  ['U', 'Therapy for daily tasks', 'Terapia ocupacional'],
  ['V', 'Vaccine (shot)', 'Vacuna'],
  ['W', 'Physical therapy', 'Fisioterapia'],
  ['Y', 'Second opinion before surgery', 'Segunda opinión antes de una cirugía'],
  ['Z', 'Third opinion before surgery', 'Tercera opinión antes de una cirugía'],
]);

/** What sort of service a carrier or equipment line is. @param code CMS type of service, one character */
export function serviceTypeWords(code: string, language: Language): string | null {
  return wordsOf(types, code, language);
}
