import { AppError } from '#shared/errors.ts';

/** Reads the records of a table with separators, line by line. */
export type RecordReader = {
  /** The cells of the record that this line ends; null while a quoted cell goes on in the next line. */
  readonly add: (line: string) => readonly string[] | null;
  /** True inside a quoted cell: the end of a file there is no end. */
  readonly isOpen: () => boolean;
};

/** No cell of these tables has more; a quote that is never closed must not swallow a file. */
const longestRecord = 50;

/**
 * RFC 4180: a cell in quotes may hold separators, line breaks, and quotes that are doubled. A quote inside a cell that does not begin with one is
 * a character like any other.
 * @param isQuoted false for tables that never quote (FDA's): there a quote at the beginning of a cell is part of a name
 * @throws AppError `tables/not-recognized` for a quoted cell that does not end
 */
export function createRecordReader(separator: ',' | '\t', isQuoted: boolean): RecordReader {
  let cells: string[] = [];
  let cell = '';
  let isInQuotes = false;
  let lines = 0;

  const closeCell = (): void => {
    cells.push(cell.trim());
    cell = '';
  };
  const read = (line: string): void => {
    for (let at = 0; at < line.length; at += 1) {
      const character = line[at] ?? '';
      if (isInQuotes) {
        if (character !== '"') cell += character;
        else if (line[at + 1] === '"') {
          cell += '"';
          at += 1;
        } else isInQuotes = false;
      } else if (character === separator) closeCell();
      else if (character === '"' && cell.trim() === '') {
        isInQuotes = true;
        cell = '';
      } else cell += character;
    }
  };

  return {
    add: (line) => {
      if (!isQuoted) return line.split(separator).map((one) => one.trim());
      lines += 1;
      read(line);
      if (isInQuotes) {
        if (lines > longestRecord) throw new AppError('tables/not-recognized');
        // A title over two lines is one title.
        cell += ' ';
        return null;
      }
      closeCell();
      const record = cells;
      cells = [];
      lines = 0;
      return record;
    },
    isOpen: () => isInQuotes,
  };
}
