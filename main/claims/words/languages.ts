import type { ClaimWords } from './claim-words.ts';
import { english } from './english.ts';

const tables = { en: english } as const satisfies Record<string, ClaimWords>;

/** The languages there are words in. */
export type Language = keyof typeof tables;

export function wordsIn(language: Language): ClaimWords {
  return tables[language];
}
