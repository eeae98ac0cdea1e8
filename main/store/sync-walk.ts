import type { WritableDb } from './database.ts';
import { prepared } from './statements.ts';
import { inTransaction } from './transaction.ts';
import { forgetSeen } from './walk-seen.ts';

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
  /** Every page so far came from the same state of the data: only then does a claim that did not come say anything. Absent: not known. */
  readonly isSteady?: boolean;
  /** Claims received since the walk began, and how many of them could not be understood. */
  readonly received?: number;
  readonly setAside?: number;
};

/** Part of {@link writeClaims}' transaction. */
export function saveCheckpoint(db: WritableDb, sourceId: number, checkpoint: Checkpoint): void {
  const { nextStartIndex, total, transactionTime, startedAt, since, isSteady, received, setAside } = checkpoint;
  prepared<[number, number, number | null, string | null, string | null, string, number, number, number]>(
    db,
    `insert or replace into sync_walk (source_id, next_start_index, total, transaction_time, since, started_at,
      is_steady, received, set_aside) values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    sourceId,
    nextStartIndex,
    total,
    transactionTime,
    since ?? null,
    startedAt,
    Number(isSteady === true),
    received ?? 0,
    setAside ?? 0,
  );
}

/** Forgets where a download stopped and what it has seen, so that the next one starts from its first page. */
export function clearCheckpoint(db: WritableDb, sourceId: number): void {
  inTransaction(db, () => {
    prepared<[number]>(db, 'delete from sync_walk where source_id = ?').run(sourceId);
    forgetSeen(db, sourceId);
  });
}

/**
 * A walk is done: remembers when, and from which transaction time the next update starts. Give `transactionTime: null` to leave that as it
 * was, as an empty answer must (BFD answers an internal error with an empty Bundle of the present time).
 * @param fullWalk set when everything was walked through to its end, by the mapping of that number
 */
export function finishSync(
  db: WritableDb,
  sourceId: number,
  {
    transactionTime,
    finishedAt,
    fullWalk = null,
  }: {
    readonly transactionTime: string | null;
    readonly finishedAt: string;
    readonly fullWalk?: { readonly mappingVersion: number } | null;
  },
): void {
  inTransaction(db, () => {
    clearCheckpoint(db, sourceId);
    prepared<[string | null, string, number]>(
      db,
      'update source set transaction_time = coalesce(?, transaction_time), last_synced_at = ? where id = ?',
    ).run(transactionTime, finishedAt, sourceId);
    if (fullWalk === null) return;
    prepared<[string, number, number]>(
      db,
      'update source set full_walk_at = ?, full_walk_mapping = ? where id = ?',
    ).run(finishedAt, fullWalk.mappingVersion, sourceId);
  });
}

/** Makes the next download one of everything: what is shared, or the server, is not what it was. Part of a transaction. */
export function askForFullWalk(db: WritableDb, sourceId: number): void {
  prepared<[number]>(db, 'update source set full_walk_at = null where id = ?').run(sourceId);
}
