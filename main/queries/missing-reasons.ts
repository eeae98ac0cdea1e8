import { missingReasonsOf } from '#main/claims/words/describe-missing.ts';
import type { ReadableDb } from '#main/store/database.ts';
import { query } from '#main/store/statements.ts';
import type { ClaimKind, IsoDate } from '#shared/domain/claim.ts';
import type { MissingReason } from '#shared/domain/missing.ts';
import type { Environment } from '#shared/domain/person.ts';
import { claimFilters } from './claim-filters.ts';
import type { Language } from './claim-summary.ts';
import { advantageNow, personSummary } from './person-summary.ts';

type Facts = {
  readonly environment: Environment | null;
  readonly has_patient: number;
  readonly covered_since: string | null;
};

/** Why something may be missing for this person, the most useful reason first. `asOf` is the present day. */
export function missingReasons(
  db: ReadableDb,
  { asOf, language }: { readonly asOf: IsoDate; readonly language: Language },
): readonly MissingReason[] {
  const summary = personSummary(db, asOf);
  const advantage = advantageNow(db, asOf);
  const kinds: readonly ClaimKind[] = claimFilters(db).kinds.map(({ kind }) => kind);
  const facts = query<Facts>(
    db,
    `select
      (select environment from source order by last_synced_at desc, id desc limit 1) as environment,
      exists (select 1 from patient_record) as has_patient,
      (select min(period_start) from coverage_record where part in ('A', 'B', 'D')) as covered_since`,
  ).first();
  return missingReasonsOf(
    {
      asOf,
      environment: facts?.environment ?? null,
      isSample: summary.isSample,
      payer: summary.payer,
      claimCount: summary.claimCount,
      kinds,
      firstService: summary.firstService,
      lastSyncedOn: summary.lastSyncedAt?.slice(0, 10) ?? null,
      needsReconnect: summary.connection?.needsReconnect ?? false,
      canResume: summary.canResume,
      hasPatient: facts?.has_patient === 1,
      advantage,
      coveredSince: facts?.covered_since ?? null,
      setAsideCount: summary.setAsideCount,
    },
    language,
  );
}
