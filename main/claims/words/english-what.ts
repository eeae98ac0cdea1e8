import type { ClaimFacts } from '#shared/domain/claim.ts';
import type { ServiceTopic } from '#shared/domain/service-topic.ts';
import { englishWhen } from './english-format.ts';
import { englishTopicPhrases } from './english-names.ts';
import { isPersonName, spokenName } from './readable-name.ts';

/** What happened, when and with whom: one sentence, whatever of it is known. */
export function whatHappened(facts: ClaimFacts): string {
  const when = englishWhen(facts.serviceFrom, facts.serviceTo);
  const said = event(facts);
  const what = said.endsWith('.') ? said : `${said}.`;
  if (facts.topic === 'priorAuthorization') return what;
  return when === null ? `${capital(what)} This claim does not say when.` : `${when} ${what}`;
}

function event(facts: ClaimFacts): string {
  const { kind, topic } = facts;
  const who = facts.provider.name === null ? null : spokenName(facts.provider.name);
  const phrase = englishTopicPhrases[topic];
  if (topic === 'priorAuthorization')
    return `This is a request to Medicare for approval in advance${after(' from ', who)}`;
  if (kind === 'partD') return `you filled ${prescription(facts)}${after(' at ', who)}`;
  if (kind === 'inpatient') return `you had a hospital stay${after(' at ', who)}`;
  if (kind === 'snf') return `you had a stay in a skilled nursing facility${after(' at ', who)}`;
  if (kind === 'hha') return `you got home health care${after(' from ', who)}`;
  if (kind === 'hospice') return `you got hospice care${after(' from ', who)}`;
  if (kind === 'dme') return `you got ${phrase}${after(' from ', who)}`;
  if (kind === 'outpatient') return `you had ${phrase}${outpatientPlace(topic)}${after(' at ', who)}`;
  return kind === 'carrier' ? professionalEvent(facts, who) : `you had ${phrase}${after(' from ', who)}`;
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

/** "You saw Dr. Marsh" is only said of a visit and a person; a test or an organisation is something one had or had it from. */
function professionalEvent({ topic, provider }: ClaimFacts, who: string | null): string {
  if (who !== null && provider.name !== null && seen.has(topic) && isPersonName(provider.name)) return `you saw ${who}`;
  return `you had ${englishTopicPhrases[topic]}${after(visits.has(topic) ? ' with ' : ' from ', who)}`;
}

/** Not said where the words already tell that it was at a hospital. */
function outpatientPlace(topic: ServiceTopic): string {
  return ['hospitalOutpatient', 'hospitalVisit', 'emergencyVisit'].includes(topic) ? '' : ' as a hospital outpatient';
}

function prescription({ drugName, daysSupply }: ClaimFacts): string {
  const days = daysSupply === null || daysSupply <= 0 ? '' : ` (${daysSupply} ${daysSupply === 1 ? 'day' : 'days'})`;
  return drugName === null ? `a prescription${days}` : `a prescription for ${drugName}${days}`;
}

function after(preposition: string, who: string | null): string {
  return who === null ? '' : preposition + who;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
