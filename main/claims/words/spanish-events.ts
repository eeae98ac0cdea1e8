import type { ClaimEvent } from './claim-event.ts';
import type { ClaimWords } from './claim-words.ts';
import { readableName } from './readable-name.ts';
import { spanishTopicPhrases } from './spanish-names.ts';

/** What happened, spoken to the reader as "usted". */
export const spanishEvents: ClaimWords['events'] = {
  request: ({ provider }) =>
    provider === null
      ? 'se le pidió a Medicare una aprobación por adelantado'
      : `${nameOf(provider)} le pidió a Medicare una aprobación por adelantado`,
  prescription: (event) => `usted surtió ${prescription(event)}${by('en', event)}`,
  hospitalStay: (event) => `usted tuvo una estadía en el hospital${named(event)}`,
  nursingStay: (event) => `usted estuvo en un centro de enfermería especializada${named(event)}`,
  homeHealth: (event) => `usted recibió${by('de', event)} cuidado de la salud en el hogar`,
  hospice: (event) => `usted recibió${by('de', event)} cuidado de hospicio`,
  equipment: hadFrom,
  outpatient: (event) => `${had(event)} en el servicio ambulatorio${by('de', event) || ' de un hospital'}`,
  placedService: (event) => `${had(event)}${named(event)}`,
  sawPerson: hadFrom,
  visit: hadFrom,
  service: hadFrom,
};

function had({ topic }: ClaimEvent): string {
  const [verb, what] = spanishTopicPhrases[topic];
  return `usted ${verb} ${what}`;
}

/**
 * What was received names the giver first: "recibió cuidado de los ojos de Ana Rivera" would be the care of her eyes. Everything else one
 * has "con" somebody, which fits a person and an organisation.
 */
function hadFrom(event: ClaimEvent): string {
  const [verb, what] = spanishTopicPhrases[event.topic];
  return verb === 'recibió' ? `usted ${verb}${by('de', event)} ${what}` : `usted ${verb} ${what}${by('con', event)}`;
}

function by(preposition: string, { provider }: ClaimEvent): string {
  return provider === null ? '' : ` ${preposition} ${nameOf(provider)}`;
}

/** In parentheses where the words before it already end with a place: "en el hospital en Lake Hospital" reads badly. */
function named({ provider }: ClaimEvent): string {
  return provider === null ? '' : ` (${nameOf(provider)})`;
}

/** Without "Dr.": Spanish needs "el Dr." or "la Dra." there, and a claim does not tell which. */
function nameOf(provider: string): string {
  return readableName(provider).replace(/^Dr\. /, '');
}

function prescription({ drug, days }: ClaimEvent): string {
  const supply = days === null ? '' : ` (${days} ${days === 1 ? 'día' : 'días'})`;
  return drug === null ? `una receta${supply}` : `una receta de ${drug}${supply}`;
}
