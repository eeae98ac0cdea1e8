import type { ClaimFacts, ClaimKind } from '#shared/domain/claim.ts';
import { costFactsOf } from './claim-cost.ts';
import type { CostFact } from './claim-cost.ts';
import { eventOf } from './claim-event.ts';
import type { ClaimWords } from './claim-words.ts';
import { capitalized } from './letter-case.ts';
import { dollars } from './dollars.ts';

/** What of a claim its title is made of. */
type TitleFacts = Pick<ClaimFacts, 'kind' | 'topic' | 'drugName'>;

/** Short: what the claim is about, without who and when. */
export function titleOf({ kind, topic, drugName }: TitleFacts, words: ClaimWords): string {
  if (kind === 'partD') return drugName === null ? words.topics.prescription : words.prescriptionOf(drugName);
  return serviceTitle(topic, kind, words);
}

/** For a claim that does not say what it is about, its kind is all there is. */
export function serviceTitle(topic: ClaimFacts['topic'], kind: ClaimKind, words: ClaimWords): string {
  if (topic !== 'otherService') return words.topics[topic];
  return kind === 'carrier' ? words.professional : words.kinds[kind];
}

/**
 * What happened and what it cost. A claim that does not count tells why instead of its amounts, so that nobody adds them up.
 */
export function sentenceOf(facts: ClaimFacts, words: ClaimWords): string {
  const { status } = facts;
  const happened = whatHappened(facts, words);
  if (status === 'superseded' || status === 'cancelled') return `${happened} ${words.notes[status]}`;
  const told = [happened, ...costFactsOf(facts).map((part) => costSentence(part, words))];
  if (status === 'pending') told.push(words.notes[facts.topic === 'priorAuthorization' ? 'notDecided' : 'pending']);
  if (facts.isForInformation === true) told.push(words.notes.forInformation);
  return told.join(' ');
}

function whatHappened(facts: ClaimFacts, words: ClaimWords): string {
  const event = eventOf(facts);
  const what = ended(words.events[event.form](event));
  if (event.form === 'request') return capitalized(what);
  const when = words.when(facts.serviceFrom, facts.serviceTo);
  return when === null ? `${capitalized(what)} ${words.notes.noDate}` : `${when} ${what}`;
}

function costSentence(part: readonly CostFact[], words: ClaimWords): string {
  const clauses = part.map(({ name, cents: [first = 0, second = 0] }) =>
    words.costs[name](dollars(first), dollars(second)),
  );
  return ended(capitalized(clauses.join('; ')));
}

/** A name may bring its own period ("Inc."). */
export function ended(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
