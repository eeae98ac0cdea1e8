import type { ClaimFilter } from '#shared/ipc/contract.ts';
import { dateText } from './printed-text.ts';
import type { ExportLanguage } from './words/shape.ts';
import { exportWords } from './words/words.ts';

/** A filter in plain words, for the head of a printed list; empty where nothing was narrowed. */
export function filterWords(filter: ClaimFilter, language: ExportLanguage): string {
  const words = exportWords(language);
  const text = filter.text.trim();
  return [
    filter.kinds.length === 0 ? '' : words.filter.kinds(filter.kinds.map((kind) => words.kinds[kind]).join(', ')),
    filter.years.length === 0 ? '' : words.filter.years(filter.years.join(', ')),
    filter.from === null ? '' : words.filter.from(dateText(filter.from, words)),
    filter.to === null ? '' : words.filter.to(dateText(filter.to, words)),
    text === '' ? '' : words.filter.text(text),
    filter.includeReplaced ? words.filter.withReplaced : '',
  ]
    .filter((part) => part !== '')
    .map((part) => `${part}.`)
    .join(' ');
}
