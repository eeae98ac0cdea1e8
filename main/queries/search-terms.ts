/** What a person typed, for the search index and for a comparison with ids. */
export type SearchTerms = {
  /** An FTS5 expression: every word must begin a word of the claim. */
  readonly match: string;
  /** The text itself, trimmed: it may be a whole id. */
  readonly id: string;
  readonly isOneLetter: boolean;
};

/** More words than these narrow nothing any more and only cost time. */
const mostWords = 12;

/**
 * Reads any text as words to search for; null when it holds no letter and no digit, which finds as much as an empty box.
 * Only letters, digits and accents reach FTS5, each word in quotes, so that nothing in it is read as an operator
 * (https://www.sqlite.org/fts5.html, 3.1). The words are cut where the tokenizer unicode61 cuts them.
 */
export function searchTermsOf(text: string): SearchTerms | null {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{M}\p{Co}]*/gu) ?? [];
  if (words.length === 0) return null;
  const match = [...new Set(words)].slice(0, mostWords).map((word) => `"${word}"*`);
  return { match: match.join(' AND '), id: text.trim(), isOneLetter: words.length === 1 && words[0]?.length === 1 };
}
