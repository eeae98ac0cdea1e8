import type { Payer } from '#shared/domain/payer.ts';
import { inPlanWords } from '#shared/plan-words.ts';
import type { ClaimWords } from './claim-words.ts';
import { english } from './english.ts';
import { spanish } from './spanish.ts';

/** The languages there are words in. */
export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

const tables: Readonly<Record<Payer, Readonly<Record<Language, ClaimWords>>>> = {
  medicare: { en: english, es: spanish },
  plan: { en: ofPlan(english, 'en'), es: ofPlan(spanish, 'es') },
};

/** Where no payer is named, texts name Medicare. */
export function wordsIn(language: Language, payer: Payer = 'medicare'): ClaimWords {
  return tables[payer][language];
}

/** Words as they are said to somebody with this payer: a fixed text, or a table of words (`inPlanWords`). No name may be in a text. */
export function inWordsOf<Words>(payer: Payer | undefined, language: Language, words: Words): Words {
  return payer === 'plan' ? inPlanWords(words, language) : words;
}

/** Titles and events name services and providers, never who pays. */
function ofPlan(words: ClaimWords, language: Language): ClaimWords {
  const { costs, partCosts, wholeStay, notes } = words;
  return { ...words, ...inPlanWords({ costs, partCosts, wholeStay, notes }, language) };
}
