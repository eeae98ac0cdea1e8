import type { CareSetting } from '#shared/domain/claim.ts';
import type { ServiceTopic } from '#shared/domain/service-topic.ts';
import type { ClaimEvent } from './claim-event.ts';
import type { ClaimWords } from './claim-words.ts';
import { isOrganizationName, readableName } from './readable-name.ts';
import { spanishTopicNouns, spanishTopicPhrases } from './spanish-names.ts';

/** What happened, spoken to the reader as "usted". */
export const spanishEvents: ClaimWords['events'] = {
  request: ({ provider }) =>
    provider === null
      ? 'se le pidió a Medicare una aprobación por adelantado'
      : `${nameOf(provider)} le pidió a Medicare una aprobación por adelantado`,
  requestedService: ({ topic }) => `la solicitud es para ${spanishTopicNouns[topic]}`,
  prescription: (event) =>
    `usted surtió ${prescription(event)}${by(atOrWith(event), event)}${city(event)}`.replace(/,$/, ''),
  hospitalStay: (event) => `usted tuvo una estadía en el hospital${named(event)}`,
  nursingStay: (event) => `usted estuvo en un centro de enfermería especializada${named(event)}`,
  homeHealth: (event) => `usted recibió cuidado de la salud en el hogar${by('de', event)}`,
  hospice: (event) => `usted recibió cuidado de hospicio${by('de', event)}`,
  equipment: (event) => `${had(event)}${by(giverWord(event), event)}`,
  outpatient: (event) => `${had(event)}${asOutpatient(event)}${city(event)}`,
  placedService: (event) => `${had(event)}${named(event)}`,
  sawPerson: (event) => `${had(event)}${by('con', event)}${placeUnlessSaid(event)}${city(event)}`,
  visit: (event) => `${had(event)}${by('con', event)}${place(event)}${city(event)}`,
  service: (event) => `${had(event)}${by(giverWord(event), event)}${placeUnlessNamed(event)}${city(event)}`,
};

function had({ topic }: ClaimEvent): string {
  return `usted ${spanishTopicPhrases[topic].join(' ')}`;
}

/** "Cuidado de los ojos de Ana Rivera" would be the care of her eyes, and "cuidado de la salud mental de ..." the health of another. */
const careOfSomething: ReadonlySet<ServiceTopic> = new Set(['eyeCare', 'mentalHealth', 'cancerTreatment']);

/** Given things come "de" somebody; a test is done "en" a laboratory; everything else one has "con" somebody. */
function giverWord(event: ClaimEvent): 'de' | 'en' | 'con' {
  const { topic, providerRole } = event;
  const [verb] = spanishTopicPhrases[topic];
  if (providerRole === 'institution') return 'en';
  if (verb === 'se hizo') return event.provider !== null && isOrganizationName(event.provider) ? 'en' : 'con';
  return verb === 'recibió' && !careOfSomething.has(topic) ? 'de' : 'con';
}

function atOrWith({ providerRole }: ClaimEvent): 'en' | 'con' {
  return providerRole === 'person' ? 'con' : 'en';
}

function by(preposition: string, { provider }: ClaimEvent): string {
  return provider === null ? '' : ` ${preposition} ${nameOf(provider)}`;
}

/** In parentheses where the words before it already end with a place: "en el hospital en Lake Hospital" reads badly. */
function named(event: ClaimEvent): string {
  const where = [event.provider === null ? null : nameOf(event.provider), event.city && readableName(event.city)];
  const known = where.filter((part) => part !== null && part !== '');
  return known.length === 0 ? '' : ` (${known.join(', ')})`;
}

/** Without "Dr.": Spanish needs "el Dr." or "la Dra." there, and a claim does not tell which. */
function nameOf(provider: string): string {
  return readableName(provider).replace(/^Dr\. /, '');
}

/** Only a hospital makes one a hospital outpatient; a dialysis center sends the same kind of claim. */
function asOutpatient(event: ClaimEvent): string {
  const where = by('en', event) || (event.setting === 'hospital' ? '' : place(event));
  const needsSaying = event.setting === 'hospital' && !visits.has(event.topic);
  return needsSaying || where === '' ? `${where} sin internarse` : where;
}

/** A visit at a hospital is one without a stay anyway. */
const visits: ReadonlySet<ServiceTopic> = new Set([
  'officeVisit',
  'consultation',
  'preventiveVisit',
  'telehealthVisit',
]);

const places: Readonly<Record<CareSetting, string>> = {
  office: 'en un consultorio',
  home: 'en su casa',
  hospital: 'en un hospital',
  hospitalStay: 'en el hospital',
  emergencyRoom: 'en la sala de emergencias',
  urgentCare: 'en un centro de atención de urgencia',
  clinic: 'en una clínica',
  surgeryCenter: 'en un centro de cirugía',
  dialysisCenter: 'en un centro de diálisis',
  rehabCenter: 'en un centro de rehabilitación',
  nursingFacility: 'en un hogar de ancianos',
  hospiceCenter: 'en un centro de hospicio',
  homeAgency: 'de una agencia de salud en el hogar',
  specialCenter: 'en un centro especial',
};

function place({ setting }: ClaimEvent): string {
  return setting === null ? '' : ` ${places[setting]}`;
}

/** "una visita al consultorio" and "una visita médica en casa" have their place already. */
function placeUnlessSaid(event: ClaimEvent): string {
  return event.topic === 'officeVisit' || event.topic === 'homeVisit' ? '' : place(event);
}

/** "en Lake Laboratory en un consultorio" has two places for one. */
function placeUnlessNamed(event: ClaimEvent): string {
  return event.provider !== null && giverWord(event) === 'en' ? '' : place(event);
}

function city(event: ClaimEvent): string {
  return event.city === null ? '' : ` en ${readableName(event.city)}`;
}

/** `Calmol (30 días)`; a name that ends with a parenthesis gets no second one. */
function prescription({ drug, days }: ClaimEvent): string {
  const supply = days === null ? null : `${days} ${days === 1 ? 'día' : 'días'}`;
  const what = drug === null ? 'una receta' : `una receta de ${drug}`;
  if (supply === null) return what;
  return what.endsWith(')') ? `${what}, ${supply},` : `${what} (${supply})`;
}
