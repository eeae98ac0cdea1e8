import type { SourceStatus } from '#main/store/source-status.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** After so long everything is walked through again: claims of v3 disappear without a word, and only a full walk notices. */
const fullEveryMs = 30 * dayMs;
/** The transaction time can lag and even go back (BFD RFC 0004: replicas up to half an hour apart), and asking a day twice costs nothing. */
const overlapMs = dayMs;
/** Before this day Medicare kept no dates of change (Blue Button documentation, `_lastUpdated`). */
const firstKnownChange = Date.parse('2020-02-12T00:00:00Z');

/** What the next download asks for. `since`: only claims changed after this instant; null: everything. */
export type WalkPlan = { readonly since: string | null };

/**
 * Everything the first time, every thirty days, after a new permission and after the program learnt to read more; else only what changed
 * since the last download.
 * @param mappingVersion of the running program
 * @param now epoch ms
 */
export function planWalk(
  status: Pick<SourceStatus, 'transactionTime' | 'fullWalkAt' | 'fullWalkMapping'>,
  mappingVersion: number,
  now: number,
): WalkPlan {
  const everything = { since: null };
  const fullWalkAge = now - Date.parse(status.fullWalkAt ?? '');
  // A comparison with a time that cannot be read is false. A negative age means that the clock was wrong.
  if (!(fullWalkAge >= 0 && fullWalkAge < fullEveryMs)) return everything;
  if (status.fullWalkMapping === null || status.fullWalkMapping < mappingVersion) return everything;
  const transactionTime = Date.parse(status.transactionTime ?? '');
  // A time to come says nothing about what was here then.
  if (transactionTime > now + overlapMs) return everything;
  const since = Math.min(transactionTime, now) - overlapMs;
  return since >= firstKnownChange ? { since: new Date(since).toISOString() } : everything;
}
