import type { ClaimKind, LineItem } from '#shared/domain/claim.ts';
import { revenueFamily } from '../revenue-family.ts';
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
  const title = lineCodeWords(codesOfTopic(line), language) ?? serviceTitle(topic, kind, words);
  return drug !== null && (topic === 'injectedDrug' || topic === 'pharmacy') ? `${title}: ${drug}` : title;
}

/**
 * The codes that say what the topic says. An office visit's code at the emergency room, on a supplier's bill or as a rate of a stay is not an office
 * visit: the topic knows, the code does not. Revenue centre 0001 says only that it is a total.
 */
function codesOfTopic({ topic, hcpcs, betos, revenue, serviceType }: LineWordsFacts): LineCodes {
  const told = hcpcs == null ? null : topicByHcpcs(hcpcs);
  return {
    hcpcs: told === null || told === topic ? (hcpcs ?? null) : null,
    betos: told === null || told === topic ? (betos ?? null) : null,
    revenue: revenue == null || revenueFamily(revenue.code) === '0001' ? null : revenue,
    // Its families are coarser than every topic but the one that says nothing.
    serviceType: topic === 'otherService' ? (serviceType ?? null) : null,
  };
}
