import type { ClaimWords } from './claim-words.ts';
import { english } from './english.ts';
import { spanish } from './spanish.ts';

/** The languages there are words in. */
export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

const tables: Readonly<Record<Language, ClaimWords>> = { en: english, es: spanish };

export function wordsIn(language: Language): ClaimWords {
  return tables[language];
}
