import type { ReadableDb } from '#main/store/database.ts';

/** Reads what a CSV of all claims holds, newest first, and does nothing with it. Gives the number of rows. */
export function readRowsAlone(db: ReadableDb): number {
  const statement = db.prepare(
    `select service_from, service_to, kind, status, topic, drug_name, provider_name, provider_npi,
        billed_cents, billed_origin, approved_cents, approved_origin, paid_cents, paid_origin,
        your_share_cents, your_share_origin, claim_number, resource_id
      from claim where status in ('final', 'pending') order by sort_date desc, rid desc`,
  );
  let rows = 0;
  for (const _ of statement.raw().iterate()) rows += 1;
  return rows;
}
