import type { Language } from '../languages.ts';

/** Our own words for one code. */
type CodeWords = Readonly<Record<Language, string>>;

/** Our own words by code. No text of a licensed list (CPT, CDT, UB-04, X12, NUCC) may stand in one. */
export type CodeTable = ReadonlyMap<string, CodeWords>;

export type CodeRow = readonly [code: string, en: string, es: string];

/** @throws Error when a code stands in the rows twice: the second would silently win. */
export function codeTable(rows: readonly CodeRow[]): CodeTable {
  const table = new Map(rows.map(([code, en, es]) => [code, { en, es }]));
  if (table.size !== rows.length) throw new Error('a code stands twice in a table of words');
  return table;
}

/** The words of a code exactly as the table spells it, or null: the caller then shows the code itself. */
export function wordsOf(table: CodeTable, code: string, language: Language): string | null {
  return table.get(code)?.[language] ?? null;
}

export type CodeRange = readonly [from: string, to: string, en: string, es: string];

/**
 * The words of the first range (both ends included) that holds the code. A bound is compared with as many characters of the code as the bound
 * has, so that `S72` to `S79` holds `S79919A`; a narrower range therefore stands before the wider one it is in.
 */
export function wordsInRange(ranges: readonly CodeRange[], code: string, language: Language): string | null {
  for (const [from, to, en, es] of ranges) {
    if (code.slice(0, from.length) >= from && code.slice(0, to.length) <= to) return language === 'en' ? en : es;
  }
  return null;
}
