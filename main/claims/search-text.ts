import type { Claim, LineItem } from '#shared/domain/claim.ts';
import { headlineAmounts } from '#shared/domain/headline-amounts.ts';
import type { Amount } from '#shared/domain/money.ts';
import { titleOf } from './words/claim-sentence.ts';
import { lineTitle } from './words/line-title.ts';
import { kindWords, topicWords } from './words/describe-claim.ts';
import { languages, wordsIn } from './words/languages.ts';
import { readableName } from './words/readable-name.ts';
import { searchSynonyms } from './words/search-synonyms.ts';

/**
 * The text a claim is found by: its words in every language, names and NPIs, codes (ICD with and without dot), what Medicare calls diagnoses,
 * drugs and procedures, amounts as `142.10`, dates as `2026-05-27` and by month, the number on the paper notice. Each piece once; no ids of
 * resources or people.
 */
export function searchTextOf(claim: Claim): string {
  const pieces = new Set<string>();
  addWords(pieces, claim);
  add(pieces, searchSynonyms(claim.kind, [claim.topic, ...claim.lines.map(({ topic }) => topic)]));
  for (const { name, npi } of [claim.provider, ...claim.careTeam]) addProvider(pieces, name, npi);
  for (const { code, display } of [...claim.diagnoses, ...claim.procedures]) {
    add(pieces, code, code.replace('.', ''), display);
  }
  for (const line of claim.lines) addLine(pieces, line);
  add(pieces, claim.drug?.name, claim.drug?.ndc, claim.drug?.prescriptionNumber, claim.controlNumber);
  for (const amount of Object.values(headlineAmounts(claim.kind, claim.amounts))) addAmount(pieces, amount);
  for (const date of [claim.serviceFrom, claim.serviceTo]) add(pieces, date);
  return [...pieces].join(' ');
}

/** In every language at once, so that a claim is found by a Spanish word while the screen is English, and the other way round. */
function addWords(pieces: Set<string>, claim: Claim): void {
  const facts = { ...claim, drugName: claim.drug?.name ?? null };
  for (const language of languages) {
    const words = wordsIn(language);
    add(pieces, titleOf(facts, words), kindWords(claim.kind, language), topicWords(claim.topic, language));
    for (const line of claim.lines) add(pieces, lineTitle(line, claim.kind, language));
    if (claim.serviceFrom !== null) add(pieces, words.searchDate(claim.serviceFrom));
  }
}

function addLine(pieces: Set<string>, line: LineItem): void {
  add(pieces, line.hcpcs, ...line.modifiers, line.ndc?.code, line.ndc?.display, line.revenue?.display);
  if (line.performer !== null) addProvider(pieces, line.performer.name, line.performer.npi);
  addAmount(pieces, line.amounts.billed);
}

function addProvider(pieces: Set<string>, name: string | null, npi: string | null): void {
  if (name !== null) add(pieces, readableName(name));
  add(pieces, npi);
}

function addAmount(pieces: Set<string>, { cents }: Amount): void {
  if (cents !== null) pieces.add((cents / 100).toFixed(2));
}

function add(pieces: Set<string>, ...values: readonly (string | null | undefined)[]): void {
  for (const value of values) {
    if (value != null && value !== '') pieces.add(value);
  }
}
