import type { ClaimKind, LineItem } from '#shared/domain/claim.ts';
import { topicByHcpcs } from '../topic-by-hcpcs.ts';
import { serviceTitle } from './claim-sentence.ts';
import { codeWords } from './codes/code-words.ts';
import { wordsIn } from './languages.ts';
import type { Language } from './languages.ts';
import { readableDrug } from './readable-drug.ts';

/** The codes of a line that there are words for; those that a caller does not have are left out. */
export type LineCodes = Partial<Pick<LineItem, 'hcpcs' | 'betos' | 'revenue' | 'serviceType'>>;

/** What of a line its words are made of. */
export type LineWordsFacts = Pick<LineItem, 'topic' | 'isTotalLine' | 'ndc'> & LineCodes;

/**
 * Our words for the most exact code of a line that has any: HCPCS, then BETOS, then the revenue centre, then CMS's type of service. null: none of
 * its codes has words, or it has no codes.
 */
export function lineCodeWords({ hcpcs, betos, revenue, serviceType }: LineCodes, language: Language): string | null {
  return (
    (hcpcs == null ? null : codeWords('hcpcs', hcpcs, language)) ??
    (betos == null ? null : codeWords('betos', betos.code, language)) ??
    (revenue == null ? null : codeWords('revenue', revenue.code, language)) ??
    (serviceType == null ? null : codeWords('serviceType', serviceType.code, language))
  );
}

/** The short words of one line: of its most exact code, else of its topic. */
export function lineTitle(line: LineWordsFacts, kind: ClaimKind, language: Language): string {
  const words = wordsIn(language);
  const { topic, isTotalLine, ndc } = line;
  if (isTotalLine) return words.totalLine;
  const drug = ndc?.display == null ? null : readableDrug(ndc.display);
  if (kind === 'partD') return drug ?? words.topics.prescription;
  const title = (isMovedByPlace(line) ? null : lineCodeWords(line, language)) ?? serviceTitle(topic, kind, words);
  return drug !== null && (topic === 'injectedDrug' || topic === 'pharmacy') ? `${title}: ${drug}` : title;
}

/** An office visit's code at the emergency room or over video is not an office visit any more: the topic knows, the code does not. */
function isMovedByPlace({ topic, hcpcs }: LineWordsFacts): boolean {
  return hcpcs != null && movedTopics.has(topic) && topicByHcpcs(hcpcs) !== topic;
}

const movedTopics: ReadonlySet<LineItem['topic']> = new Set([
  'hospitalVisit',
  'emergencyVisit',
  'nursingFacilityVisit',
  'homeVisit',
  'telehealthVisit',
]);
