import type { ClaimFacts, ClaimKind } from '#shared/domain/claim.ts';
import type { ServiceTopic } from '#shared/domain/service-topic.ts';
import { isPersonName } from './readable-name.ts';

/**
 * The ways of saying what happened. placedService: care in an outpatient claim whose words already tell where. sawPerson: a visit of which one
 * would say "I saw Dr. Marsh". visit: something one had with somebody. service: something one had or got from somebody.
 */
export type EventForm =
  | 'request'
  | 'prescription'
  | 'hospitalStay'
  | 'nursingStay'
  | 'homeHealth'
  | 'hospice'
  | 'equipment'
  | 'outpatient'
  | 'placedService'
  | 'sawPerson'
  | 'visit'
  | 'service';

/** What happened, before any language: the provider's name as received, days of supply only where they say something. */
export type ClaimEvent = {
  readonly form: EventForm;
  readonly topic: ServiceTopic;
  readonly provider: string | null;
  readonly drug: string | null;
  readonly days: number | null;
};

export function eventOf({ kind, topic, provider, drugName, daysSupply }: ClaimFacts): ClaimEvent {
  return {
    form: formOf(kind, topic, provider.name),
    topic,
    provider: provider.name,
    drug: drugName,
    days: daysSupply === null || daysSupply <= 0 ? null : daysSupply,
  };
}

const formsOfKinds: Partial<Record<ClaimKind, EventForm>> = {
  partD: 'prescription',
  inpatient: 'hospitalStay',
  snf: 'nursingStay',
  hha: 'homeHealth',
  hospice: 'hospice',
  dme: 'equipment',
};

const namesItsPlace: ReadonlySet<ServiceTopic> = new Set([
  'hospitalOutpatient',
  'hospitalVisit',
  'emergencyVisit',
  'nursingFacilityStay',
]);

function formOf(kind: ClaimKind, topic: ServiceTopic, provider: string | null): EventForm {
  if (topic === 'priorAuthorization') return 'request';
  if (kind === 'outpatient') return namesItsPlace.has(topic) ? 'placedService' : 'outpatient';
  return formsOfKinds[kind] ?? (kind === 'carrier' ? professionalForm(topic, provider) : 'service');
}

const visits: ReadonlySet<ServiceTopic> = new Set([
  'officeVisit',
  'homeVisit',
  'preventiveVisit',
  'consultation',
  'hospitalVisit',
  'emergencyVisit',
  'nursingFacilityVisit',
  'telehealthVisit',
]);

/** Visits of which one would say "I saw the doctor". */
const seen: ReadonlySet<ServiceTopic> = new Set(['officeVisit', 'homeVisit', 'preventiveVisit', 'consultation']);

/** Only a person is seen, and only at a visit; a test or an organisation is something one had or had it from. */
function professionalForm(topic: ServiceTopic, provider: string | null): EventForm {
  if (provider !== null && seen.has(topic) && isPersonName(provider)) return 'sawPerson';
  return visits.has(topic) ? 'visit' : 'service';
}
