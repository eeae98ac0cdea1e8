import type { ClaimWords } from './claim-words.ts';
import { englishCosts, englishPartCosts } from './english-costs.ts';
import { englishMonth, englishWhen } from './english-dates.ts';
import { englishEvents } from './english-events.ts';
import { englishKinds, englishTopics } from './english-names.ts';

/** Plain American English at about grade 6. */
export const english: ClaimWords = {
  kinds: englishKinds,
  topics: englishTopics,
  professional: 'Doctor or other professional',
  prescriptionOf: (drug) => `Prescription: ${drug}`,
  totalLine: 'Total or price line (already in the amounts of the claim)',
  when: englishWhen,
  events: englishEvents,
  costs: englishCosts,
  partCosts: englishPartCosts,
  wholeStay: 'Medicare pays for the whole stay, not line by line.',
  notes: {
    noDate: 'This claim does not say when.',
    superseded: 'A later version replaced this claim, so this one does not count.',
    cancelled: 'This claim was cancelled, so it does not count.',
    pending: 'This claim is not final yet, so its amounts may change.',
    unknownDecision: 'The decision is not in the data.',
    notDecided: 'Medicare has not decided yet.',
    forInformation: 'This claim is for your information.',
  },
  searchDate: englishMonth,
};
