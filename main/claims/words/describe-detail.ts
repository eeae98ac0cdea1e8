import type { Claim, Coded, LineItem, Provider } from '#shared/domain/claim.ts';
import { capitalized } from './letter-case.ts';
import { costFactsOf } from './claim-cost.ts';
import { eventOf } from './claim-event.ts';
import { codeWords } from './codes/code-words.ts';
import type { CodeList } from './codes/code-words.ts';
import { dollars } from './dollars.ts';
import { lineTitleOf } from './claim-sentence.ts';
import { wordsIn } from './languages.ts';
import type { Language } from './languages.ts';
import { moreWords } from './more-words.ts';

/** One line as a sentence: what it was, when, who, and what it cost. Only what the line itself says; a total line says that it is one. */
export function lineSentence(
  line: LineItem,
  claim: Pick<Claim, 'kind' | 'provider' | 'apiVersion'>,
  language: Language,
): string {
  const words = wordsIn(language);
  if (line.isTotalLine) return `${lineTitleOf(line, claim.kind, words)}.`;
  // Only equipment and prescriptions have an event of their own; every other part of a claim is a service somebody had.
  const kind = claim.kind === 'dme' || claim.kind === 'partD' ? claim.kind : 'carrier';
  const facts = {
    kind,
    topic: line.topic,
    status: 'final',
    apiVersion: claim.apiVersion,
    provider: providerOf(line, claim.provider),
    serviceFrom: line.serviceFrom,
    serviceTo: line.serviceTo,
    amounts: line.amounts,
    denied: line.denied,
    drugName: null,
    daysSupply: null,
  } as const;
  const event = eventOf(facts);
  const what = ended(words.events[event.form](event));
  const when = words.when(line.serviceFrom, line.serviceTo);
  const costs = costFactsOf(facts).map((part) =>
    ended(
      capitalized(
        part
          .map(({ name, cents: [first = 0, second = 0] }) =>
            words.costs[name === 'denied' ? 'deniedService' : name](dollars(first), dollars(second)),
          )
          .join('; '),
      ),
    ),
  );
  return [when === null ? capitalized(what) : `${when} ${what}`, ...costs].join(' ');
}

/** A performer is often a bare number; the claim's name is only theirs when the number is the same. */
function providerOf({ performer }: LineItem, ofClaim: Provider): Provider {
  if (performer === null || (performer.name === null && (performer.npi === null || performer.npi === ofClaim.npi))) {
    return ofClaim;
  }
  return performer;
}

/**
 * What else a person should know of a claim, each a whole sentence, beyond what happened and the four amounts: who else paid, what the share is
 * made of, days of a stay. Nothing that is not in the data (claims-data.md 1.5).
 */
export function furtherSentences(claim: Claim, language: Language): readonly string[] {
  const say = moreWords[language];
  const { money, stay, kind } = claim;
  const sentences: string[] = [];
  const above = (cents: number | null): cents is number => cents !== null && cents > 0;
  if (above(money.otherInsurerPaid.cents)) sentences.push(say.otherInsurerPaid(dollars(money.otherInsurerPaid.cents)));
  else if (claim.primaryPayer !== null) sentences.push(say.otherInsurer);
  if (above(money.deductible.cents)) sentences.push(say.deductible(dollars(money.deductible.cents)));
  if (above(money.extraHelp.cents)) sentences.push(say.extraHelp(dollars(money.extraHelp.cents)));
  if (above(money.manufacturerDiscount.cents)) {
    sentences.push(say.manufacturerDiscount(dollars(money.manufacturerDiscount.cents)));
  }
  if (above(money.otherHelp.cents)) sentences.push(say.otherHelp(dollars(money.otherHelp.cents)));
  if (above(money.paidToYou.cents)) sentences.push(say.paidToYou(dollars(money.paidToYou.cents)));
  if (claim.assignmentAccepted === false && kind === 'carrier') sentences.push(say.notAssigned);
  if (claim.assignmentAccepted === false && kind === 'dme') sentences.push(say.supplierNotAssigned);
  if (above(money.notCovered.cents)) sentences.push(say.notCovered(dollars(money.notCovered.cents)));
  if (above(money.perDiem.cents)) sentences.push(say.notCountingFlatPayments);
  if (stay !== null) {
    if (above(stay.coveredDays)) sentences.push(say.coveredDays(stay.coveredDays));
    if (above(stay.coinsuranceDays)) sentences.push(say.coinsuranceDays(stay.coinsuranceDays));
    if (above(stay.lifetimeReserveDays)) sentences.push(say.lifetimeReserveDays(stay.lifetimeReserveDays));
    if (above(stay.visits)) sentences.push(say.visits(stay.visits));
    if (kind === 'snf') sentences.push(say.nursingDays);
  }
  return sentences;
}

/** A code of Medicare's own lists with our words in place of its display, where we have some. */
export function worded<Item extends Coded | null>(item: Item, list: CodeList, language: Language): Item {
  if (item === null) return item;
  const words = codeWords(list, item.code, language);
  return words === null ? item : { ...item, display: words };
}

/** Each adjustment code of a claim and its lines (`CO120`) in words; a code without words is not in it. */
export function reasonTexts(
  parts: readonly Pick<LineItem, 'reasonCodes'>[],
  language: Language,
): Readonly<Record<string, string>> {
  const codes = new Set(parts.flatMap(({ reasonCodes }) => reasonCodes));
  return Object.fromEntries(
    [...codes].flatMap((code) => {
      const words = codeWords('adjustment', code, language);
      return words === null ? [] : [[code, words]];
    }),
  );
}

/** For every diagnosis and procedure without a name: the group it belongs to. The group is certain, a name would be a guess. */
export function codeGroups(
  { diagnoses, procedures }: Pick<Claim, 'diagnoses' | 'procedures'>,
  language: Language,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...diagnoses, ...procedures].flatMap(({ code, system, display }) => {
      if (display !== null || system === 'unknown') return [];
      const words = codeWords(system, code, language);
      return words === null ? [] : [[code, words]];
    }),
  );
}

function ended(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
