import type { Payer } from '#shared/domain/payer.ts';
import { inPlanWords } from '#shared/plan-words.ts';
import type { ExportLanguage, ExportWords } from './shape.ts';
import { englishWords } from './english.ts';
import { spanishWords } from './spanish.ts';

const tables: Readonly<Record<Payer, Readonly<Record<ExportLanguage, ExportWords>>>> = {
  medicare: { en: englishWords, es: spanishWords },
  plan: { en: inPlanWords(englishWords, 'en'), es: inPlanWords(spanishWords, 'es') },
};

/** The words of every export in one language: CMS's plain words wherever CMS has one. What names nobody who pays is the same for both. */
export function exportWords(language: ExportLanguage, payer: Payer = 'medicare'): ExportWords {
  return tables[payer][language];
}
