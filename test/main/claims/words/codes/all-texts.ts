import { codeLists, codeWords, nextStep } from '#main/claims/words/codes/code-words.ts';
import type { CodeList } from '#main/claims/words/codes/code-words.ts';
import type { CodeRange } from '#main/claims/words/codes/code-table.ts';
import { letterRanges } from '#main/claims/words/codes/hcpcs-letter-ranges.ts';
import { medicineRanges } from '#main/claims/words/codes/hcpcs-medicine-ranges.ts';
import { surgeryRanges } from '#main/claims/words/codes/hcpcs-surgery-ranges.ts';
import { testRanges } from '#main/claims/words/codes/hcpcs-test-ranges.ts';
import { icd10Blocks } from '#main/claims/words/codes/icd-10-blocks.ts';
import { icd10Chapters, icd9Chapters, icd9ProcedureChapters } from '#main/claims/words/codes/icd-chapters.ts';
import { icdGroup } from '#main/claims/words/codes/icd.ts';
import type { Language } from '#main/claims/words/languages.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
const digits = '0123456789'.split('');
const signs = '!#$%&()*+<>@'.split('');
const alphabet = [...digits, ...letters];

const pairs = alphabet.flatMap((first) => alphabet.map((second) => first + second));
const threes = [...letters, ...digits].flatMap((first) =>
  alphabet.flatMap((second) => alphabet.map((third) => first + second + third)),
);
const numbers = Array.from({ length: 3200 }, (_, number) => String(number).padStart(4, '0'));
const reasonNumbers = Array.from({ length: 400 }, (_, number) => String(number));
const lettered = letters.flatMap((letter) => Array.from({ length: 40 }, (_, number) => `${letter}${number}`));

const short = [...alphabet, ...signs, ...pairs];

/** Every code that one of the lists could hold, by its form. Lists of ranges are read by their bounds. */
export const possibleCodes: Partial<Record<CodeList, readonly string[]>> = {
  revenue: numbers,
  betos: threes.concat(pairs),
  adjustment: [],
  adjustmentReason: [...reasonNumbers, ...lettered],
  hcpcs: [surgeryRanges, testRanges, medicineRanges, letterRanges]
    .flatMap((ranges: readonly CodeRange[]) => ranges.map(([from]) => from))
    .concat(letters.map((letter) => `0001${letter}`)),
  'icd-10-cm': icd10Blocks.map(([from]) => from),
  'icd-9-cm': icd9Chapters.map(([from]) => from),
  'icd-9-pcs': icd9ProcedureChapters.map(([from]) => from),
  'icd-10-pcs': pairs.map((pair) => `${pair}00000`),
};

/** Every text of every list in one language, by list; the next steps and the chapters of ICD are lists of their own. */
export function allTexts(language: Language): ReadonlyMap<string, ReadonlySet<string>> {
  const texts = new Map<string, Set<string>>();
  const add = (list: string, text: string | null) => {
    if (text !== null) texts.set(list, (texts.get(list) ?? new Set()).add(text));
  };
  for (const list of codeLists) {
    for (const code of possibleCodes[list] ?? short) {
      add(list, codeWords(list, code, language));
      add('nextStep', nextStep(list, code, language));
    }
  }
  for (const [from] of icd10Chapters) add('icd-10 chapters', icdGroup(from, 'icd-10-cm', language)?.chapter ?? null);
  for (const code of possibleCodes['icd-10-pcs'] ?? []) {
    add('icd-10-pcs sections', icdGroup(code, 'icd-10-pcs', language)?.chapter ?? null);
  }
  return texts;
}
