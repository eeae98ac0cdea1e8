import type { WritableDb } from './database.ts';
import { recordChanges, saveRunCounts } from './sync-runs.ts';
import type { RowChange, RunCounts } from './sync-runs.ts';
import { inTransaction } from './transaction.ts';
import { forgetSeen, noteSeen, unmarkReturned } from './walk-seen.ts';
import { writeBatch } from './write-claims.ts';
import type { ClaimBatch } from './write-claims.ts';

/** Some pages of a walk, ready to be stored. */
export type WalkBatch = ClaimBatch & {
  readonly run: Run;
  /** The walk's first page is among them: what an earlier walk noted counts no more. */
  readonly isStart: boolean;
  /** Rows of the claims that came exactly as they are stored. */
  readonly unchangedRows: readonly number[];
};

/** The download a batch belongs to, with what it came to before this batch and with the pages of it. */
export type Run = { readonly id: number; readonly isFirst: boolean; readonly counts: RunCounts };

/**
 * Stores pages of a walk with all that belongs to them, in one transaction: claims, checkpoint, what was seen, what changed, and how far the
 * download is. So after a crash a download goes on exactly where its claims end. Gives what the download came to.
 * Throws as `writeClaims`.
 */
export function writeWalkBatch(db: WritableDb, { run, isStart, unchangedRows, ...batch }: WalkBatch): RunCounts {
  return inTransaction(db, () => {
    const { report, rows, changes } = writeBatch(db, batch);
    if (isStart) forgetSeen(db, batch.sourceId);
    const came = [...unchangedRows, ...rows];
    noteSeen(db, batch.sourceId, came);
    const returned = unmarkReturned(db, came).map((rid): RowChange => ({ rid, change: 'returned' }));
    const counts = addChanges(
      {
        ...run.counts,
        added: run.counts.added + report.added,
        changed: run.counts.changed + report.changed,
        unchanged: run.counts.unchanged + report.unchanged + unchangedRows.length,
        setAside: run.counts.setAside + batch.setAside.length,
        guardedLines: batch.claims.reduce((sum, { claim }) => sum + claim.guardedLines, run.counts.guardedLines),
      },
      [...changes, ...returned],
    );
    recordRunChanges(db, run, [...changes, ...returned]);
    saveRunCounts(db, run.id, counts);
    return counts;
  });
}

/** Notes changes that are not of a page. Part of a transaction. */
export function recordRunChanges(
  db: WritableDb,
  run: Pick<Run, 'id' | 'isFirst'>,
  changes: readonly RowChange[],
): void {
  // Everything is new in a person's first download, and ten thousand lines would tell nobody anything.
  recordChanges(db, run.id, run.isFirst ? changes.filter(({ change }) => change !== 'new') : changes);
}

/** The counts with these changes added; a new claim is counted as added already. */
export function addChanges(counts: RunCounts, changes: readonly RowChange[]): RunCounts {
  const sums = { ...counts };
  for (const { change } of changes) if (change !== 'new') sums[change] += 1;
  return sums;
}
