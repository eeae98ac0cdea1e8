import { closeDatabase, openForReading } from '#main/store/database.ts';
import type { Checkpoint } from '#main/store/sync-walk.ts';
import type { ClaimPage, PageOutcome } from '#main/sync/claim-walk.ts';
import { createWriter } from '#main/writer/writer.ts';
import { samplePages } from '../sample-pages.ts';
import { askTimes, askUntil } from '../screen-queries.ts';
import { createStore } from '../store.ts';

export type BesideInput = {
  readonly claims: number;
  /** An empty folder of this run alone. */
  readonly folder: string;
};

/** p95 in ms of the slowest question while claims were stored and after it, and how many were refused. */
export type Beside = { readonly during: number; readonly after: number; readonly busy: number };

/**
 * What the screens ask on one thread while the writing thread stores a whole download as fast as it can, as the targets were measured
 * (performance.md 2.8). The pages are at hand: a server on the same two cores would take its share of them, which Medicare's does not.
 */
export async function beside({ claims, folder }: BesideInput): Promise<Beside> {
  const pages = samplePages(claims);
  const person = createStore(folder);
  const writer = createWriter(new URL('../../../main/worker.ts', import.meta.url), null);
  const reader = openForReading(person.file, person.key);
  const at = '2026-01-15T06:00:00.000Z';
  const source = { environment: 'practice', apiVersion: 'v2', patientId: pages.patientId } as const;
  const running = new AbortController();
  const asked = askUntil(reader, running.signal);
  await writer.call('startWalk', { person, options: { source, isFullAsked: false, startedAt: at } });
  let walk: Checkpoint | null = null;
  for (const text of pages.texts()) {
    const page: ClaimPage = {
      bytes: new TextEncoder().encode(text),
      startIndex: walk?.nextStartIndex ?? 0,
      walk,
      receivedAt: at,
    };
    const outcome: PageOutcome = await writer.call(
      'addClaims',
      { person, page },
      { transfer: [page.bytes.buffer as ArrayBuffer] },
    );
    if (outcome.kind !== 'taken') throw new Error('a page of the bench was not stored');
    ({ walk } = outcome);
  }
  if (walk === null) throw new Error('the bench has no pages');
  await writer.call('finishWalk', { person, walk, finishedAt: at });
  running.abort();
  const { p95: during, busy } = await asked;
  const { p95: after } = await askTimes(reader);
  closeDatabase(reader);
  await writer.close();
  return { during, after, busy };
}
