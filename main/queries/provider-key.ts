import type { ReadableDb } from '#main/store/database.ts';
import { query } from '#main/store/statements.ts';

/**
 * What makes two claims' providers the same one: the NPI, which is unique to them; without one the name as received, in capitals because
 * Medicare's own spelling varies. null: the claim names nobody.
 * @param table the table or alias that the columns are read from
 */
export function providerKeyOf(table: string): string {
  return `coalesce(${table}.provider_npi, upper(${table}.provider_name))`;
}

/** What the newest claim of a provider calls them; null for nobody, and where no claim has a name. */
export function providerNameOf(db: ReadableDb, key: string | null): string | null {
  if (key === null) return null;
  return (
    query<{ name: string }>(
      db,
      `select provider_name as name from claim where ${providerKeyOf('claim')} = ? and provider_name is not null order by sort_date desc limit 1`,
    ).first(key)?.name ?? null
  );
}

/** The name in the newest claim that has one: names change, and some claims have only the number. */
export function newestNameOf(table: string): string {
  return `substr(max(case when ${table}.provider_name is not null then ${table}.sort_date || '~' || ${table}.provider_name end),
    instr(max(case when ${table}.provider_name is not null then ${table}.sort_date || '~' || ${table}.provider_name end), '~') + 1)`;
}
