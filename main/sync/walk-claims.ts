import type { MedicareClient } from '#main/medicare/client.ts';
import type { Checkpoint } from '#main/store/sync-walk.ts';
import { AppError } from '#shared/errors.ts';
import type { Progress } from '#shared/ipc/events.ts';
import type { PageOutcome, StartedWalk } from './claim-walk.ts';
import { pageQuery, pageSize } from './page-query.ts';

/** How often a page that cannot be right is asked for again, and how often a walk starts anew because the data moved under it. */
const mostRepeats = 2;
/**
 * Where a walk is given up: a server that always names a next page must not fill the disk. The largest person of Medicare's samples has 4,462
 * claims (blue-button-api.md, section 5).
 */
const mostClaims = 500_000;

export type WalkClaimsOptions = {
  readonly client: MedicareClient;
  readonly started: StartedWalk;
  readonly addPage: (bytes: Uint8Array, startIndex: number, walk: Checkpoint | null) => Promise<PageOutcome>;
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
};

/**
 * Downloads every page of claims, one at a time; while one is taken apart on the writing thread the next is on its way. Gives the walk as it
 * stands at its end.
 * @throws AppError `sync/cancelled`, `medicare/...`, `auth/reconnect-needed`, `store/...`
 */
export async function walkClaims({
  client,
  started,
  addPage,
  onProgress,
  signal,
}: WalkClaimsOptions): Promise<Checkpoint> {
  let walk = started.checkpoint;
  let restarts = 0;
  let repeats = 0;
  let stride = pageSize;
  const seen = new Set<string>();
  let ahead: Ahead | null = null;
  const fetchPage = (startIndex: number): Promise<Uint8Array> =>
    client.search('ExplanationOfBenefit', pageQuery(startIndex, started.since), signal);

  for (;;) {
    if (signal.aborted) throw new AppError('sync/cancelled');
    const startIndex = walk?.nextStartIndex ?? 0;
    onProgress({ phase: 'claims', done: startIndex, total: walk?.total ?? null });
    const coming: Promise<Uint8Array> = ahead?.startIndex === startIndex ? ahead.bytes : fetchPage(startIndex);
    const bytes: Uint8Array | null = await coming.catch((error: unknown) => {
      // Medicare answers 400 to a start beyond the end: the data shrank since the walk began.
      if (error instanceof AppError && error.code === 'medicare/bad-request' && startIndex > 0) return null;
      throw error;
    });
    // The page may have come before the person pressed cancel.
    if (signal.aborted) throw new AppError('sync/cancelled');
    // Never more than one request at a time.
    const expected = bytes === null ? null : expectedNext(walk, startIndex, stride);
    ahead = expected === null ? null : prefetch(expected, fetchPage);
    const outcome: PageOutcome = bytes === null ? { kind: 'moved' } : await addPage(bytes, startIndex, walk);
    if (outcome.kind === 'taken') {
      // A server that does not look at `startIndex` gives its first page again and again.
      if (seen.has(outcome.fingerprint) || startIndex > mostClaims) throw new AppError('medicare/incomplete-answer');
      seen.add(outcome.fingerprint);
      repeats = 0;
      const done = startIndex + (outcome.walk.received ?? 0) - (walk?.received ?? 0);
      if (outcome.isLast) {
        onProgress({ phase: 'claims', done, total: Math.max(done, outcome.walk.total ?? 0) });
        return outcome.walk;
      }
      stride = outcome.walk.nextStartIndex - startIndex;
      walk = restarts > mostRepeats ? { ...outcome.walk, isSteady: false } : outcome.walk;
    } else if (outcome.kind === 'moved') {
      // A server that names a new time in each answer would never let a walk end; claims are stored by their ids, so after a few new
      // starts the walk goes on: a shifted page can then repeat a claim, which changes nothing.
      restarts += 1;
      if (restarts > mostRepeats + 1) throw new AppError('medicare/incomplete-answer');
      walk = null;
      ahead = null;
      seen.clear();
    } else {
      repeats += 1;
      if (repeats > mostRepeats) throw new AppError('medicare/incomplete-answer');
      ahead = null;
    }
  }
}

/** A page that is on its way before it is needed. */
type Ahead = { readonly startIndex: number; readonly bytes: Promise<Uint8Array> };

/** Where the next page will start, as far as the pages before tell; null where there may be none. */
function expectedNext(walk: Checkpoint | null, startIndex: number, stride: number): number | null {
  const next = startIndex + stride;
  return walk !== null && walk.total !== null && next < walk.total ? next : null;
}

function prefetch(startIndex: number, fetchPage: (startIndex: number) => Promise<Uint8Array>): Ahead {
  const bytes = fetchPage(startIndex);
  // A page that is never used must not end the process when it fails; one that is used throws where it is awaited.
  bytes.catch(() => undefined);
  return { startIndex, bytes };
}
