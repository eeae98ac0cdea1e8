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

/** What the newest claim with a name calls a provider: names change, and some claims have only the number. null for nobody, and where none has. */
export function providerNameOf(db: ReadableDb, key: string | null): string | null {
  if (key === null) return null;
  return (
    query<{ name: string }>(
      db,
      `select provider_name as name from claim indexed by claim_by_provider
        where ${providerKeyOf('claim')} = ? and provider_name > '' order by sort_date desc limit 1`,
    ).first(key)?.name ?? null
  );
}
