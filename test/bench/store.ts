import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { closeDatabase, createPersonFile, openForWriting } from '#main/store/database.ts';
import type { WritableDb } from '#main/store/database.ts';
import type { Checkpoint } from '#main/store/sync-walk.ts';
import { putPerson } from '#main/store/write-person.ts';
import { startClaimWalk } from '#main/sync/claim-walk.ts';
import { timed } from './measure.ts';
import type { SamplePages } from './sample-pages.ts';

/** A person's encrypted file and its raw key. */
export type Store = { readonly file: string; readonly key: Buffer };

/** Makes an empty person below a folder, laid out as a data folder is. */
export function createStore(folder: string): Store {
  const people = join(folder, 'people');
  mkdirSync(people, { recursive: true });
  const id = randomUUID();
  const store = { file: join(people, `${id}.claimkeep`), key: randomBytes(32) };
  const person = { id, displayName: 'Mary', isSample: true, createdAt: '2026-01-15T06:00:00.000Z' };
  createPersonFile(store.file, store.key, (db) => putPerson(db, person));
  return store;
}

/** Makes a person with all claims of the pages. */
export function createFilledStore(folder: string, pages: SamplePages): Store {
  const store = createStore(folder);
  const db = openForWriting(store.file, store.key);
  storePages(db, pages);
  closeDatabase(db);
  return store;
}

/**
 * Takes every page the way a download does on the writing thread: cut, mapped, stored with its checkpoint, searchable.
 * @returns ms, without unpacking the texts
 * @throws Error when a page is refused: nothing was measured then
 */
export function storePages(db: WritableDb, { patientId, texts }: SamplePages): number {
  const source = { environment: 'practice', apiVersion: 'v2', patientId } as const;
  const receivedAt = '2026-01-15T06:00:00.000Z';
  const download = startClaimWalk(db, { source, isFullAsked: false, startedAt: receivedAt });
  let walk: Checkpoint | null = null;
  let milliseconds = 0;
  for (const text of texts()) {
    const bytes = Buffer.from(text);
    milliseconds += timed(() => {
      const outcome = download.addPage({ bytes, startIndex: walk?.nextStartIndex ?? 0, walk, receivedAt });
      if (outcome.kind !== 'taken') throw new Error('a page of the bench was not stored');
      walk = outcome.walk;
    });
  }
  const end = walk;
  if (end === null) throw new Error('the bench has no pages');
  milliseconds += timed(() => {
    const { outcome, counts } = download.finish(end, receivedAt);
    if (outcome !== 'done' || counts.setAside > 0) throw new Error('the pages of the bench were not stored');
  });
  return milliseconds;
}
