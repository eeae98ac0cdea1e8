import { rmSync } from 'node:fs';
import { openSqlite } from '#main/store/sqlite-driver.ts';
import type { Connection } from '#main/store/sqlite-driver.ts';
import { timed } from './measure.ts';
import type { SamplePages } from './sample-pages.ts';

/** Gives a connection of the library alone its key, in the format that people's files have. */
export function keyed(db: Connection, key: Uint8Array): Connection {
  db.pragma("cipher = 'sqlcipher'");
  db.pragma('legacy = 4');
  db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
  return db;
}

/**
 * The least that a store could do: each text into one encrypted table, a transaction a page, nothing found, nothing mapped.
 * @returns ms
 */
export function rawInsert(file: string, pages: SamplePages): number {
  const db = keyed(openSqlite(file, { fileMustExist: false }), new Uint8Array(32).fill(7));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.pragma('wal_autocheckpoint = 4000');
  db.exec('create table raw (id integer primary key, text text not null) strict');
  const insert = db.prepare<[string]>('insert into raw (text) values (?)');
  let milliseconds = 0;
  for (const claims of pages.claims()) {
    const page = db.transaction(() => {
      for (const text of claims) insert.run(text);
    });
    milliseconds += timed(() => page.immediate());
  }
  db.close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
  return milliseconds;
}
