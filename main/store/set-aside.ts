import { contentHashOf } from './content-hash.ts';
import type { WritableDb } from './database.ts';
import { compressRaw } from './raw.ts';
import { prepared } from './statements.ts';

/** Keeps a resource that could not be understood, once however often it arrives. Part of {@link writeClaims}' transaction. */
export function keepAside(
  db: WritableDb,
  sourceId: number,
  reason: string,
  raw: string | Buffer,
  receivedAt: string,
): void {
  prepared<[number, string, Buffer, Buffer, string]>(
    db,
    `insert into set_aside (source_id, reason, content_hash, raw, received_at) values (?, ?, ?, ?, ?)
      on conflict (content_hash) do update set reason = excluded.reason`,
  ).run(sourceId, reason, contentHashOf(raw), compressRaw(raw), receivedAt);
}

/** A newer mapping understood it after all, and it is stored as a claim. */
export function takeBack(db: WritableDb, contentHash: Buffer): void {
  prepared<[Buffer]>(db, 'delete from set_aside where content_hash = ?').run(contentHash);
}

export function hasSetAside(db: WritableDb): boolean {
  return prepared(db, 'select 1 from set_aside limit 1').get() !== undefined;
}
