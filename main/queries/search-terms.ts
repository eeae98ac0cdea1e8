import { typedDates } from './typed-dates.ts';

/** What a person typed, for the search index and for a comparison with ids. */
export type SearchTerms = {
  /** One FTS5 expression for each thing typed; all of them must begin something in the claim or in what the person wrote. */
  readonly each: readonly string[];
  /** All of them in one FTS5 expression. */
  readonly match: string;
  /** The text itself, trimmed: it may be a whole id. */
  readonly id: string;
  readonly isOneLetter: boolean;
};

/** More than these narrow nothing any more and only cost time. */
const mostTerms = 12;

/** An amount as the screen shows it: `$2,642.00`, `$64`, `2,642`. The index has it as `2642.00`. */
const shownAmount = /\$\s?(\d[\d,]*)(\.\d{1,2})?(?![\d,]*\d)|(?<![\d.,])(\d{1,3}(?:,\d{3})+)(\.\d{1,2})?(?!\d)/g;

/**
 * Reads any text as things to search for; null when it holds no letter and no digit, which finds as much as an empty box.
 * What is typed together belongs together: `E11.9`, `2642.00` and `2026-11-05` are each one phrase and not loose numbers. Dates in the forms
 * that the screens show are looked for as days, amounts without their dollar sign and commas. A word that looks like a plural also finds its
 * singular, in both languages. Only letters, digits and accents reach FTS5, in quotes, so that nothing is read as an operator
 * (https://www.sqlite.org/fts5.html, 3.1-3.3). Words are cut where the tokenizer unicode61 cuts them.
 */
export function searchTermsOf(text: string): SearchTerms | null {
  const amounts = text
    .normalize('NFC')
    .replace(shownAmount, (_all, dollars?: string, cents?: string, plain?: string, plainCents?: string) =>
      [(dollars ?? plain ?? '').replaceAll(',', ''), cents ?? plainCents ?? ''].join(''),
    );
  const { days, rest } = typedDates(amounts);
  const phrases = [...days, ...rest.split(/\s+/u)].map(wordsOf).filter((words) => words.length > 0);
  if (phrases.length === 0) return null;
  const terms = [...new Set(phrases.map(termOf))].slice(0, mostTerms);
  const [only] = phrases;
  return {
    each: terms,
    match: terms.join(' AND '),
    id: text.trim(),
    isOneLetter: phrases.length === 1 && only?.length === 1 && only[0]?.length === 1,
  };
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{M}\p{Co}]*/gu) ?? [];
}

/** The last word may go on: a search runs while it is typed. */
function termOf(words: readonly string[]): string {
  const phrase = `"${words.join(' ')}"*`;
  const [word] = words;
  const singular = words.length === 1 && word !== undefined ? singularOf(word) : null;
  return singular === null ? phrase : `(${phrase} OR "${singular}"*)`;
}

/** `visits` -> `visit`, `recetas` -> `receta`, `hospitales` -> `hospital`; null for a word that is none. */
function singularOf(word: string): string | null {
  if (/[^aeiou]es$/i.test(word) && word.length > 6) return word.slice(0, -2);
  return /[^su]s$/i.test(word) && word.length > 4 ? word.slice(0, -1) : null;
}
