import type { WritableDb } from './database.ts';
import { prepared } from './statements.ts';

/** Notes that a walk brought these claims. Part of the transaction of their page. */
export function noteSeen(db: WritableDb, sourceId: number, rids: readonly number[]): void {
  const note = prepared<[number, number]>(db, 'insert or ignore into walk_seen (source_id, claim_rid) values (?, ?)');
  for (const rid of rids) note.run(sourceId, rid);
}

/** A walk begins: what an earlier one that never ended noted says nothing about it. Part of a transaction. */
export function forgetSeen(db: WritableDb, sourceId: number): void {
  prepared<[number]>(db, 'delete from walk_seen where source_id = ?').run(sourceId);
}

/** What a finished walk saw of the claims that were here. */
export type WalkSight = {
  /** Claims of the source that counted as returned before the walk. */
  readonly here: number;
  /** Different claims that came. */
  readonly seen: number;
};

export function sightOf(db: WritableDb, sourceId: number): WalkSight {
  const count = (sql: string): number => prepared<[number], { n: number }>(db, sql).get(sourceId)?.n ?? 0;
  return {
    here: count('select count(*) as n from claim where source_id = ? and not_returned_since is null'),
    seen: count('select count(*) as n from walk_seen where source_id = ?'),
  };
}

/**
 * Marks the claims that a complete walk over everything did not bring, and gives their rows. They stay and count as before: an answer is
 * never a reason to delete (blue-button-api.md 5: claims of v3 disappear without a word).
 * @param since an instant (ISO 8601)
 */
export function markNotReturned(db: WritableDb, sourceId: number, since: string): readonly number[] {
  const missing = prepared<[number, number], { rid: number }>(
    db,
    `select rid from claim where source_id = ? and not_returned_since is null
      and rid not in (select claim_rid from walk_seen where source_id = ?)`,
  ).all(sourceId, sourceId);
  const mark = prepared<[string, number]>(db, 'update claim set not_returned_since = ? where rid = ?');
  for (const { rid } of missing) mark.run(since, rid);
  return missing.map(({ rid }) => rid);
}

/** Takes the mark from those of the given claims that carry one, and gives their rows. Almost always there is none, which costs one look. */
export function unmarkReturned(db: WritableDb, rids: readonly number[]): readonly number[] {
  const marked = new Set(
    prepared<[], { rid: number }>(db, 'select rid from claim where not_returned_since is not null')
      .all()
      .map(({ rid }) => rid),
  );
  if (marked.size === 0) return [];
  const back = rids.filter((rid) => marked.delete(rid));
  const unmark = prepared<[number]>(db, 'update claim set not_returned_since = null where rid = ?');
  for (const rid of back) unmark.run(rid);
  return back;
}
