import { compareClaims } from '#main/claims/compare-claims.ts';
import { mapClaim } from '#main/claims/map-claim.ts';
import { mappingVersion } from '#main/claims/mapping-version.ts';
import { namesBeside } from '#main/code-tables/code-names.ts';
import { readPageBytes } from '#main/medicare/page.ts';
import type { Page } from '#main/medicare/page.ts';
import { syncStatus } from '#main/store/source-status.ts';
import { storedRowOf } from '#main/store/already-stored.ts';
import { contentHashOf } from '#main/store/content-hash.ts';
import type { WritableDb } from '#main/store/database.ts';
import { bindSource } from '#main/store/sources.ts';
import type { SourceBinding } from '#main/store/sources.ts';
import { finishRun, noCounts, startRun, wasShrunken } from '#main/store/sync-runs.ts';
import type { RunCounts } from '#main/store/sync-runs.ts';
import { clearCheckpoint, finishSync } from '#main/store/sync-walk.ts';
import type { Checkpoint } from '#main/store/sync-walk.ts';
import { inTransaction } from '#main/store/transaction.ts';
import { markNotReturned, sightOf } from '#main/store/walk-seen.ts';
import { addChanges, recordRunChanges, writeWalkBatch } from '#main/store/write-walk.ts';
import type { ClaimToWrite } from '#main/store/write-claims.ts';
import type { WalkBatch } from '#main/store/write-walk.ts';
import type { RowChange } from '#main/store/sync-runs.ts';
import type { SyncOutcome } from '#shared/domain/sync-change.ts';
import { AppError } from '#shared/errors.ts';
import { pageFault } from './page-fault.ts';
import type { PageFault } from './page-fault.ts';
import { planWalk } from './plan-walk.ts';
import { prepareClaims } from './prepare-claims.ts';

/** Pages stored in one transaction: 500 claims, where the encrypted commit no longer rules (performance.md 2.4). */
const pagesAtOnce = 10;

export type ClaimWalkOptions = {
  readonly source: SourceBinding & { readonly patientId: string };
  /** The person asked for everything, whatever is due. */
  readonly isFullAsked: boolean;
  /** An instant (ISO 8601). */
  readonly startedAt: string;
};

/** What a download asks for, and where it goes on. `checkpoint` is null at the beginning. */
export type StartedWalk = { readonly checkpoint: Checkpoint | null; readonly since: string | null };

/** One page of claims as it came: `bytes` of the answer, and the walk as it stood before it (null on the first page). */
export type ClaimPage = {
  readonly bytes: Uint8Array;
  readonly startIndex: number;
  readonly walk: Checkpoint | null;
  readonly receivedAt: string;
};

/** What became of one page of claims on the writing thread. */
export type PageOutcome =
  | {
      readonly kind: 'taken';
      /** The walk as it stands after this page. */
      readonly walk: Checkpoint;
      readonly isLast: boolean;
    }
  /** Nothing taken: start again at the first page, or ask for this one again. */
  | { readonly kind: PageFault };

/** How a download that came to its end went. */
export type WalkResult = {
  readonly kind: 'full' | 'update';
  readonly outcome: Extract<SyncOutcome, 'done' | 'emptyAnswer' | 'shrunkenAnswer'>;
  readonly counts: RunCounts;
};

/** One person's download on the writing thread, from its first page to its end. */
export type ClaimWalk = {
  readonly started: StartedWalk;
  /**
   * Takes a page apart. Every few pages are stored together with their checkpoint, so what a crash takes is asked for again.
   * @throws AppError `medicare/wrong-person` when any claim names someone else: nothing of the page is stored; `store/...`
   */
  readonly addPage: (page: ClaimPage) => PageOutcome;
  /** The last page was taken: stores the rest, and says what the walk as a whole means. All in one transaction. */
  readonly finish: (walk: Checkpoint, finishedAt: string) => WalkResult;
  /** The download stopped before its end: stores what came, so that the next one goes on there. */
  readonly stop: (end: {
    readonly outcome: 'cancelled' | 'failed';
    readonly errorCode: string | null;
    readonly finishedAt: string;
  }) => void;
};

type Held = Omit<WalkBatch, 'run' | 'sourceId'> & { readonly pages: number; readonly bytes: number };

/** Begins a download: binds the file to the patient, decides what is asked for, and notes that it runs. @throws AppError `medicare/wrong-person` */
export function startClaimWalk(db: WritableDb, { source, isFullAsked, startedAt }: ClaimWalkOptions): ClaimWalk {
  const sourceId = bindSource(db, source);
  const started = plan(db, sourceId, isFullAsked, Date.parse(startedAt));
  const isFull = started.since === null;
  const kind = isFull ? 'full' : 'update';
  const isFirst = statusOf(db, sourceId).lastSyncedAt === null;
  const run = { id: startRun(db, { sourceId, kind, isFirst, startedAt }), isFirst };
  let counts: RunCounts = noCounts;
  let held: Held | null = null;
  const taken = new Set<string>();

  const storeHeld = (): void => {
    if (held === null) return;
    const { pages, bytes, ...batch } = held;
    // Given up before it is tried: what could not be stored once is asked for again, not stored twice.
    held = null;
    const soFar = { ...counts, pages: counts.pages + pages, bytes: counts.bytes + bytes };
    counts = writeWalkBatch(db, { ...batch, sourceId, run: { ...run, counts: soFar } });
  };

  const addPage = ({ bytes, startIndex, walk, receivedAt }: ClaimPage): PageOutcome => {
    const page = wholePage(bytes);
    const fault = page === null ? 'doubtful' : pageFault(page, startIndex, walk);
    if (page === null || fault !== null) return { kind: fault ?? 'doubtful' };
    // The page before, once more: to go on behind it would leave out the claims that should have come.
    if (walk === null) taken.clear();
    const resources = page.resources.map((raw) => ({ raw, contentHash: contentHashOf(raw) }));
    const fingerprint = fingerprintOf(resources);
    if (taken.has(fingerprint)) return { kind: 'doubtful' };
    const { unchangedRows, claims, setAside } = sorted(db, sourceId, source.patientId, resources);
    const received = page.resources.length;
    const after: Checkpoint = {
      nextStartIndex: page.nextStartIndex ?? startIndex + received,
      total: page.total ?? walk?.total ?? null,
      transactionTime: walk === null ? page.transactionTime : walk.transactionTime,
      startedAt: walk?.startedAt ?? receivedAt,
      since: started.since,
      isSteady: walk === null ? page.transactionTime !== null : walk.isSteady,
      received: (walk?.received ?? 0) + received,
      setAside: (walk?.setAside ?? 0) + setAside.length,
    };
    const isLast = page.nextStartIndex === null;
    held = {
      claims: [...(held?.claims ?? []), ...claims],
      setAside: [...(held?.setAside ?? []), ...setAside],
      unchangedRows: [...(held?.unchangedRows ?? []), ...unchangedRows],
      // A walk that is over has no place to go on.
      checkpoint: isLast ? null : after,
      receivedAt,
      mappingVersion,
      isNews,
      isStart: walk === null || held?.isStart === true,
      pages: (held?.pages ?? 0) + 1,
      bytes: (held?.bytes ?? 0) + bytes.length,
    };
    taken.add(fingerprint);
    // The last pages are stored with the end of the walk.
    if (held.pages >= pagesAtOnce && !isLast) storeHeld();
    return { kind: 'taken', walk: after, isLast };
  };

  const finish = (walk: Checkpoint, finishedAt: string): WalkResult =>
    inTransaction(db, () => {
      storeHeld();
      const { here, seen } = sightOf(db, sourceId);
      const outcome = isFull ? judged(walk, { here, seen, wasSmaller: wasShrunken(db, sourceId, startedAt) }) : 'done';
      const isWhole = isWholeWalk(walk, seen);
      if (outcome === 'done') {
        // A claim that could not be understood this time may be one of those that seem to be missing.
        const gone = isFull && isWhole && walk.setAside === 0 ? markNotReturned(db, sourceId, finishedAt) : [];
        const changes = gone.map((rid): RowChange => ({ rid, change: 'notReturned' }));
        recordRunChanges(db, run, changes);
        counts = addChanges(counts, changes);
        finishSync(db, sourceId, {
          // With fewer claims than are here the answer is believed, but not built upon: the next update asks from where this one did.
          transactionTime:
            isWhole && walk.received !== 0 && (!isFull || seen >= here)
              ? notLater(walk.transactionTime, finishedAt)
              : null,
          finishedAt,
          fullWalk: isFull && isWhole ? { mappingVersion } : null,
        });
      } else {
        clearCheckpoint(db, sourceId);
      }
      finishRun(db, run.id, { outcome, errorCode: null, finishedAt, counts });
      return { kind, outcome, counts };
    });

  return {
    started,
    addPage,
    finish,
    stop: ({ outcome, errorCode, finishedAt }) => {
      storeHeld();
      finishRun(db, run.id, { outcome, errorCode, finishedAt, counts });
    },
  };
}

function statusOf(db: WritableDb, sourceId: number) {
  const status = syncStatus(db).find(({ id }) => id === sourceId);
  if (status === undefined) throw new AppError('internal');
  return status;
}

/** Goes on where a download stopped, unless that one asked for less than is wanted now. */
function plan(db: WritableDb, sourceId: number, isFullAsked: boolean, now: number): StartedWalk {
  const status = statusOf(db, sourceId);
  const since = isFullAsked ? null : planWalk(status, mappingVersion, now).since;
  const { checkpoint } = status;
  if (checkpoint === null) return { checkpoint, since };
  if (checkpoint.since === null || since !== null) return { checkpoint, since: checkpoint.since ?? null };
  clearCheckpoint(db, sourceId);
  return { checkpoint: null, since };
}

type Hashed = { readonly raw: Buffer; readonly contentHash: Buffer };

/** What is stored already need not be mapped again: an update without news is then as fast as reading it. */
function sorted(db: WritableDb, sourceId: number, patientId: string, resources: readonly Hashed[]) {
  const unchangedRows: number[] = [];
  const hashes = new Map<Buffer, Buffer>();
  for (const { raw, contentHash } of resources) {
    const rid = storedRowOf(db, { sourceId, mappingVersion }, raw, contentHash);
    if (rid === null) hashes.set(raw, contentHash);
    else unchangedRows.push(rid);
  }
  const { claims, setAside } = prepareClaims(hashes.keys(), patientId, namesBeside(db.name).names);
  const hashed = claims.map((claim): ClaimToWrite => ({
    ...claim,
    contentHash: hashes.get(claim.raw) ?? contentHashOf(claim.raw),
  }));
  return { unchangedRows, claims: hashed, setAside };
}

/**
 * Every page came from the same state of the data, and as many different claims came as there are: a page that shifted repeats some and leaves
 * others out. v3 counts only what is on its last page, so there a walk in which any claim came twice is not whole. After a walk that is not
 * whole the next one asks for the same again.
 */
function isWholeWalk(walk: Checkpoint, seen: number): boolean {
  const { isSteady, total, received = 0, setAside = 0 } = walk;
  const different = seen + setAside;
  return isSteady === true && (different === total || different >= Math.max(received, total ?? 0));
}

/** So few missing claims are no sign of a fault, however few there are in all. */
const fewMissing = 5;
/** Nor is this part of many. */
const missingPart = 0.1;

/**
 * An answer is never a reason to believe that claims are gone when it is much smaller than what is here (blue-button-api.md 5), unless a walk
 * of another day said so too.
 */
function judged(
  walk: Checkpoint,
  { here, seen, wasSmaller }: { readonly here: number; readonly seen: number; readonly wasSmaller: boolean },
): WalkResult['outcome'] {
  if (here > 0 && walk.received === 0) return 'emptyAnswer';
  return here - seen > Math.max(fewMissing, here * missingPart) && !wasSmaller ? 'shrunkenAnswer' : 'done';
}

/** The earlier of two instants: a server whose clock is ahead must not make the next update ask only for what comes after today. */
function notLater(transactionTime: string | null, now: string): string | null {
  return transactionTime !== null && Date.parse(transactionTime) > Date.parse(now) ? now : transactionTime;
}

/** Whether the newer of two resources of one claim says something else about it. What cannot be read is told rather than hidden. */
function isNews(older: string, newer: string): boolean {
  try {
    return compareClaims(mapClaim(JSON.parse(older)), mapClaim(JSON.parse(newer))).length > 0;
  } catch {
    return true;
  }
}

/** What tells a page from every other one: the content of its resources, without the links and times around and in them. */
function fingerprintOf(resources: readonly Hashed[]): string {
  return Buffer.concat(resources.map(({ contentHash }) => contentHash)).toString('base64');
}

/** null for an answer that is cut off or not a page: asking again may bring the whole one. */
function wholePage(bytes: Uint8Array): Page<Buffer> | null {
  try {
    return readPageBytes(bytes);
  } catch (error) {
    if (error instanceof AppError && error.code === 'medicare/incomplete-answer') return null;
    throw error;
  }
}
