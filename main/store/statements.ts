import type Database from 'better-sqlite3';
import type { ReadableDb } from './database.ts';
import { toStoreError } from './store-error.ts';

export type Value = Database.Value;
type Statement<Params extends readonly Value[], Row> = Database.Statement<Params, Row>;

const cache = new WeakMap<object, Map<string, Statement<never, unknown>>>();

/**
 * A statement, prepared once per connection (preparing again costs 4.25 times a run, performance.md 2.4). Values are bound by position:
 * named parameters cost 1.5 times as much. Rows come as objects. Do not iterate one: a half-read statement blocks its next use.
 */
export function prepared<Params extends readonly Value[], Row = unknown>(
  db: ReadableDb,
  sql: string,
): Statement<Params, Row> {
  const known = statementsOf(db);
  const found = known.get(sql) ?? remember(known, sql, db.prepare<never, unknown>(sql));
  return found as Statement<Params, Row>;
}

/** Runs a query and gives all rows. Errors of SQLite come as `AppError` (see {@link toStoreError}). */
export function rows<Row>(db: ReadableDb, sql: string, ...values: Value[]): readonly Row[] {
  try {
    return prepared<Value[], Row>(db, sql).all(...values);
  } catch (error) {
    throw toStoreError(error);
  }
}

/** Runs a query and gives its first row, or null. Errors as {@link rows}. */
export function row<Row>(db: ReadableDb, sql: string, ...values: Value[]): Row | null {
  try {
    return prepared<Value[], Row>(db, sql).get(...values) ?? null;
  } catch (error) {
    throw toStoreError(error);
  }
}

function statementsOf(db: ReadableDb): Map<string, Statement<never, unknown>> {
  const known = cache.get(db);
  if (known !== undefined) return known;
  const fresh = new Map<string, Statement<never, unknown>>();
  cache.set(db, fresh);
  return fresh;
}

function remember(
  known: Map<string, Statement<never, unknown>>,
  sql: string,
  statement: Statement<never, unknown>,
): Statement<never, unknown> {
  known.set(sql, statement);
  return statement;
}
