import { closeSync, existsSync, openSync } from 'node:fs';
import type { ActivityEntry } from '#shared/domain/activity.ts';
import { applyKey, removeWithLogs } from './database.ts';
import { openSqlite } from './sqlite-driver.ts';
import type { Connection, Value } from './sqlite-driver.ts';
import { toStoreError } from './store-error.ts';

/** Enough for years of an ordinary household; older entries go. */
const mostEntries = 20_000;

const schema = `
  create table if not exists entry (
    id integer primary key,
    at text not null,
    kind text not null,
    person_id text,
    host text,
    purpose text,
    result text not null
  ) strict;
`;

/** The activity log of a data folder: a small encrypted file of its own. A log that cannot be read begins anew; it is no reason to stop. */
export type ActivityFile = { readonly file: string; readonly key: Uint8Array };

/** Adds entries, oldest first. @throws AppError `store/disk-full`, `store/read-only` */
export function appendActivity(log: ActivityFile, entries: readonly ActivityEntry[]): void {
  withLog(log, (db) => {
    db.transaction(() => {
      const insert = db.prepare(
        'insert into entry (at, kind, person_id, host, purpose, result) values (?, ?, ?, ?, ?, ?)',
      );
      for (const { at, kind, personId, host, purpose, result } of entries) {
        insert.run(at, kind, personId, host, purpose, result);
      }
      db.prepare('delete from entry where id <= (select max(id) from entry) - ?').run(mostEntries);
    }).immediate();
  });
}

/** The newest entries, newest first. */
export function readActivity(log: ActivityFile, limit: number): readonly ActivityEntry[] {
  if (!existsSync(log.file)) return [];
  return withLog(log, (db) =>
    db
      .prepare<Value[], ActivityEntry>(
        'select at, kind, person_id as personId, host, purpose, result from entry order by id desc limit ?',
      )
      .all(limit),
  );
}

/** Forgets everything; the file goes, and the next entry makes a new one. */
export function clearActivity({ file }: ActivityFile): void {
  try {
    removeWithLogs(file);
  } catch (error) {
    throw toStoreError(error);
  }
}

function withLog<Result>(log: ActivityFile, work: (db: Connection) => Result): Result {
  try {
    return once(log, work);
  } catch (error) {
    const known = toStoreError(error);
    if (known.code !== 'store/damaged') throw known;
    clearActivity(log);
    return once(log, work);
  }
}

function once<Result>({ file, key }: ActivityFile, work: (db: Connection) => Result): Result {
  if (!existsSync(file)) closeSync(openSync(file, 'wx', 0o600));
  const db = openSqlite(file, { fileMustExist: true, timeout: 5000 });
  try {
    applyKey(db, key);
    for (const setting of ['temp_store = MEMORY', 'secure_delete = ON', 'trusted_schema = OFF']) db.pragma(setting);
    db.exec(schema);
    return work(db);
  } finally {
    db.close();
  }
}
