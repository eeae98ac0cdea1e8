import type { ReadableDb } from '#main/store/database.ts';
import { query } from '#main/store/statements.ts';

/** The years of service that any claim has, newest first: one look into claim_by_date for each, whatever the number of claims. */
export function claimYears(db: ReadableDb): readonly number[] {
  const newestBefore = query<{ sort_date: string | null }>(
    db,
    "select max(sort_date) as sort_date from claim where sort_date > '' and sort_date < ?",
  );
  const years: number[] = [];
  let bound = '9999-99-99';
  for (;;) {
    const date = newestBefore.first(bound)?.sort_date ?? null;
    if (date === null) return years;
    years.push(Number(date.slice(0, 4)));
    bound = `${date.slice(0, 4)}-00-00`;
  }
}

/** First and last day, as dates are compared. */
export function boundsOf(year: number): readonly [string, string] {
  const text = String(year).padStart(4, '0');
  return [`${text}-01-01`, `${text}-12-31`];
}
