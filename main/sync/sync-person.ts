import type { MedicareClient } from '#main/medicare/client.ts';
import type { ResourceType } from '#main/medicare/page.ts';
import type { Checkpoint } from '#main/store/sync-walk.ts';
import { AppError } from '#shared/errors.ts';
import type { Progress } from '#shared/ipc/events.ts';

/** Medicare's largest page (blue-button-api.md, section 5). */
const pageSize = 50;
/** How often a page that cannot be right is asked for again, and how often a walk starts anew because the data moved under it. */
const mostRepeats = 2;
/**
 * Where a walk is given up: a server that always names a next page must not fill the disk. The largest person of Medicare's samples has 4,462
 * claims (blue-button-api.md, section 5), a person has a handful of Coverages.
 */
const mostClaims = 500_000;
const mostCoverages = 2_000;

/** What became of one page of claims on the writing thread. */
export type PageOutcome =
  | {
      readonly kind: 'stored';
      readonly added: number;
      readonly changed: number;
      readonly unchanged: number;
      readonly setAside: number;
      readonly received: number;
      /** null: that was the last page. */
      readonly checkpoint: Checkpoint | null;
      readonly total: number | null;
      /** The same for two pages with the same claims; another one for any other page. */
      readonly fingerprint: string;
    }
  /** The data's time changed since the walk began: nothing stored, start again at the first page. */
  | { readonly kind: 'moved' }
  /** An empty page in mid-walk, or a total that changed: nothing stored, ask again. Medicare answers an inner fault like this. */
  | { readonly kind: 'doubtful' };

/** Where the pages go. Everything that is parsed or stored happens behind it, on the writing thread. */
export type SyncTarget = {
  readonly checkpoint: () => Promise<Checkpoint | null>;
  readonly storePatient: (text: string) => Promise<void>;
  /** Gives the start of the next page, null on the last. */
  readonly storeCoverage: (text: string) => Promise<number | null>;
  readonly storeClaims: (text: string, startIndex: number, walk: Checkpoint | null) => Promise<PageOutcome>;
  readonly finish: () => Promise<void>;
};

export type SyncCounts = {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly setAside: number;
  readonly notShared: readonly ('patient' | 'coverage' | 'claims')[];
};

export type SyncOptions = {
  readonly client: MedicareClient;
  readonly target: SyncTarget;
  /** The scope Medicare granted; it may be narrower than what was asked for, and decides what is asked. */
  readonly grantedScope: readonly string[];
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
};

/**
 * Downloads one person: Patient, Coverage, then every page of claims, one page at a time, each page stored with its checkpoint before the
 * next one is stored. Never deletes anything.
 * @throws AppError `sync/cancelled`, `medicare/...`, `auth/reconnect-needed`, `store/...`: what was stored before stays
 */
export async function syncPerson(options: SyncOptions): Promise<SyncCounts> {
  const { client, target, grantedScope, onProgress, signal } = options;
  const notShared: ('patient' | 'coverage' | 'claims')[] = [];

  /** Runs a part of the download; "not allowed" is an answer here, not a failure: the person may have kept this part to themselves. */
  const unlessNotShared = async (part: (typeof notShared)[number], type: ResourceType, work: () => Promise<void>) => {
    try {
      if (!mayRead(grantedScope, type)) throw new AppError('medicare/forbidden');
      await work();
    } catch (error) {
      if (!(error instanceof AppError) || !meansNotShared(error, part)) throw error;
      notShared.push(part);
    }
  };

  onProgress({ phase: 'person', done: 0, total: null });
  await unlessNotShared('patient', 'Patient', async () =>
    target.storePatient(await client.search('Patient', {}, signal)),
  );
  onProgress({ phase: 'coverage', done: 0, total: null });
  await unlessNotShared('coverage', 'Coverage', async () => {
    for (let start: number | null = 0; start !== null;) {
      const next = await target.storeCoverage(await client.search('Coverage', pageQuery(start), signal));
      // A next page that is not further on, or one after thousands, would never end.
      if (next !== null && (next <= start || next > mostCoverages)) throw new AppError('medicare/incomplete-answer');
      start = next;
    }
  });
  const counts = { added: 0, changed: 0, unchanged: 0, setAside: 0 };
  await unlessNotShared('claims', 'ExplanationOfBenefit', () => walkClaims(options, counts));
  if (notShared.includes('claims')) throw new AppError('medicare/forbidden');
  await target.finish();
  return { ...counts, notShared };
}

/** 403: not allowed. 404 for Patient or Coverage: there is none; the claims do not depend on it. */
function meansNotShared(error: AppError, part: SyncCounts['notShared'][number]): boolean {
  if (error.code === 'medicare/forbidden') return true;
  return part !== 'claims' && error.code === 'medicare/bad-request' && error.details['status'] === 404;
}

type Counts = { added: number; changed: number; unchanged: number; setAside: number };

async function walkClaims({ client, target, onProgress, signal }: SyncOptions, counts: Counts): Promise<void> {
  let walk = await target.checkpoint();
  let restarts = 0;
  let repeats = 0;
  let stride = pageSize;
  const seen = new Set<string>();
  let ahead: { readonly startIndex: number; readonly text: Promise<string> } | null = null;
  const fetchPage = (startIndex: number): Promise<string> =>
    client.search('ExplanationOfBenefit', pageQuery(startIndex), signal);

  for (;;) {
    if (signal.aborted) throw new AppError('sync/cancelled');
    const startIndex = walk?.nextStartIndex ?? 0;
    onProgress({ phase: 'claims', done: startIndex, total: walk?.total ?? null });
    const coming: Promise<string> = ahead?.startIndex === startIndex ? ahead.text : fetchPage(startIndex);
    const text: string | null = await coming.catch((error: unknown) => {
      // Medicare answers 400 to a start beyond the end: the data shrank since the walk began.
      if (error instanceof AppError && error.code === 'medicare/bad-request' && startIndex > 0) return null;
      throw error;
    });
    // The page may have come before the person pressed cancel.
    if (signal.aborted) throw new AppError('sync/cancelled');
    // While the writing thread stores this page, the next one is already on its way: never more than one request at a time.
    const expected = text === null ? null : expectedNext(walk, startIndex, stride);
    ahead = expected === null ? null : prefetch(expected, fetchPage);
    const outcome: PageOutcome = text === null ? { kind: 'moved' } : await target.storeClaims(text, startIndex, walk);
    if (outcome.kind === 'stored') {
      // A server that does not look at `startIndex` gives its first page again and again.
      if (seen.has(outcome.fingerprint) || startIndex > mostClaims) throw new AppError('medicare/incomplete-answer');
      seen.add(outcome.fingerprint);
      counts.added += outcome.added;
      counts.changed += outcome.changed;
      counts.unchanged += outcome.unchanged;
      counts.setAside += outcome.setAside;
      repeats = 0;
      if (outcome.checkpoint === null) {
        const done = startIndex + outcome.received;
        onProgress({ phase: 'claims', done, total: Math.max(done, outcome.total ?? 0) });
        return;
      }
      stride = outcome.checkpoint.nextStartIndex - startIndex;
      walk = restarts > mostRepeats ? { ...outcome.checkpoint, transactionTime: null } : outcome.checkpoint;
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

/** Where the next page will start, as far as the pages before tell; null where there may be none. */
function expectedNext(walk: Checkpoint | null, startIndex: number, stride: number): number | null {
  const next = startIndex + stride;
  return walk !== null && walk.total !== null && next < walk.total ? next : null;
}

function prefetch(startIndex: number, fetchPage: (startIndex: number) => Promise<string>) {
  const text = fetchPage(startIndex);
  // A page that is never used must not end the process when it fails; one that is used throws where it is awaited.
  text.catch(() => undefined);
  return { startIndex, text };
}

function pageQuery(startIndex: number): Record<string, string> {
  // `startIndex=0` is left out: Medicare refuses a start that is not below the total, also for a person without claims.
  return startIndex === 0 ? { _count: String(pageSize) } : { _count: String(pageSize), startIndex: String(startIndex) };
}

/**
 * SMART v1 (`.read`) and v2 (`.rs`, `.s`) scopes; search needs more than `.r`. A server that does not name resources in its scopes, or names
 * no scope at all, is simply asked.
 */
function mayRead(scope: readonly string[], type: ResourceType): boolean {
  const ofResources = scope.filter((word) => word.startsWith('patient/'));
  if (ofResources.length === 0) return true;
  return ofResources.some((word) => new RegExp(`^patient/(${type}|\\*)\\.(read|\\*|c?r?u?d?s)$`).test(word));
}
