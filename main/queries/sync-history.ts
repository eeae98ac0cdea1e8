import type { Language } from '#main/claims/words/languages.ts';
import type { ReadableDb } from '#main/store/database.ts';
import { query } from '#main/store/statements.ts';
import type {
  ChangeKind,
  SyncChange,
  SyncChangePage,
  SyncKind,
  SyncNews,
  SyncOutcome,
  SyncRun,
} from '#shared/domain/sync-change.ts';
import { claimRows, summaryOf } from './claim-summary.ts';
import { payerOf } from './payer.ts';

type RunRow = {
  readonly id: number;
  readonly kind: SyncKind;
  readonly is_first: number;
  readonly started_at: string;
  readonly finished_at: string | null;
  readonly outcome: SyncOutcome | null;
  readonly error_code: string | null;
  readonly added: number;
  readonly unchanged: number;
  readonly set_aside: number;
  readonly adjusted: number;
  readonly cancelled: number;
  readonly superseded: number;
  readonly not_returned: number;
  readonly returned: number;
  readonly pages: number;
  readonly bytes: number;
};

/** The downloads of a person, newest first. */
export function syncRuns(db: ReadableDb, limit: number): readonly SyncRun[] {
  return query<RunRow>(db, 'select * from sync_run order by id desc limit ?')
    .all(limit)
    .map((run) => ({
      id: run.id,
      kind: run.kind,
      isFirst: run.is_first === 1,
      startedAt: run.started_at,
      finishedAt: run.finished_at,
      outcome: run.outcome,
      errorCode: run.error_code,
      new: run.added,
      adjusted: run.adjusted,
      cancelled: run.cancelled,
      superseded: run.superseded,
      notReturned: run.not_returned,
      returned: run.returned,
      unchanged: run.unchanged,
      setAside: run.set_aside,
      pages: run.pages,
      bytes: run.bytes,
    }));
}

type ChangeRow = { readonly id: number; readonly change: ChangeKind; readonly claim_rid: number; readonly at: string };

/**
 * Claims that downloads changed, newest first.
 * @param unseenOnly only what came after the person last looked
 * @param after where the page before ended; null for the first
 */
export function syncChanges(
  db: ReadableDb,
  options: {
    readonly unseenOnly: boolean;
    readonly limit: number;
    readonly after: string | null;
    readonly language: Language;
  },
): SyncChangePage {
  const { unseenOnly, limit, after, language } = options;
  const rows = query<ChangeRow>(
    db,
    `select sync_change.id, change, claim_rid, started_at as at from sync_change join sync_run on sync_run.id = run_id
      where sync_change.id < ? and sync_change.id > ? order by sync_change.id desc limit ?`,
  ).all(after === null ? Number.MAX_SAFE_INTEGER : Number(after), unseenOnly ? seenUpTo(db) : 0, limit + 1);
  const shown = rows.slice(0, limit);
  const told = { language, payer: payerOf(db) };
  const claims = claimRows(
    db,
    shown.map((row) => row.claim_rid),
  );
  const changes = shown.flatMap(({ change, at, ...row }, index): SyncChange[] => {
    const claim = claims[index];
    return claim === undefined ? [] : [{ id: row.id, change, changedAt: at, claim: summaryOf(claim, told) }];
  });
  const last = shown.at(-1);
  return { changes, next: rows.length > limit && last !== undefined ? String(last.id) : null };
}

/** What is new since the person last looked, in numbers. */
export function syncNews(db: ReadableDb): SyncNews {
  const counts = { new: 0, adjusted: 0, cancelled: 0, superseded: 0, notReturned: 0, returned: 0 };
  const found = query<{ change: ChangeKind; n: number }>(
    db,
    'select change, count(*) as n from sync_change where id > ? group by change',
  ).all(seenUpTo(db));
  for (const { change, n } of found) counts[change] = n;
  const last = query<{ started_at: string }>(db, 'select started_at from sync_run order by id desc limit 1').first();
  return { ...counts, lastRunAt: last?.started_at ?? null };
}

function seenUpTo(db: ReadableDb): number {
  return query<{ id: number }>(db, 'select changes_seen_id as id from person').first()?.id ?? 0;
}
