import type { WritableDb } from './database.ts';
import { prepared } from './statements.ts';
import { inTransaction } from './transaction.ts';

/** Where a stopped download goes on. Times are instants (ISO 8601) as Medicare sent them. */
export type Checkpoint = {
  /** `startIndex` (v2) or `_offset` (v3) of the next page. */
  readonly nextStartIndex: number;
  readonly total: number | null;
  /** `Bundle.meta.lastUpdated` of the walk's first page: another one in the middle means that the walk must start again. */
  readonly transactionTime: string | null;
  readonly startedAt: string;
  /** The `_lastUpdated` bound of an update; null for a walk over everything. */
  readonly since?: string | null;
};

/** Part of {@link writeClaims}' transaction. */
export function saveCheckpoint(db: WritableDb, sourceId: number, checkpoint: Checkpoint): void {
  const { nextStartIndex, total, transactionTime, startedAt, since } = checkpoint;
  prepared<[number, number, number | null, string | null, string | null, string]>(
    db,
    `insert or replace into sync_walk (source_id, next_start_index, total, transaction_time, since, started_at)
      values (?, ?, ?, ?, ?, ?)`,
  ).run(sourceId, nextStartIndex, total, transactionTime, since ?? null, startedAt);
}

/** Forgets where a download stopped, so that the next one starts from its first page. */
export function clearCheckpoint(db: WritableDb, sourceId: number): void {
  inTransaction(db, () => prepared<[number]>(db, 'delete from sync_walk where source_id = ?').run(sourceId));
}

/**
 * A walk is done: remembers when, and from which transaction time the next update starts. Give `transactionTime: null` to leave that as it
 * was, as an empty answer must (BFD answers an internal error with an empty Bundle of the present time).
 */
export function finishSync(
  db: WritableDb,
  sourceId: number,
  { transactionTime, finishedAt }: { readonly transactionTime: string | null; readonly finishedAt: string },
): void {
  inTransaction(db, () => {
    prepared<[number]>(db, 'delete from sync_walk where source_id = ?').run(sourceId);
    prepared<[string | null, string, number]>(
      db,
      'update source set transaction_time = coalesce(?, transaction_time), last_synced_at = ? where id = ?',
    ).run(transactionTime, finishedAt, sourceId);
  });
}
