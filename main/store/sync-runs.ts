import type { ChangeKind, SyncOutcome } from '#shared/domain/sync-change.ts';
import type { WritableDb } from './database.ts';
import { prepared } from './statements.ts';
import type { Value } from './sqlite-driver.ts';
import { inTransaction } from './transaction.ts';

/** A claim's row and what a download did to it. */
export type RowChange = { readonly rid: number; readonly change: ChangeKind };

/** What a download came to. */
export type RunCounts = {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly setAside: number;
  /** Lines whose share was made from the approved amount because their own cannot be right. Reported, not kept. */
  readonly guardedLines: number;
  readonly adjusted: number;
  readonly cancelled: number;
  readonly superseded: number;
  readonly notReturned: number;
  readonly returned: number;
  readonly pages: number;
  readonly bytes: number;
};

export const noCounts: RunCounts = {
  added: 0,
  changed: 0,
  unchanged: 0,
  setAside: 0,
  guardedLines: 0,
  adjusted: 0,
  cancelled: 0,
  superseded: 0,
  notReturned: 0,
  returned: 0,
  pages: 0,
  bytes: 0,
};

/** Notes that a download begins and gives its number. A run of the same source that never ended was cut off: its program is gone. */
export function startRun(
  db: WritableDb,
  run: {
    readonly sourceId: number;
    readonly kind: 'full' | 'update';
    readonly isFirst: boolean;
    readonly startedAt: string;
  },
): number {
  return inTransaction(db, () => {
    prepared<[number]>(db, "update sync_run set outcome = 'interrupted' where source_id = ? and outcome is null").run(
      run.sourceId,
    );
    const { lastInsertRowid } = prepared<Value[]>(
      db,
      'insert into sync_run (source_id, kind, is_first, started_at) values (?, ?, ?, ?)',
    ).run(run.sourceId, run.kind, Number(run.isFirst), run.startedAt);
    return Number(lastInsertRowid);
  });
}

/** Notes what changed. Part of the transaction of the change itself. */
export function recordChanges(db: WritableDb, runId: number, changes: readonly RowChange[]): void {
  const insert = prepared<[number, number, string]>(
    db,
    'insert or ignore into sync_change (run_id, claim_rid, change) values (?, ?, ?)',
  );
  for (const { rid, change } of changes) insert.run(runId, rid, change);
}

/** Notes how far a run is; part of the transaction of its pages, so that a cut-off run tells what it brought. */
export function saveRunCounts(db: WritableDb, runId: number, counts: RunCounts): void {
  prepared<Value[]>(
    db,
    `update sync_run set added = ?, changed = ?, unchanged = ?, set_aside = ?, adjusted = ?, cancelled = ?, superseded = ?,
      not_returned = ?, returned = ?, pages = ?, bytes = ? where id = ?`,
  ).run(
    counts.added,
    counts.changed,
    counts.unchanged,
    counts.setAside,
    counts.adjusted,
    counts.cancelled,
    counts.superseded,
    counts.notReturned,
    counts.returned,
    counts.pages,
    counts.bytes,
    runId,
  );
}

/** Notes that a run ended, and how. */
export function finishRun(
  db: WritableDb,
  runId: number,
  end: {
    readonly outcome: SyncOutcome;
    readonly errorCode: string | null;
    readonly finishedAt: string;
    readonly counts: RunCounts;
  },
): void {
  inTransaction(db, () => {
    saveRunCounts(db, runId, end.counts);
    prepared<Value[]>(db, 'update sync_run set outcome = ?, error_code = ?, finished_at = ? where id = ?').run(
      end.outcome,
      end.errorCode,
      end.finishedAt,
      runId,
    );
  });
}

/** The person has looked at every change up to now. `seenAt` is an instant. */
export function markChangesSeen(db: WritableDb, seenAt: string): void {
  inTransaction(db, () =>
    prepared<[string]>(
      db,
      'update person set changes_seen_id = (select coalesce(max(id), 0) from sync_change), changes_seen_at = ?',
    ).run(seenAt),
  );
}

/** A fault of Medicare's is over, or known, after so long. Milliseconds. */
const anotherDayMs = 20 * 60 * 60 * 1000;

/**
 * Whether the newest earlier walk over everything that came to its end was refused for bringing too few claims, on another day than `now`
 * (an instant): two days that say the same are believed.
 */
export function wasShrunken(db: WritableDb, sourceId: number, now: string): boolean {
  const last = prepared<[number], { outcome: SyncOutcome; started_at: string }>(
    db,
    `select outcome, started_at from sync_run
      where source_id = ? and kind = 'full' and outcome in ('done', 'emptyAnswer', 'shrunkenAnswer') order by id desc limit 1`,
  ).get(sourceId);
  return last?.outcome === 'shrunkenAnswer' && Date.parse(now) - Date.parse(last.started_at) >= anotherDayMs;
}
