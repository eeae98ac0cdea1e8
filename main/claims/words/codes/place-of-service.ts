import type { Language } from '../languages.ts';
import { codeTable, wordsOf } from './code-table.ts';

/** Codes: CMS Place of Service Code Set (public). Words: ours. */
const places = codeTable([
  ['01', 'Pharmacy', 'Farmacia'],
  ['02', 'Phone or video visit, not from your home', 'Visita por teléfono o video, fuera de su casa'],
  ['03', 'School', 'Escuela'],
  ['04', 'Homeless shelter', 'Refugio para personas sin hogar'],
  ['05', 'Indian Health Service clinic', 'Clínica del Servicio de Salud Indígena'],
  ['06', 'Indian Health Service hospital or clinic', 'Hospital o clínica del Servicio de Salud Indígena'],
  ['07', 'Tribal health clinic', 'Clínica de salud tribal'],
  ['08', 'Tribal hospital or clinic', 'Hospital o clínica tribal'],
  ['09', 'Prison or jail', 'Prisión o cárcel'],
  ['10', 'Phone or video visit from your home', 'Visita por teléfono o video desde su casa'],
  ['11', "Doctor's office", 'Consultorio del médico'],
  ['12', 'Your home', 'Su casa'],
  ['13', 'Assisted living home', 'Residencia con asistencia'],
  ['14', 'Group home', 'Hogar grupal'],
  ['15', 'Health van or other mobile unit', 'Unidad médica móvil'],
  ['16', 'Hotel or other short stay', 'Hotel u otro alojamiento temporal'],
  ['17', 'Walk-in clinic in a store', 'Clínica sin cita dentro de una tienda'],
  ['18', 'Place of work', 'Lugar de trabajo'],
  ['19', 'Hospital clinic away from the main hospital', 'Clínica del hospital fuera del edificio principal'],
  ['20', 'Urgent care center', 'Centro de atención de urgencia'],
  ['21', 'Hospital, with an overnight stay (inpatient)', 'Hospital (paciente internado)'],
  ['22', 'Hospital, without a stay (outpatient)', 'Hospital (paciente ambulatorio)'],
  ['23', 'Emergency room', 'Sala de emergencias'],
  ['24', 'Surgery center', 'Centro de cirugía ambulatoria'],
  ['25', 'Birthing center', 'Centro de partos'],
  ['26', 'Military hospital or clinic', 'Hospital o clínica militar'],
  ['27', 'Care given on the street', 'Atención médica en la calle'],
  ['31', 'Skilled nursing facility', 'Centro de enfermería especializada'],
  ['32', 'Nursing home', 'Hogar de ancianos'],
  ['33', 'Home for daily care, not medical care', 'Residencia de cuidado diario, no médico'],
  ['34', 'Hospice center', 'Centro de hospicio'],
  ['41', 'Ambulance on the road', 'Ambulancia terrestre'],
  ['42', 'Ambulance by air or water', 'Ambulancia por aire o por agua'],
  ['49', 'Clinic on its own, not part of a hospital', 'Clínica independiente, que no es de un hospital'],
  ['50', 'Community health center', 'Centro de salud comunitario'],
  ['51', 'Mental health hospital', 'Hospital de salud mental'],
  ['52', 'Day program for mental health', 'Programa diurno de salud mental'],
  ['53', 'Community mental health center', 'Centro comunitario de salud mental'],
  ['54', 'Home for people with intellectual disabilities', 'Residencia para personas con discapacidad intelectual'],
  ['55', 'Live-in center for alcohol or drug care', 'Centro residencial por uso de alcohol o drogas'],
  ['56', 'Live-in mental health center', 'Centro residencial de salud mental'],
  ['57', 'Day center for alcohol or drug care', 'Centro diurno por uso de alcohol o drogas'],
  ['58', 'Day center for opioid care', 'Centro diurno por uso de opioides'],
  ['60', 'Place where many people get shots', 'Centro de vacunación masiva'],
  ['61', 'Rehab hospital', 'Hospital de rehabilitación'],
  ['62', 'Rehab center (outpatient)', 'Centro de rehabilitación (paciente ambulatorio)'],
  ['65', 'Dialysis center', 'Centro de diálisis'],
  ['66', 'PACE center for older adults', 'Centro PACE para personas mayores'],
  ['71', 'State or local health clinic', 'Clínica de salud estatal o local'],
  ['72', 'Rural health clinic', 'Clínica de salud rural'],
  ['81', 'Lab', 'Laboratorio'],
  ['99', 'Other place', 'Otro lugar'],
]);

/**
 * Where a service was given. Unassigned numbers have no words.
 * @param code CMS place of service, two digits (one digit is read with its leading zero)
 */
export function placeOfServiceWords(code: string, language: Language): string | null {
  return wordsOf(places, code.padStart(2, '0'), language);
}
