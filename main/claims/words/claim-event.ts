import type { CareSetting, ClaimFacts, ClaimKind } from '#shared/domain/claim.ts';
import type { ServiceTopic } from '#shared/domain/service-topic.ts';
import { isPersonName } from './readable-name.ts';

/**
 * The ways of saying what happened. placedService: care in an outpatient claim whose words already tell where. sawPerson: a visit of which one
 * would say "I saw Dr. Marsh". visit: something one had with somebody. service: something one had or got from somebody. requestedService: a
 * line of a request, of care that has not happened.
 */
export type EventForm =
  | 'request'
  | 'requestedService'
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

/** Who is named: someone one has the care with, somebody or something that gives it, or the institution it happens in. */
export type ProviderRole = 'person' | 'giver' | 'institution';

/** What happened, before any language: the provider's name as received, days of supply only where they say something. */
export type ClaimEvent = {
  readonly form: EventForm;
  readonly topic: ServiceTopic;
  readonly provider: string | null;
  readonly providerRole: ProviderRole;
  readonly drug: string | null;
  readonly days: number | null;
  /** Only where the words of the topic and the provider do not tell the place anyway. */
  readonly setting: CareSetting | null;
  readonly city: string | null;
};

export type EventFacts = Pick<
  ClaimFacts,
  'kind' | 'topic' | 'provider' | 'drugName' | 'daysSupply' | 'setting' | 'city'
>;

export function eventOf(facts: EventFacts): ClaimEvent {
  const { kind, topic, provider, drugName, daysSupply, city } = facts;
  const form = formOf(kind, topic, provider.name);
  return {
    form,
    topic,
    provider: provider.name,
    providerRole: roleOf(kind, provider.name),
    drug: drugName,
    days: daysSupply === null || daysSupply <= 0 ? null : daysSupply,
    setting: toldSetting(facts, form),
    city,
  };
}

const institutional: ReadonlySet<ClaimKind> = new Set(['inpatient', 'outpatient', 'snf', 'hha', 'hospice']);

/** Whether a kind of claim is sent by an institution (a hospital, a home health agency) and not by a professional or supplier. */
export function isInstitutional(kind: ClaimKind): boolean {
  return institutional.has(kind);
}

function roleOf(kind: ClaimKind, name: string | null): ProviderRole {
  if (name !== null && isPersonName(name)) return 'person';
  return isInstitutional(kind) ? 'institution' : 'giver';
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

/** Topics whose words say where it was, or of which the place says nothing: a thing is for home wherever it was handed over. */
const saysWhere: ReadonlySet<ServiceTopic> = new Set([
  'hospitalVisit',
  'emergencyVisit',
  'nursingFacilityVisit',
  'telehealthVisit',
  'ambulance',
  'nursingFacilityStay',
  'hospitalOutpatient',
  'medicalEquipment',
  'wheelchair',
  'oxygen',
  'diabetesSupplies',
  'bracesAndProsthetics',
  'urinarySupplies',
  'medicalSupplies',
]);

/**
 * "an office visit at an office" says one thing twice; "you saw Dr. Marsh at an office" does not. Of an outpatient claim the place is told where
 * it is a hospital, or where no name tells it.
 */
function toldSetting({ topic, setting, provider }: EventFacts, form: EventForm): CareSetting | null {
  if (setting === null || (setting === 'dialysisCenter' && topic !== 'dialysis')) return null;
  if (form === 'outpatient') return provider.name === null || setting === 'hospital' ? setting : null;
  if (saysWhere.has(topic)) return null;
  if (form === 'sawPerson') return setting;
  if (form === 'service' && topic !== 'hospiceCare' && topic !== 'homeHealth') return setting;
  return form === 'visit' && !(topic === 'officeVisit' && setting === 'office') && topic !== 'homeVisit'
    ? setting
    : null;
}
