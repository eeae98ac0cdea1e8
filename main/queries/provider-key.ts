/**
 * What makes two claims' providers the same one: the NPI, which is unique to them; without one the name as received, in capitals because
 * Medicare's own spelling varies. null: the claim names nobody.
 * @param table the table or alias that the columns are read from
 */
export function providerKeyOf(table: string): string {
  return `coalesce(${table}.provider_npi, upper(${table}.provider_name))`;
}

/** The name in the newest claim that has one: names change, and some claims have only the number. */
export function newestNameOf(table: string): string {
  return `substr(max(case when ${table}.provider_name is not null then ${table}.sort_date || '~' || ${table}.provider_name end),
    instr(max(case when ${table}.provider_name is not null then ${table}.sort_date || '~' || ${table}.provider_name end), '~') + 1)`;
}
