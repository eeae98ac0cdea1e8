import type { ClaimFilter } from '#shared/ipc/contract.ts';
import { readableName } from '#main/claims/words/readable-name.ts';
import { dateText, dollars } from './printed-text.ts';
import type { ExportLanguage } from './words/shape.ts';
import { exportWords } from './words/words.ts';

/** A filter in plain words, for the head of a printed list; empty where nothing was narrowed. */
export function filterWords(filter: ClaimFilter, language: ExportLanguage, providerName: string | null = null): string {
  const words = exportWords(language);
  const text = filter.text.trim();
  return [
    filter.kinds.length === 0 ? '' : words.filter.kinds(filter.kinds.map((kind) => words.kinds[kind]).join(', ')),
    filter.years.length === 0 ? '' : words.filter.years(filter.years.join(', ')),
    filter.from === null ? '' : words.filter.from(dateText(filter.from, words)),
    filter.to === null ? '' : words.filter.to(dateText(filter.to, words)),
    text === '' ? '' : words.filter.text(text),
    filter.providerKey === null
      ? ''
      : words.filter.provider(providerName === null ? filter.providerKey : readableName(providerName)),
    filter.shareFromCents === null ? '' : words.filter.shareFrom(dollars(filter.shareFromCents)),
    filter.shareToCents === null ? '' : words.filter.shareTo(dollars(filter.shareToCents)),
    filter.onlyDenied ? words.filter.denied : '',
    filter.onlyStarred ? words.filter.starred : '',
    filter.tag === null ? '' : words.filter.tag(filter.tag),
    filter.changedOnly ? words.filter.changed : '',
    filter.includeReplaced ? words.filter.withReplaced : '',
  ]
    .filter((part) => part !== '')
    .map((part) => `${part}.`)
    .join(' ');
}
