import type { ExportLanguage, ExportWords } from './shape.ts';
import { englishWords } from './english.ts';
import { spanishWords } from './spanish.ts';

/** The words of every export in one language: CMS's plain words wherever CMS has one. */
export function exportWords(language: ExportLanguage): ExportWords {
  return language === 'es' ? spanishWords : englishWords;
}
