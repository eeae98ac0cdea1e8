import type { ReadableDb } from '#main/store/database.ts';
import { query } from '#main/store/statements.ts';

/**
 * Every NPI that a claim of this person names, in any role. Read from the search text, which has them all; another number of ten digits may
 * be among them, and finds nothing.
 */
export function knownNpis(db: ReadableDb): readonly string[] {
  const npis = new Set<string>();
  let last = 0;
  for (;;) {
    const texts = query<{ rid: number; text: string }>(
      db,
      'select rid, text from search_text where rid > ? order by rid limit 1000',
    ).all(last);
    for (const { text } of texts) for (const [npi] of text.matchAll(/\b\d{10}\b/g)) npis.add(npi);
    const next = texts.at(-1)?.rid;
    if (next === undefined) return [...npis];
    last = next;
  }
}
