import type { ReadableDb } from '#main/store/database.ts';
import { query } from '#main/store/statements.ts';
import type { Payer } from '#shared/domain/payer.ts';

/**
 * Whose claims a person's file holds. What came from an address that the person entered is another health plan's. A file does not say where
 * it is from, but only Medicare's claims have one of its types (every other one is of the kind `other`, `claims/claim-kind.ts`).
 */
export function payerOf(db: ReadableDb): Payer {
  const found = query<{ readonly is_plan: number }>(
    db,
    `select exists (select 1 from source where environment = 'custom')
      or (exists (select 1 from claim indexed by claim_by_kind where kind = 'other')
        and not exists (select 1 from claim indexed by claim_by_kind where kind <> 'other')
        and not exists (select 1 from source where environment <> 'file')) as is_plan`,
  ).first();
  return found?.is_plan === 1 ? 'plan' : 'medicare';
}
