import type { MissingReason } from '#shared/domain/missing.ts';
import { missingCodesOf } from '../missing/missing-rules.ts';
import type { MissingFacts } from '../missing/missing-rules.ts';
import { englishMissing } from './english-missing.ts';
import { inWordsOf } from './languages.ts';
import type { Language } from './languages.ts';
import type { MissingWords } from './missing-words.ts';
import { spanishMissing } from './spanish-missing.ts';

const words: Readonly<Record<Language, MissingWords>> = { en: englishMissing, es: spanishMissing };

/** Why something a person looks for may not be here, in plain words, the most useful reason first. */
export function missingReasonsOf(facts: MissingFacts, language: Language): readonly MissingReason[] {
  return missingCodesOf(facts).map((code) => {
    const [text, next] = inWordsOf(facts.payer, language, words[language][code](facts));
    return { code, text, next };
  });
}
