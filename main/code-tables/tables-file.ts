import { closeSync, existsSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { openSqlite } from '#main/store/sqlite-driver.ts';
import type { Connection } from '#main/store/sqlite-driver.ts';
import { toStoreError } from '#main/store/store-error.ts';
import type { CodeTableInfo, CodeTableKind } from '#shared/domain/code-table.ts';
import { codeTableKinds } from '#shared/domain/code-table.ts';
import { AppError } from '#shared/errors.ts';
import type { CodeRow } from './code-row.ts';

/**
 * The file with all added tables, beside the people's files and the same for all of them. It holds public data only, so it is not encrypted;
 * which tables a person added tells nothing about them. (An NPPES table holds only names of providers; see {@link importTable}.)
 */
const schema = `
  create table code_table (
    kind text primary key,
    edition text,
    count integer not null,
    added_at text not null,
    file_name text not null
  ) strict;
  create table code_name (
    kind text not null,
    code text not null,
    name text not null,
    primary key (kind, code)
  ) strict, without rowid;
  create table revision (only_row integer primary key check (only_row = 1), revision text not null) strict;
  insert into revision values (1, 'empty');
`;

type Row = {
  readonly kind: string;
  readonly edition: string | null;
  readonly count: number;
  readonly added_at: string;
  readonly file_name: string;
};

/** Which tables are here; none when nothing was added. Throws `store/damaged` for a file that is no such file. */
export function listTables(file: string): readonly CodeTableInfo[] {
  return reading(file, [], (db) =>
    db
      .prepare<[], Row>('select kind, edition, count, added_at, file_name from code_table order by kind')
      .all()
      .flatMap((row) => {
        const kind = codeTableKinds.find((known) => known === row.kind);
        if (kind === undefined) return [];
        return [{ kind, edition: row.edition, count: row.count, addedAt: row.added_at, fileName: row.file_name }];
      }),
  );
}

/** The content of a table, and what becomes of the one that is here. */
export type TableRows = {
  readonly rows: AsyncIterable<readonly CodeRow[]>;
  /** true: the names are added to those that are here; false: they take their place. */
  readonly isAdding: boolean;
  /** A table with less than half as many names may take the place of the one that is here. */
  readonly isSmallerWanted: boolean;
};

/**
 * Writes a table, whole or not at all: in a copy beside the file that takes its place at the end, so that names can be looked up meanwhile.
 * `rows` may be thrown out of: nothing is then changed. Gives the number of codes that are here afterwards.
 * Throws `tables/much-smaller` (details: `before`, `after`), `store/disk-full`, `store/read-only`; what `rows` throws.
 */
export async function putTable(
  file: string,
  table: Omit<CodeTableInfo, 'count' | 'kind'> & { readonly kind: CodeTableKind },
  { rows, isAdding, isSmallerWanted }: TableRows,
): Promise<number> {
  return replacing(file, async (db) => {
    const counted = (): number =>
      db.prepare<[string], { n: number }>('select count(*) as n from code_name where kind = ?').get(table.kind)?.n ?? 0;
    const before = counted();
    if (!isAdding) db.prepare<[string]>('delete from code_name where kind = ?').run(table.kind);
    const insert = db.prepare<[string, string, string]>(
      'insert or replace into code_name (kind, code, name) values (?, ?, ?)',
    );
    for await (const block of rows) for (const { code, name } of block) insert.run(table.kind, code, name);
    const count = counted();
    if (!isSmallerWanted && count < before / 2) throw new AppError('tables/much-smaller', { before, after: count });
    db.prepare<[string, string | null, number, string, string]>(
      'insert or replace into code_table (kind, edition, count, added_at, file_name) values (?, ?, ?, ?, ?)',
    ).run(table.kind, table.edition, count, table.addedAt, table.fileName);
    return count;
  });
}

/** Takes a table away again. */
export async function removeTable(file: string, kind: CodeTableKind): Promise<void> {
  if (!existsSync(file)) return;
  await replacing(file, (db) => {
    db.prepare<[string]>('delete from code_name where kind = ?').run(kind);
    db.prepare<[string]>('delete from code_table where kind = ?').run(kind);
    return Promise.resolve();
  });
}

/** Opens the file for look-ups; null when there is none. Throws `store/damaged`. */
export function openTables(file: string): Connection | null {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return null;
  try {
    const db = openSqlite(file, { readonly: true, fileMustExist: true });
    db.pragma('trusted_schema = OFF');
    db.prepare('select revision from revision').get();
    return db;
  } catch (error) {
    throw toStoreError(error);
  }
}

function reading<Result>(file: string, otherwise: Result, work: (db: Connection) => Result): Result {
  const db = openTables(file);
  if (db === null) return otherwise;
  try {
    return work(db);
  } finally {
    db.close();
  }
}

async function replacing<Result>(file: string, work: (db: Connection) => Promise<Result>): Promise<Result> {
  const unfinished = `${file}.new`;
  rmSync(unfinished, { force: true });
  let db: Connection | null = null;
  try {
    const before = usable(file);
    if (before === null) closeSync(openSync(unfinished, 'wx', 0o600));
    else {
      // VACUUM INTO makes a clean copy without what was deleted.
      before.prepare('vacuum into ?').run(unfinished);
      before.close();
    }
    db = openSqlite(unfinished, { fileMustExist: true });
    db.pragma('journal_mode = MEMORY');
    if (before === null) db.exec(schema);
    db.exec('begin immediate');
    const result = await work(db);
    db.prepare<[string]>('update revision set revision = ?').run(randomUUID());
    db.exec('commit');
    db.close();
    renameSync(unfinished, file);
    return result;
  } catch (error) {
    if (db?.open === true) db.close();
    rmSync(unfinished, { force: true });
    throw error instanceof AppError ? error : toStoreError(error);
  }
}

/** A file that is damaged is made anew: it can be filled again from the same official files. */
function usable(file: string): Connection | null {
  try {
    return openTables(file);
  } catch {
    return null;
  }
}
