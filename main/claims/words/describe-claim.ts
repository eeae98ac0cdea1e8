import type { ClaimFacts, ClaimKind } from '#shared/domain/claim.ts';
import type { ServiceTopic } from '#shared/domain/service-topic.ts';
import { sentenceOf, titleOf } from './claim-sentence.ts';
import { wordsIn } from './languages.ts';
import type { Language } from './languages.ts';

/**
 * A claim in plain words: a short title (what it is about) and a few sentences (what happened, what it cost, or why it does not count).
 * A missing amount is said to be missing and never becomes $0.00. Wording: people-and-peers.md, section 4e.
 */
export function describeClaim(
  facts: ClaimFacts,
  language: Language,
): { readonly title: string; readonly sentence: string } {
  const words = wordsIn(language, facts.payer);
  return { title: titleOf(facts, words), sentence: sentenceOf(facts, words) };
}

/** The title alone, for tables that have no place for a sentence: it is much the cheaper of the two. */
export function claimTitle(facts: Pick<ClaimFacts, 'kind' | 'topic' | 'drugName'>, language: Language): string {
  return titleOf(facts, wordsIn(language));
}

/** The name of a kind of claim. */
export function kindWords(kind: ClaimKind, language: Language): string {
  return wordsIn(language).kinds[kind];
}

/** The name of what a service is about. */
export function topicWords(topic: ServiceTopic, language: Language): string {
  return wordsIn(language).topics[topic];
}
