import Papa from 'papaparse';
import { AppError } from '#shared/errors.ts';
import { writeFileAtomically } from './atomic-file.ts';

/** `null` becomes an empty cell. A number is written as it is; text goes through the formula guard. */
export type CsvCell = string | number | null;
export type CsvColumn<Row> = { readonly header: string; readonly cell: (row: Row) => CsvCell };

export type CsvTable<Row> = {
  readonly path: string;
  readonly columns: readonly CsvColumn<Row>[];
  readonly rows: Iterable<Row>;
  /** Stands alone in a row right below the header, where whoever opens the table sees it; null: nothing to say. */
  readonly notice?: string | null;
  /** Called after each block with the number of rows written so far. */
  readonly onRows?: (written: number) => void;
  readonly signal?: AbortSignal | undefined;
};

/** Rows per call of the library: memory stays flat, and between blocks a cancel is heard and other work gets its turn. */
const rowsPerBlock = 500;

/** Without it Excel reads UTF-8 as the system's old code page and breaks every accent. */
const byteOrderMark = '\uFEFF';

/**
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV Injection": = + - @ tab CR; LF and the
 * full-width forms are run by some programs too). A plain amount of money such as `-12.34` is no formula and stays a number. Papaparse's
 * own pattern is not used: it misses formulas that hold a line break, and it would turn negative amounts into text.
 */
const formulaStart = /^(?:[=+@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]|-(?!\d+\.\d\d$))/;

/**
 * Writes a table as CSV (RFC 4180: CRLF, quotes doubled), UTF-8 with a byte order mark, header row first.
 *
 * @returns the number of rows written
 * @throws AppError `export/nothing-to-export` where there is no row (no file is made); else as {@link writeFileAtomically}
 */
export async function writeCsv<Row>(table: CsvTable<Row>): Promise<number> {
  const { path, columns, rows, onRows, signal } = table;
  return writeFileAtomically(
    path,
    async (write) => {
      await write(byteOrderMark + csvText([columns.map((column) => column.header)]));
      if (table.notice != null)
        await write(csvText([columns.map((_, index) => (index === 0 ? (table.notice ?? '') : null))]));
      let written = 0;
      for (const block of blocksOf(rows, columns)) {
        await write(csvText(block));
        written += block.length;
        onRows?.(written);
      }
      if (written === 0) throw new AppError('export/nothing-to-export');
      return written;
    },
    signal,
  );
}

function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return `${Papa.unparse([...rows], { header: false, newline: '\r\n', escapeFormulae: formulaStart })}\r\n`;
}

/** An empty text is an empty cell, and those the library passes over at once. */
function cellOf<Row>({ cell }: CsvColumn<Row>, row: Row): CsvCell {
  const value = cell(row);
  return value === '' ? null : value;
}

function* blocksOf<Row>(rows: Iterable<Row>, columns: readonly CsvColumn<Row>[]): Generator<CsvCell[][]> {
  let block: CsvCell[][] = [];
  for (const row of rows) {
    block.push(columns.map((column) => cellOf(column, row)));
    if (block.length === rowsPerBlock) {
      yield block;
      block = [];
    }
  }
  if (block.length > 0) yield block;
}
