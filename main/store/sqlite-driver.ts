import { createRequire } from 'node:module';

/**
 * The database library, with the part of its interface that we use typed without `any`. It is loaded by `require`, because it is an npm
 * alias whose package.json `exports` hide its own declarations from TypeScript, so that a plain import would have no types.
 */
const require = createRequire(import.meta.url);
const Library = require('better-sqlite3') as new (file: string, options: OpenOptions) => Connection;

export type OpenOptions = {
  readonly readonly?: boolean;
  readonly fileMustExist: boolean;
  /** How long a call waits for another connection's write, in ms. */
  readonly timeout?: number;
};

/** What SQLite can bind. Numbers are bound as REAL; columns of a STRICT table turn whole ones back into INTEGER. */
export type Value = string | number | bigint | Buffer | null;

export type Statement<Params extends readonly Value[] = Value[], Row = unknown> = {
  run(...params: Params): { readonly changes: number; readonly lastInsertRowid: number | bigint };
  get(...params: Params): Row | undefined;
  all(...params: Params): Row[];
  iterate(...params: Params): IterableIterator<Row>;
  /** Rows become arrays; pluck: only the first column. */
  raw(on?: boolean): Statement<Params, Row>;
  pluck(on?: boolean): Statement<Params, Row>;
};

export type Connection = {
  readonly open: boolean;
  readonly name: string;
  readonly inTransaction: boolean;
  prepare<Params extends readonly Value[] = Value[], Row = unknown>(sql: string): Statement<Params, Row>;
  transaction(work: () => void): { (): void; immediate(): void };
  exec(sql: string): Connection;
  /** Allows what could damage a file, and what reading a damaged one needs. */
  unsafeMode(isOn: boolean): Connection;
  pragma(source: string, options?: { readonly simple?: boolean }): unknown;
  close(): Connection;
};

/** Opens a file, still without its key. Throws what SQLite throws. */
export function openSqlite(file: string, options: OpenOptions): Connection {
  return new Library(file, options);
}
