import type { ReadableDb } from '#main/store/database.ts';
import { query } from '#main/store/statements.ts';
import type { ClaimKind } from '#shared/domain/claim.ts';
import type { ClaimFilters } from '#shared/ipc/contract.ts';
import { shownStatuses } from './shown-statuses.ts';
import { boundsOf, claimYears } from './claim-years.ts';

/** The kinds (most claims first) and years (newest first) that a list has something for, with how many claims each shows by default. */
export function claimFilters(db: ReadableDb): ClaimFilters {
  const statuses = shownStatuses(false);
  const shown = `status in (${statuses.map(() => '?').join(', ')})`;
  const kinds = query<{ kind: ClaimKind; count: number }>(
    db,
    `select kind, count(*) as count from claim indexed by claim_by_kind where ${shown}
      group by kind order by count desc, kind`,
  );
  const ofYear = query<{ count: number }>(
    db,
    `select count(*) as count from claim indexed by claim_by_date where sort_date >= ? and sort_date <= ? and ${shown}`,
  );
  const years = claimYears(db).map((year) => ({
    year,
    count: ofYear.first(...boundsOf(year), ...statuses)?.count ?? 0,
  }));
  return { kinds: kinds.all(...statuses), years: years.filter(({ count }) => count > 0) };
}
