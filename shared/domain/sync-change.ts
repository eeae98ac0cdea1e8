import type { ClaimSummary } from './claim.ts';

/**
 * What a download did to a claim. adjusted: Medicare changed what it says; superseded: a later version came as a claim of its own;
 * notReturned: a complete download of everything did not bring it (it stays here); returned: it came back.
 */
export type ChangeKind = 'new' | 'adjusted' | 'cancelled' | 'superseded' | 'notReturned' | 'returned';

/**
 * How a download ended. emptyAnswer: Medicare sent nothing at all although claims of this person are here, so nothing was changed;
 * shrunkenAnswer: it sent a tenth less of them than are here, so none was marked as not returned until another day says the same; interrupted: the program ended in the middle.
 */
export type SyncOutcome = 'done' | 'emptyAnswer' | 'shrunkenAnswer' | 'cancelled' | 'failed' | 'interrupted';

/** full: everything was asked for; update: what changed since the last download. */
export type SyncKind = 'full' | 'update';

/** How many claims a download changed, by what happened to them. `new` is every claim that was not here before. */
export type ChangeCounts = {
  readonly new: number;
  readonly adjusted: number;
  readonly cancelled: number;
  readonly superseded: number;
  readonly notReturned: number;
  readonly returned: number;
};

/** One download of the past. Times are instants (ISO 8601). */
export type SyncRun = ChangeCounts & {
  readonly id: number;
  readonly kind: SyncKind;
  /** The person's first one: everything was new, so its claims are not listed one by one. */
  readonly isFirst: boolean;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  /** null while it runs. */
  readonly outcome: SyncOutcome | null;
  readonly errorCode: string | null;
  readonly unchanged: number;
  readonly setAside: number;
  readonly pages: number;
  /** Bytes received, unpacked. */
  readonly bytes: number;
};

/** A claim that a download changed; `changedAt` is when that download began. */
export type SyncChange = {
  readonly id: number;
  readonly change: ChangeKind;
  readonly changedAt: string;
  readonly claim: ClaimSummary;
};

/** What changed since the person last looked, and when the last download began (null: there was none). */
export type SyncNews = ChangeCounts & { readonly lastRunAt: string | null };

export type SyncChangePage = {
  readonly changes: readonly SyncChange[];
  /** What to give as `after` for the next page; null on the last. */
  readonly next: string | null;
};
