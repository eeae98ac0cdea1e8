import type { Language } from '../languages.ts';
import { codeTable, wordsOf } from './code-table.ts';

/** Where the patient went. Our own words: the official texts belong to the American Hospital Association. */
const statuses = codeTable([
  ['01', 'Went home', 'Se fue a casa'],
  ['02', 'Moved to another hospital', 'Pasó a otro hospital'],
  ['03', 'Moved to a skilled nursing facility', 'Pasó a un centro de enfermería especializada'],
  ['04', 'Moved to a home with daily help', 'Pasó a una residencia con ayuda diaria'],
  ['05', "Moved to a cancer or children's hospital", 'Pasó a un hospital de cáncer o de niños'],
  ['06', 'Went home with home health care', 'Se fue a casa con cuidado de la salud en el hogar'],
  ['07', 'Left before the care was done', 'Se fue antes de terminar la atención'],
  ['08', 'Went home with drugs by a drip', 'Se fue a casa con medicamentos por suero'],
  ['09', 'Was admitted to the same hospital', 'Fue internado en el mismo hospital'],
  ['20', 'Died', 'Falleció'],
  ['21', 'Went to a court or jail', 'Pasó a un tribunal o a la cárcel'],
  ['30', 'Was still a patient', 'Seguía como paciente'],
  ['40', 'Died at home', 'Falleció en casa'],
  ['41', 'Died in a hospital, nursing home, or hospice', 'Falleció en un hospital, hogar de ancianos u hospicio'],
  ['42', 'Died, place not known', 'Falleció, lugar desconocido'],
  ['43', 'Moved to a federal hospital, such as the VA', 'Pasó a un hospital federal, como el de veteranos (VA)'],
  ['50', 'Went home with hospice care', 'Se fue a casa con cuidado de hospicio'],
  ['51', 'Moved to a hospice center', 'Pasó a un centro de hospicio'],
  ['61', 'Moved to a nursing bed in the same hospital', 'Pasó a una cama de enfermería del mismo hospital'],
  ['62', 'Moved to a rehab hospital or unit', 'Pasó a un hospital o unidad de rehabilitación'],
  ['63', 'Moved to a hospital for long stays', 'Pasó a un hospital de estadías largas'],
  ['64', 'Moved to a nursing home paid by Medicaid', 'Pasó a un hogar de ancianos pagado por Medicaid'],
  ['65', 'Moved to a mental health hospital or unit', 'Pasó a un hospital o unidad de salud mental'],
  ['66', 'Moved to a small rural hospital', 'Pasó a un hospital rural pequeño'],
  ['69', 'Moved to a place set up after a disaster', 'Pasó a un lugar preparado por un desastre'],
  ['70', 'Moved to some other care center', 'Pasó a otro centro de atención'],
  ['71', 'Sent to another place for care without a stay', 'Fue a otro lugar para atención sin estadía'],
  ['72', 'Came back here for care without a stay', 'Volvió aquí para atención sin estadía'],
]);

/** 81 to 95 say what an older code says, with another hospital stay already planned. */
const withReturn: ReadonlyMap<string, string> = new Map([
  ['81', '01'],
  ['82', '02'],
  ['83', '03'],
  ['84', '04'],
  ['85', '05'],
  ['86', '06'],
  ['87', '21'],
  ['88', '43'],
  ['89', '61'],
  ['90', '62'],
  ['91', '63'],
  ['92', '64'],
  ['93', '65'],
  ['94', '66'],
  ['95', '70'],
]);

const returnPlanned: Readonly<Record<Language, string>> = {
  en: 'with a hospital stay planned',
  es: 'con otra estadía ya planeada',
};

/**
 * Where a person was when a stay ended, or that it had not ended.
 * @param code patient discharge status, two digits; older data drops the leading zero
 */
export function dischargeStatusWords(code: string, language: Language): string | null {
  const status = code.padStart(2, '0');
  const same = withReturn.get(status);
  const words = wordsOf(statuses, same ?? status, language);
  return words === null || same === undefined ? words : `${words}, ${returnPlanned[language]}`;
}

/** Codes: CCW codebook, nch_ptnt_stus_ind_cd (CMS). */
const patientStatuses = codeTable([
  ['A', 'The stay had ended', 'La estadía había terminado'],
  ['B', 'The patient died', 'El paciente falleció'],
  ['C', 'The stay went on', 'La estadía continuaba'],
]);

/** Whether a stay had ended. @param code NCH patient status indicator (A, B, C) */
export function patientStatusWords(code: string, language: Language): string | null {
  return wordsOf(patientStatuses, code, language);
}
