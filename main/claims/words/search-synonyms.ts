import type { ClaimKind } from '#shared/domain/claim.ts';
import type { ServiceTopic } from '#shared/domain/service-topic.ts';

/**
 * Words that people type and that our own titles do not use, in English and Spanish. They are searched, never shown. Spanish accents are
 * written; the index finds a word with and without them.
 */
const ofKind: Partial<Readonly<Record<ClaimKind, string>>> = {
  partD: 'drug medicine medication pharmacy farmacia medicina medicamento receta',
  dme: 'supplies suministros aparato',
  inpatient: 'admission ingreso internación',
  outpatient: 'clinic clínica ambulatorio',
  snf: 'rehab rehabilitation rehabilitación asilo',
  hha: 'nurse enfermera visiting',
  hospice: 'hospicio paliativo',
  carrier: 'doctor médico physician',
};

const ofTopic: Partial<Readonly<Record<ServiceTopic, string>>> = {
  officeVisit: 'appointment cita consulta checkup',
  emergencyVisit: 'ER urgencias emergencia emergency room',
  telehealthVisit: 'video phone teléfono virtual',
  preventiveVisit: 'wellness checkup physical chequeo',
  vaccine: 'shot flu vacuna gripe inyección immunization',
  labTest: 'blood lab laboratorio análisis sangre',
  imaging: 'xray MRI CT scan ultrasound radiografía rayos ecografía resonancia tomografía mammogram mamografía',
  surgery: 'operation operación cirugía',
  anesthesia: 'anestesia sleep',
  therapy: 'physical PT terapia fisioterapia',
  mentalHealth: 'psychiatry psychology counseling psiquiatra psicólogo',
  eyeCare: 'glasses cataract ojos lentes catarata vista',
  dialysis: 'kidney riñón diálisis',
  cancerTreatment: 'chemo chemotherapy radiation quimioterapia radiación cáncer',
  ambulance: 'ambulancia',
  wheelchair: 'walker cane silla ruedas andador bastón',
  oxygen: 'oxígeno CPAP',
  diabetesSupplies: 'glucose strips lancets glucosa tiras',
  bracesAndProsthetics: 'brace férula prótesis',
  urinarySupplies: 'catheter catéter sonda',
};

/** The further words of a kind of claim and of its services' topics; empty where there are none. */
export function searchSynonyms(kind: ClaimKind, topics: Iterable<ServiceTopic>): string {
  const texts = [ofKind[kind], ...[...new Set(topics)].map((topic) => ofTopic[topic])];
  return texts.filter((text) => text !== undefined).join(' ');
}
