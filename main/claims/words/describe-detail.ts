import type { Claim, Coded, LineItem } from '#shared/domain/claim.ts';
import type { Payer } from '#shared/domain/payer.ts';
import { codeWords, nextStep } from './codes/code-words.ts';
import type { CodeList } from './codes/code-words.ts';
import { dollars } from './dollars.ts';
import { inWordsOf, wordsIn } from './languages.ts';
import type { Language } from './languages.ts';
import { moreWords } from './more-words.ts';

type ClaimWithPayer = Claim & { readonly payer?: Payer };

/**
 * What else a person should know of a claim, each a whole sentence, beyond what happened and the four amounts: who else paid, what the share is
 * made of, days of a stay. Nothing that is not in the data (claims-data.md 1.5), and nothing of a claim that does not count: its amounts and
 * days stand in the version that replaced it.
 */
export function furtherSentences(claim: ClaimWithPayer, language: Language): readonly string[] {
  const say = inWordsOf(claim.payer, language, moreWords[language]);
  const { money, stay, kind } = claim;
  if (claim.status === 'superseded' || claim.status === 'cancelled') return [];
  const sentences: string[] = claim.isForInformation ? [say.forInformation] : [];
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
    if (kind === 'snf' && above(stay.coinsuranceDays) && claim.status === 'final') sentences.push(say.nursingDays);
  }
  if (claim.amounts.yourShare.origin === 'calculated') sentences.push(say.workedOutShare);
  return [...sentences, ...denialSentences(claim, language)];
}

/** Why the whole claim was not paid, and the one thing to do about it, where the code of the denial tells. */
function denialSentences({ denied, denialCode, kind, payer }: ClaimWithPayer, language: Language): readonly string[] {
  if (denied !== true || denialCode === null) return [];
  const list = denialListOf(kind);
  const told = inWordsOf(payer, language, [
    codeWords(list, denialCode.code, language),
    nextStep(list, denialCode.code, language),
  ]);
  // The sentence of the claim has said this much.
  const known = `${wordsIn(language, payer).costs.denied('', '')}.`;
  return told.filter((text): text is string => text !== null && text !== known);
}

/** Professionals' and suppliers' claims have one list of reasons, institutions' another. */
export function denialListOf(kind: Claim['kind']): 'carrierDenial' | 'nonPayment' {
  return kind === 'carrier' || kind === 'dme' ? 'carrierDenial' : 'nonPayment';
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

/** Each modifier of the lines in words; one without words is not in it. */
export function modifierTexts(lines: readonly LineItem[], language: Language): Readonly<Record<string, string>> {
  const codes = new Set(lines.flatMap(({ modifiers }) => modifiers));
  return Object.fromEntries(
    [...codes].flatMap((code) => {
      const words = codeWords('modifier', code, language);
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
