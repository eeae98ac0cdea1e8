import { kindWords } from '#main/claims/words/kind-words.ts';
import type { ClaimFilter } from '#shared/ipc/contract.ts';

/** What a filter says, in words for a printed page; empty when it leaves everything in. */
export function describeFilter(filter: ClaimFilter): string {
  return [
    filter.kinds.map((kind) => kindWords(kind, 'en')).join(', '),
    filter.years.length > 0 ? filter.years.join(', ') : '',
    filter.from === null ? '' : `from ${filter.from}`,
    filter.to === null ? '' : `to ${filter.to}`,
    filter.text.trim() === '' ? '' : `“${filter.text.trim()}”`,
  ]
    .filter((part) => part !== '')
    .join('; ');
}
