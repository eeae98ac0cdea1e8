import type { ReadableDb } from '#main/store/database.ts';
import { query } from '#main/store/statements.ts';
import type { ClaimKind } from '#shared/domain/claim.ts';
import type { ClaimFilters } from '#shared/ipc/contract.ts';
import { shownStatuses } from './claim-filter.ts';

/** The kinds (most claims first) and years (newest first) that a list has something for, with how many claims each shows by default. */
export function claimFilters(db: ReadableDb): ClaimFilters {
  const statuses = shownStatuses(false);
  const shown = `status in (${statuses.map(() => '?').join(', ')})`;
  return {
    kinds: query<{ kind: ClaimKind; count: number }>(
      db,
      `select kind, count(*) as count from claim where ${shown} group by kind order by count desc, kind`,
    ).all(...statuses),
    years: query<{ year: number; count: number }>(
      db,
      `select year, count(*) as count from claim where ${shown} and year is not null group by year order by year desc`,
    ).all(...statuses),
  };
}
