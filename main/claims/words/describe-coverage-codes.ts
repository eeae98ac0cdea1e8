import type { CoverageDetail, CoverageFacts } from '#shared/domain/coverage.ts';
import { codeWords } from './codes/code-words.ts';
import type { Language } from './languages.ts';

/** The codes of the coverages in our words, each once; a code without words is left out: on its own it tells nobody anything. */
export function coverageDetails(coverages: readonly CoverageFacts[], language: Language): readonly CoverageDetail[] {
  const details = new Map<string, CoverageDetail>();
  for (const { part, codes } of coverages) {
    for (const { list, code, month } of codes) {
      const text = codeWords(list, code, language);
      if (text !== null) details.set(`${list} ${text}`, details.get(`${list} ${text}`) ?? { part, list, month, text });
    }
  }
  return [...details.values()];
}
