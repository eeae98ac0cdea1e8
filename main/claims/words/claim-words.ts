import type { ClaimKind, IsoDate } from '#shared/domain/claim.ts';
import type { ServiceTopic } from '#shared/domain/service-topic.ts';
import type { CostFactName } from './claim-cost.ts';
import type { ClaimEvent, EventForm } from './claim-event.ts';

/** What is said of a claim beside what happened and what it cost. */
type ClaimNote =
  'noDate' | 'superseded' | 'cancelled' | 'pending' | 'notDecided' | 'unknownDecision' | 'forInformation';

/**
 * Everything the app says about claims in one language, and nothing but language: what is said when, is decided in `claim-event.ts`,
 * `claim-cost.ts` and `claim-sentence.ts`. A further language is a further object of this type in `languages.ts`.
 */
export type ClaimWords = {
  readonly kinds: Readonly<Record<ClaimKind, string>>;
  readonly topics: Readonly<Record<ServiceTopic, string>>;
  /** The title of a professional's claim that does not say what it is about. */
  readonly professional: string;
  readonly prescriptionOf: (drug: string) => string;
  readonly totalLine: string;
  /** "On May 27, 2026", to stand before an event; null without a date. */
  readonly when: (from: IsoDate | null, to: IsoDate | null) => string | null;
  /** What happened, without the date, beginning small and without a period. */
  readonly events: Readonly<Record<EventForm, (event: ClaimEvent) => string>>;
  /** One fact about money, its amounts already written as dollars; beginning small and without a period. */
  readonly costs: Readonly<Record<CostFactName, (first: string, second: string) => string>>;
  /** The words that differ when only one part (line) of a claim is meant. */
  readonly partCosts: Readonly<Partial<Record<CostFactName, string>>>;
  /** Of a line of a stay: Medicare has no amount for it alone. */
  readonly wholeStay: string;
  /** Whole sentences. */
  readonly notes: Readonly<Record<ClaimNote, string>>;
  /** Words a person might search a date by (the month). */
  readonly searchDate: (date: IsoDate) => string;
};
