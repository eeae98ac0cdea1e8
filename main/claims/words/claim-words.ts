import type { ClaimFacts, ClaimKind, LineItem } from '#shared/domain/claim.ts';
import type { ServiceTopic } from '#shared/domain/service-topic.ts';

/** What of a line its words are made of. */
export type LineWordsFacts = Pick<LineItem, 'topic' | 'isTotalLine' | 'ndc'>;

/** Everything the app says about claims in one language. A further language is a further object of this type in `languages.ts`. */
export type ClaimWords = {
  readonly kinds: Readonly<Record<ClaimKind, string>>;
  readonly topics: Readonly<Record<ServiceTopic, string>>;
  /** Short: what the claim is about, without who and when. */
  readonly title: (facts: ClaimFacts) => string;
  /** What happened and what it cost, or why it does not count. */
  readonly sentence: (facts: ClaimFacts) => string;
  readonly line: (line: LineWordsFacts, kind: ClaimKind) => string;
  /** Words a person might search a date by (the month). */
  readonly searchDate: (isoDate: string) => string;
};
