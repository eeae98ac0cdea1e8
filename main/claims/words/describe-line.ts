import type { Claim, LineItem, Provider } from '#shared/domain/claim.ts';
import type { Payer } from '#shared/domain/payer.ts';
import { isLineDenied } from '../denial.ts';
import { codeWords, nextStep } from './codes/code-words.ts';
import { costFactsOf } from './claim-cost.ts';
import type { CostFact, CostFactName } from './claim-cost.ts';
import { eventOf, isInstitutional } from './claim-event.ts';
import type { ClaimEvent } from './claim-event.ts';
import { ended } from './claim-sentence.ts';
import type { ClaimWords } from './claim-words.ts';
import { dollars } from './dollars.ts';
import { inWordsOf, wordsIn } from './languages.ts';
import type { Language } from './languages.ts';
import { lineTitle } from './line-title.ts';
import { capitalized } from './letter-case.ts';
import { readableDrug } from './readable-drug.ts';

/** What of its claim the sentence of a line needs. */
type ClaimOfLine = Pick<Claim, 'kind' | 'topic' | 'status' | 'provider' | 'drug'> & { readonly payer?: Payer };

/**
 * One line as a sentence: what it was, when, who, and what it cost. Only what the line itself says; a total line says that it is one, a line of
 * a claim that does not count tells no amounts, and a line of a request tells what was asked for and never that it happened.
 */
export function lineSentence(line: LineItem, claim: ClaimOfLine, language: Language): string {
  const words = wordsIn(language, claim.payer);
  if (line.isTotalLine) return `${lineTitle(line, claim.kind, language)}.`;
  const event = eventOfLine(line, claim);
  if (claim.topic === 'priorAuthorization') {
    const asked = ended(capitalized(words.events.requestedService(event)));
    const decision =
      line.outcome === null
        ? null
        : inWordsOf(claim.payer, language, codeWords('requestDecision', line.outcome.code, language));
    return `${asked} ${decision ?? words.notes.unknownDecision}`;
  }
  const what = ended(words.events[event.form](event));
  const when = words.when(line.serviceFrom, line.serviceTo);
  return [when === null ? capitalized(what) : `${when} ${what}`, ...costSentences(line, claim, language)].join(' ');
}

/** Equipment and prescriptions have events of their own; every other part of a claim is a service somebody had. */
function eventOfLine(line: LineItem, claim: ClaimOfLine): ClaimEvent {
  const place = { setting: null, city: null, topic: line.topic };
  if (claim.kind === 'partD') {
    // The performer of a fill is who prescribed it; it was filled at the claim's pharmacy.
    const drugName = line.ndc?.display == null ? (claim.drug?.name ?? null) : readableDrug(line.ndc.display);
    const daysSupply = claim.drug?.daysSupply ?? null;
    return eventOf({ ...place, kind: 'partD', provider: claim.provider, drugName, daysSupply });
  }
  const provider = providerOf(line, claim);
  const facts = { ...place, provider, drugName: null, daysSupply: null };
  if (!isInstitutional(claim.kind)) return eventOf({ ...facts, kind: claim.kind === 'dme' ? 'dme' : 'carrier' });
  if (provider !== claim.provider) return eventOf({ ...facts, kind: 'carrier' });
  return { ...eventOf({ ...facts, kind: 'other' }), providerRole: 'institution' };
}

/** What only an institution gives: the person named beside it had to do with the care, but not with the room. */
const ofTheHouse = new Set<LineItem['topic']>([
  'roomAndBoard',
  'pharmacy',
  'medicalSupplies',
  'hospitalStay',
  'hospitalOutpatient',
  'nursingFacilityStay',
]);

/** A performer is often a bare number; the claim's name is only theirs when the number is the same. */
function providerOf({ performer, topic }: LineItem, { kind, provider }: ClaimOfLine): Provider {
  if (performer === null || (isInstitutional(kind) && ofTheHouse.has(topic))) return provider;
  return performer.name === null && (performer.npi === null || performer.npi === provider.npi) ? provider : performer;
}

const unknowns: ReadonlySet<CostFactName> = new Set(['unknownPaid', 'unknownShare', 'unknownPaidAndShare']);

function costSentences(line: LineItem, claim: ClaimOfLine, language: Language): readonly string[] {
  if (claim.status === 'superseded' || claim.status === 'cancelled') return [];
  const words = wordsIn(language, claim.payer);
  const { topic, denied, amounts } = line;
  const facts = costFactsOf({
    kind: claim.kind === 'partD' || claim.kind === 'dme' ? claim.kind : 'carrier',
    topic,
    denied,
    amounts,
  });
  // A bill of an institution is paid as one: that a line has no payment of its own says nothing about the claim, which has it.
  const told = isInstitutional(claim.kind)
    ? facts.map((part) => part.filter(({ name }) => !unknowns.has(name)))
    : facts;
  const said = told.filter((part) => part.length > 0).map((part) => costSentence(part, words));
  if (denied === true) return denialSentences(said, line, claim.payer, language);
  const isPaidWhole = (claim.kind === 'inpatient' || claim.kind === 'snf') && amounts.paid.cents === null;
  return isPaidWhole ? [...said, words.wholeStay] : said;
}

function costSentence(part: readonly CostFact[], words: ClaimWords): string {
  const clauses = part.map(
    ({ name, cents: [first = 0, second = 0] }) =>
      words.partCosts[name] ?? words.costs[name](dollars(first), dollars(second)),
  );
  return ended(capitalized(clauses.join('; ')));
}

/**
 * A denial with why right after it and the one thing to do at its end, where the line's processing code tells. An allowed one says nothing about a
 * denial.
 */
function denialSentences(
  said: readonly string[],
  { outcome }: LineItem,
  payer: Payer | undefined,
  language: Language,
): readonly string[] {
  if (outcome === null || isLineDenied(outcome) === false) return said;
  const [denied, ...rest] = said;
  const why = codeWords('lineOutcome', outcome.code, language);
  const step = nextStep('lineOutcome', outcome.code, language);
  const say = (text: string | null) => inWordsOf(payer, language, text);
  return [denied ?? null, say(why), ...rest, say(step)].filter((text) => text !== null);
}
