import type { ClaimKind, LineItem } from '#shared/domain/claim.ts';
import type { ServiceTopic } from '#shared/domain/service-topic.ts';
import { revenueFamily } from './revenue-family.ts';
import { topicByBetos, topicByRevenue, topicByServiceType } from './topic-by-group.ts';
import { topicByHcpcs } from './topic-by-hcpcs.ts';

type TopicFacts = Pick<LineItem, 'hcpcs' | 'modifiers' | 'revenue' | 'placeOfService' | 'serviceType' | 'betos'>;

/** What one line is about: the most exact public code that says something, then where it happened, then the kind of the claim. */
export function topicOfLine(kind: ClaimKind, line: TopicFacts): ServiceTopic {
  if (kind === 'partD') return 'prescription';
  const topic = byCodes(kind, line) ?? lineDefaults[kind];
  // A supplier bills no visits: such a code on an equipment claim is a mistake of the data.
  if (kind === 'dme' && visits.has(topic)) return lineDefaults.dme;
  return atPlace(topic, line);
}

function byCodes(kind: ClaimKind, { hcpcs, revenue, betos, serviceType }: TopicFacts): ServiceTopic | null {
  const byRevenue = revenue === null ? null : topicByRevenue(revenueFamily(revenue.code));
  const byHcpcs = hcpcs === null ? null : topicByHcpcs(hcpcs);
  // In a stay the revenue centre says what the money was for; the HCPCS there is often only a rate.
  if (isStay(kind)) return byRevenue ?? byHcpcs;
  return (
    byHcpcs ??
    (betos === null ? null : topicByBetos(betos.code)) ??
    byRevenue ??
    (serviceType === null ? null : topicByServiceType(serviceType.code))
  );
}

function isStay(kind: ClaimKind): boolean {
  return kind === 'inpatient' || kind === 'snf' || kind === 'hospice' || kind === 'hha';
}

const lineDefaults: Readonly<Record<ClaimKind, ServiceTopic>> = {
  carrier: 'otherService',
  dme: 'medicalEquipment',
  hha: 'homeHealth',
  hospice: 'hospiceCare',
  inpatient: 'otherService',
  outpatient: 'hospitalOutpatient',
  snf: 'otherService',
  partD: 'prescription',
  other: 'otherService',
};

/** CMS place-of-service codes that turn a visit into another one. */
const visitsByPlace: ReadonlyMap<string, ServiceTopic> = new Map([
  ['02', 'telehealthVisit'],
  ['10', 'telehealthVisit'],
  ['12', 'homeVisit'],
  ['13', 'homeVisit'],
  ['14', 'homeVisit'],
  ['21', 'hospitalVisit'],
  ['23', 'emergencyVisit'],
  ['31', 'nursingFacilityVisit'],
  ['32', 'nursingFacilityVisit'],
]);

const movableVisits: ReadonlySet<ServiceTopic> = new Set(['officeVisit', 'hospitalVisit', 'consultation']);

function atPlace(topic: ServiceTopic, { placeOfService, modifiers }: TopicFacts): ServiceTopic {
  if (!movableVisits.has(topic)) return topic;
  if (modifiers.includes('95') || modifiers.includes('GT')) return 'telehealthVisit';
  const visit = placeOfService === null ? undefined : visitsByPlace.get(placeOfService.code);
  // A consultation stays one wherever it was, except at a distance.
  return visit === undefined || (topic === 'consultation' && visit !== 'telehealthVisit') ? topic : visit;
}

const visits: ReadonlySet<ServiceTopic> = new Set([
  'officeVisit',
  'hospitalVisit',
  'emergencyVisit',
  'nursingFacilityVisit',
  'homeVisit',
  'telehealthVisit',
  'consultation',
  'preventiveVisit',
]);

const claimTopics: Partial<Record<ClaimKind, ServiceTopic>> = {
  inpatient: 'hospitalStay',
  snf: 'nursingFacilityStay',
  hha: 'homeHealth',
  hospice: 'hospiceCare',
  partD: 'prescription',
};

/**
 * What a claim is mainly about. A stay, home care, hospice and a prescription are known by their kind; otherwise the line with the largest
 * charge decides, visits before everything else, because a person remembers the visit and not the test that cost more.
 */
export function topicOfClaim(kind: ClaimKind, use: unknown, lines: readonly LineItem[]): ServiceTopic {
  if (use === 'preauthorization') return 'priorAuthorization';
  const known = claimTopics[kind];
  if (known !== undefined) return known;
  const counted = lines.filter((line) => !line.isTotalLine && line.topic !== 'otherService');
  const main = largest(counted.filter((line) => visits.has(line.topic))) ?? largest(counted);
  return main?.topic ?? lineDefaults[kind];
}

function largest(lines: readonly LineItem[]): LineItem | null {
  return lines.reduce<LineItem | null>(
    (best, line) => (best === null || chargeOf(line) > chargeOf(best) ? line : best),
    null,
  );
}

function chargeOf({ amounts }: LineItem): number {
  return amounts.billed.cents ?? -1;
}
