import { isAppError } from '#shared/errors.ts';
import type { ReadableDb } from './database.ts';
import type { Value } from './sqlite-driver.ts';
import { query } from './statements.ts';

/** Rows that could be read, and whether these are all there are. */
export type ReadableRows<Row> = { readonly rows: readonly Row[]; readonly isComplete: boolean };

const rowsPerQuestion = 250;
/** Where a page is damaged every row is asked for alone; after so many the next page is tried. */
const stepsBetween = 40;

/** A table that has row ids. */
export type RowIdTable = {
  readonly table: string;
  /** For `select`; the row id itself comes as `row_id`. */
  readonly columns: string;
  /** The highest row id that there may be; only it ends the search where the table's last pages are damaged. */
  readonly last: number;
};

/**
 * The rows of a table by their row id, as far as their pages can be read: what lies on a damaged page is skipped. Every page carries an
 * HMAC, so what can be read is what was written.
 * @returns whether these were all
 */
export function* scanRows<Row extends object>(
  db: ReadableDb,
  { table, columns, last }: RowIdTable,
): Generator<Row & { readonly row_id: number }, boolean> {
  type Found = Row & { readonly row_id: number };
  const select = `select rowid as row_id, ${columns} from ${table}`;
  let isComplete = true;
  let after = 0;
  for (;;) {
    const from = after;
    const block = attempt(() =>
      query<Found>(db, `${select} where rowid > ? order by rowid limit ?`).all(from, rowsPerQuestion),
    );
    if (block !== null) {
      yield* block;
      const newest = block.at(-1);
      if (newest === undefined) return isComplete;
      after = newest.row_id;
      continue;
    }
    isComplete = false;
    const until = Math.min(after + stepsBetween, last);
    for (let rid = after + 1; rid <= until; rid += 1) {
      const row = attempt(() => query<Found>(db, `${select} where rowid = ?`).first(rid));
      if (row !== null) yield row;
    }
    if (until >= last) return false;
    after = until;
  }
}

/** {@link scanRows}, all at once. */
export function readableRows<Row extends object>(
  db: ReadableDb,
  table: RowIdTable,
): ReadableRows<Row & { readonly row_id: number }> {
  const rows: (Row & { readonly row_id: number })[] = [];
  const scan = scanRows<Row>(db, table);
  for (;;) {
    const step = scan.next();
    if (step.done === true) return { rows, isComplete: step.value };
    rows.push(step.value);
  }
}

/**
 * The rows of a table or index in the order of a key that is text, from both of its ends up to the first damaged page.
 * @param select without `where`, giving the columns of the key
 * @param key its columns
 */
export function readableEnds<Row extends Readonly<Record<string, Value>>>(
  db: ReadableDb,
  { select, key }: { readonly select: string; readonly key: readonly (keyof Row & string)[] },
): ReadableRows<Row> {
  const columns = key.join(', ');
  const walk = (comparison: '<' | '>', direction: 'asc' | 'desc'): ReadableRows<Row> => {
    const order = key.map((column) => `${column} ${direction}`).join(', ');
    const next = `${select} where (${columns}) ${comparison} (${key.map(() => '?').join(', ')}) order by ${order} limit 1`;
    const rows: Row[] = [];
    for (;;) {
      const previous = rows.at(-1);
      const found = attempt(() =>
        previous === undefined
          ? query<Row>(db, `${select} order by ${order} limit 1`).all()
          : query<Row>(db, next).all(...key.map((column) => previous[column] ?? null)),
      );
      if (found === null) return { rows, isComplete: false };
      if (found[0] === undefined) return { rows, isComplete: true };
      rows.push(found[0]);
    }
  };
  const forward = walk('>', 'asc');
  if (forward.isComplete) return forward;
  const idOf = (row: Row): string => JSON.stringify(key.map((column) => row[column]));
  const rows = new Map([...forward.rows, ...walk('<', 'desc').rows].map((row) => [idOf(row), row]));
  return { rows: [...rows.values()], isComplete: false };
}

/** The highest row id that any of some questions tells; 0 where none can be answered. */
export function highestOf(db: ReadableDb, selects: readonly string[]): number {
  return Math.max(
    0,
    ...selects.map((select) => attempt(() => query<{ highest: number | null }>(db, select).first())?.highest ?? 0),
  );
}

/** null where what was asked for lies on a damaged page. A locked file is no damage and is thrown. */
export function attempt<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch (error) {
    // `internal`: a table that an older version did not have, or whose place in the schema is damaged.
    if (isAppError(error) && (error.code === 'store/damaged' || error.code === 'internal')) return null;
    throw error;
  }
}
