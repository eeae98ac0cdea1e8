import type { WritableDb } from './database.ts';
import { prepared } from './statements.ts';

/** Makes a claim that has no text yet findable by its words. Part of the claim's transaction. */
export function addSearchText(db: WritableDb, rid: number, text: string): void {
  prepared<[number, string]>(db, 'insert into search_text (rid, text) values (?, ?)').run(rid, text);
  prepared<[number, string]>(db, 'insert into search (rowid, text) values (?, ?)').run(rid, text);
}

/** Makes a claim findable by the words of a text, and by no others. Part of the claim's transaction. */
export function putSearchText(db: WritableDb, rid: number, text: string): void {
  const stored = prepared<[number], { readonly text: string }>(db, 'select text from search_text where rid = ?').get(
    rid,
  );
  if (stored?.text === text) return;
  if (stored !== undefined) {
    // An index over external content must be told what it held (https://www.sqlite.org/fts5.html, 4.4.3).
    prepared<[number, string]>(db, "insert into search (search, rowid, text) values ('delete', ?, ?)").run(
      rid,
      stored.text,
    );
    prepared<[number]>(db, 'delete from search_text where rid = ?').run(rid);
  }
  addSearchText(db, rid, text);
}
