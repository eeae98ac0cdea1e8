import { claimFilters } from '#main/queries/claim-filters.ts';
import { listClaims } from '#main/queries/list-claims.ts';
import { personSummary } from '#main/queries/person-summary.ts';
import { yearTotals } from '#main/queries/totals.ts';
import { openForReading } from '#main/store/database.ts';
import { timed } from '../measure.ts';
import type { Store } from '../store.ts';

export type OpenInput = Store & { readonly wholeScreen: boolean };

/** Opens a file and asks for the first page of its list, or for all that the first screens show. The loading of the program is not in it. */
export function open({ file, key, wholeScreen }: OpenInput): { readonly ms: number } {
  return {
    ms: timed(() => {
      const db = openForReading(file, key);
      if (wholeScreen) {
        personSummary(db, '2026-11-24');
        claimFilters(db);
        yearTotals(db);
      }
      listClaims(db, { limit: 50 });
    }),
  };
}
