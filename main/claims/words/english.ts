import type { ClaimFacts, ClaimKind, ClaimStatus } from '#shared/domain/claim.ts';
import type { ClaimWords, LineWordsFacts } from './claim-words.ts';
import { whatItCost } from './english-cost.ts';
import { englishMonth } from './english-format.ts';
import { englishKinds, englishTopics } from './english-names.ts';
import { whatHappened } from './english-what.ts';
import { readableDrug } from './readable-drug.ts';

/** Why a claim does not count; its amounts are then not told, so that nobody adds them up. */
const notCounted: Partial<Record<ClaimStatus, string>> = {
  superseded: 'A later version replaced this claim, so this one does not count.',
  cancelled: 'This claim was cancelled, so it does not count.',
};

/** Plain American English at about grade 6. */
export const english: ClaimWords = {
  kinds: englishKinds,
  topics: englishTopics,
  title,
  sentence,
  line,
  searchDate: englishMonth,
};

function title({ kind, topic, drugName }: ClaimFacts): string {
  if (kind === 'partD') return drugName === null ? englishTopics.prescription : `Prescription: ${drugName}`;
  return topic === 'otherService' ? generalTitles[kind] : englishTopics[topic];
}

/** For a claim that does not say what it is about, its kind is all there is. */
const generalTitles: Readonly<Record<ClaimKind, string>> = { ...englishKinds, carrier: 'Doctor or other professional' };

function sentence(facts: ClaimFacts): string {
  const reason = notCounted[facts.status];
  if (reason !== undefined) return `${whatHappened(facts)} ${reason}`;
  const cost = `${whatHappened(facts)} ${whatItCost(facts)}`;
  if (facts.status !== 'pending') return cost;
  return `${cost} ${facts.topic === 'priorAuthorization' ? 'Medicare has not decided yet.' : 'This claim is not final yet, so its amounts may change.'}`;
}

function line({ topic, isTotalLine, ndc }: LineWordsFacts, kind: ClaimKind): string {
  if (isTotalLine) return 'Total or price line (already in the amounts of the claim)';
  const drug = ndc?.display == null ? null : readableDrug(ndc.display);
  if (kind === 'partD') return drug ?? englishTopics.prescription;
  const words = topic === 'otherService' ? generalTitles[kind] : englishTopics[topic];
  return drug !== null && (topic === 'injectedDrug' || topic === 'pharmacy') ? `${words}: ${drug}` : words;
}
