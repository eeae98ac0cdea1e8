import type { MedicareClient } from '#main/medicare/client.ts';
import type { Checkpoint } from '#main/store/sync-walk.ts';
import { AppError } from '#shared/errors.ts';
import type { Progress } from '#shared/ipc/events.ts';
import type { PageOutcome, StartedWalk } from './claim-walk.ts';
import { createPace } from './pace.ts';
import { createPageAhead } from './page-ahead.ts';
import type { PageAhead } from './page-ahead.ts';
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
export async function walkClaims(options: WalkClaimsOptions): Promise<Checkpoint> {
  const { client, started, signal } = options;
  const pages = createPageAhead(
    (startIndex, stop) => client.search('ExplanationOfBenefit', pageQuery(startIndex, started.since), stop),
    signal,
  );
  try {
    return await walkPages(options, pages);
  } finally {
    pages.drop();
  }
}

async function walkPages(
  { started, addPage, onProgress, signal }: WalkClaimsOptions,
  pages: PageAhead,
): Promise<Checkpoint> {
  let walk = started.checkpoint;
  let restarts = 0;
  let repeats = 0;
  let stride = pageSize;
  const tell = createTeller(onProgress);

  for (;;) {
    if (signal.aborted) throw new AppError('sync/cancelled');
    const startIndex = walk?.nextStartIndex ?? 0;
    tell.now(startIndex, walk?.total ?? null);
    const bytes: Uint8Array | null = await pages
      .take(startIndex)
      .catch((error: unknown) => {
        // Medicare answers 400 to a start beyond the end: the data shrank since the walk began.
        if (error instanceof AppError && error.code === 'medicare/bad-request' && startIndex > 0) return null;
        throw error;
      })
      .finally(tell.rest);
    // The page may have come before the person pressed cancel.
    if (signal.aborted) throw new AppError('sync/cancelled');
    // Never more than one request at a time.
    const expected = bytes === null ? null : expectedNext(walk, startIndex, stride);
    if (expected !== null) pages.prepare(expected);
    // Counted first: the bytes are handed over to the writing thread.
    const size = bytes?.byteLength ?? 0;
    const outcome: PageOutcome = bytes === null ? { kind: 'moved' } : await addPage(bytes, startIndex, walk);
    if (outcome.kind === 'taken') {
      if (startIndex > mostClaims) throw new AppError('medicare/incomplete-answer');
      repeats = 0;
      tell.took(size);
      const done = startIndex + (outcome.walk.received ?? 0) - (walk?.received ?? 0);
      if (outcome.isLast) {
        tell.now(done, Math.max(done, outcome.walk.total ?? 0));
        tell.rest();
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
      pages.drop();
    } else {
      repeats += 1;
      if (repeats > mostRepeats) throw new AppError('medicare/incomplete-answer');
      pages.drop();
    }
  }
}

/** Where the next page will start, as far as the pages before tell; null where there may be none. */
function expectedNext(walk: Checkpoint | null, startIndex: number, stride: number): number | null {
  const next = startIndex + stride;
  return walk !== null && walk.total !== null && next < walk.total ? next : null;
}

/** Tells how far the claims are, and takes the time left back when the next page does not come. */
function createTeller(onProgress: (progress: Progress) => void) {
  const pace = createPace();
  let pages = 0;
  let bytes = 0;
  let timer: NodeJS.Timeout | undefined;
  return {
    took: (size: number): void => {
      pages += 1;
      bytes += size;
    },
    now: (done: number, total: number | null): void => {
      const tell = (minutesLeft: number | null): void =>
        onProgress({ phase: 'claims', done, total, download: { pages, bytes, minutesLeft } });
      const minutesLeft = pace.minutesLeft(done, total);
      tell(minutesLeft);
      if (minutesLeft !== null) timer = setTimeout(() => tell(null), pace.validForMs());
    },
    /** The page is here, or will not come. */
    rest: (): void => clearTimeout(timer),
  };
}
