import type { CareSetting } from '#shared/domain/claim.ts';
import type { ServiceTopic } from '#shared/domain/service-topic.ts';
import type { ClaimEvent } from './claim-event.ts';
import type { ClaimWords } from './claim-words.ts';
import { englishTopicPhrases } from './english-names.ts';
import { readableName, spokenName } from './readable-name.ts';

/** What happened, as one would tell it: "you saw Dr. Marsh at an office", "you got medical equipment from Lake Supply". */
export const englishEvents: ClaimWords['events'] = {
  request: (event) => `this is a request to Medicare for approval in advance${by('from', event)}`,
  requestedService: (event) => `the request is for ${phrase(event)}`,
  prescription: (event) => `you filled ${prescription(event)}${by('at', event)}${city(event)}`.replace(/,$/, ''),
  hospitalStay: (event) => `you had a hospital stay${by('at', event)}${city(event)}`,
  nursingStay: (event) => `you had a stay in a skilled nursing facility${by('at', event)}${city(event)}`,
  homeHealth: (event) => `you got home health care${by('from', event)}`,
  hospice: (event) => `you got hospice care${by('from', event)}`,
  equipment: (event) => `${had(event)}${by('from', event)}`,
  outpatient: (event) => `${had(event)}${asOutpatient(event)}${city(event)}`,
  placedService: (event) => `${had(event)}${by('at', event)}${city(event)}`,
  sawPerson: (event) => `you saw ${spokenName(event.provider ?? '')}${place(event)}${city(event)}`,
  visit: (event) => `${had(event)}${by('with', event)}${place(event)}${city(event)}`,
  service: (event) => `${had(event)}${by(giverWord(event), event)}${place(event)}${city(event)}`,
};

function phrase({ topic }: ClaimEvent): string {
  return englishTopicPhrases[topic][1];
}

function had({ topic }: ClaimEvent): string {
  return `you ${englishTopicPhrases[topic].join(' ')}`;
}

function by(preposition: string, { provider }: ClaimEvent): string {
  return provider === null ? '' : ` ${preposition} ${spokenName(provider)}`;
}

/** What is handed over or sent back comes from somebody, as does what one "got"; everything else one has with or at somebody. */
const handedOver: ReadonlySet<ServiceTopic> = new Set(['labTest', 'otherService', 'prescription', 'anesthesia']);

function giverWord({ topic, providerRole }: ClaimEvent): 'from' | 'with' | 'at' {
  if (providerRole === 'institution') return 'at';
  return handedOver.has(topic) || englishTopicPhrases[topic][0] === 'got' ? 'from' : 'with';
}

/** Only a hospital makes one a hospital outpatient; a dialysis center sends the same kind of claim. */
function asOutpatient(event: ClaimEvent): string {
  const where = by('at', event) || (event.setting === 'hospital' ? '' : place(event));
  const needsSaying = event.setting === 'hospital' && !visits.has(event.topic);
  return needsSaying || where === '' ? ` as an outpatient${where}` : where;
}

/** A visit at a hospital is one without a stay anyway. */
const visits: ReadonlySet<ServiceTopic> = new Set([
  'officeVisit',
  'consultation',
  'preventiveVisit',
  'telehealthVisit',
]);

const places: Readonly<Record<CareSetting, string>> = {
  office: 'at an office',
  home: 'at home',
  hospital: 'at a hospital',
  hospitalStay: 'in the hospital',
  emergencyRoom: 'in the emergency room',
  urgentCare: 'at an urgent care center',
  clinic: 'at a clinic',
  surgeryCenter: 'at a surgery center',
  dialysisCenter: 'at a dialysis center',
  rehabCenter: 'at a rehab center',
  nursingFacility: 'in a nursing home',
  hospiceCenter: 'at a hospice center',
  homeAgency: 'from a home health agency',
  specialCenter: 'at a special care center',
};

function place({ setting }: ClaimEvent): string {
  return setting === null ? '' : ` ${places[setting]}`;
}

function city(event: ClaimEvent): string {
  return event.city === null ? '' : ` in ${readableName(event.city)}`;
}

/** `Calmol (30 days)`; a name that ends with a parenthesis gets no second one: `Lipitor (atorvastatin calcium), 30 days,`. */
function prescription({ drug, days }: ClaimEvent): string {
  const supply = days === null ? null : `${days} ${days === 1 ? 'day' : 'days'}`;
  const what = drug === null ? 'a prescription' : `a prescription for ${drug}`;
  if (supply === null) return what;
  return what.endsWith(')') ? `${what}, ${supply},` : `${what} (${supply})`;
}
