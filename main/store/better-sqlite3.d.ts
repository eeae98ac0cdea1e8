/**
 * The part of the database library that we use, typed without `any`. The library ships declarations of its own, but its package.json
 * `exports` hides them from TypeScript, and `better-sqlite3` is an npm alias, so that no @types package fits it.
 */
declare module 'better-sqlite3' {
  namespace Database {
    /** What SQLite can bind. Numbers are bound as REAL; columns of a STRICT table turn whole ones back into INTEGER. */
    type Value = string | number | bigint | Buffer | null;
    type RunResult = { changes: number; lastInsertRowid: number | bigint };
    type Statement<Params extends readonly Value[] = Value[], Row = unknown> = {
      run(...params: Params): RunResult;
      get(...params: Params): Row | undefined;
      all(...params: Params): Row[];
      iterate(...params: Params): IterableIterator<Row>;
      /** Rows become arrays; pluck: only the first column. */
      raw(on?: boolean): Statement<Params, Row>;
      pluck(on?: boolean): Statement<Params, Row>;
    };
    type Transaction = { (): void; immediate(): void };
    type Options = { readonly?: boolean; fileMustExist?: boolean; timeout?: number };
  }
  class Database {
    constructor(file: string, options?: Database.Options);
    readonly open: boolean;
    readonly name: string;
    readonly readonly: boolean;
    readonly inTransaction: boolean;
    prepare<Params extends readonly Database.Value[] = Database.Value[], Row = unknown>(
      sql: string,
    ): Database.Statement<Params, Row>;
    transaction(work: () => void): Database.Transaction;
    exec(sql: string): this;
    pragma(source: string, options?: { simple?: boolean }): unknown;
    close(): this;
  }
  export = Database;
}
