import { basename } from 'node:path';
import type { CodeTableInfo } from '#shared/domain/code-table.ts';
import { AppError } from '#shared/errors.ts';
import type { Progress } from '#shared/ipc/events.ts';
import type { CodeRow } from './code-row.ts';
import { recognizeTable } from './recognize.ts';
import type { TableReader } from './recognize.ts';
import { tableTexts } from './table-lines.ts';
import type { TableText } from './table-lines.ts';
import { putTable } from './tables-file.ts';

export type TableImport = {
  /** The file as downloaded: text or ZIP. */
  readonly path: string;
  /** Where the tables are kept. */
  readonly tablesFile: string;
  readonly addedAt: string;
  /**
   * Of NPPES only these NPIs are kept: the whole file is 10 GB of names of people who have nothing to do with anybody here.
   */
  readonly onlyNpis: readonly string[];
};

/** How many lines tell what a file is. */
const linesToRecognize = 12;
/** A table of which more than a tenth of the lines says nothing is another file that looks like one. */
const mostUnreadable = 0.1;

/**
 * Adds an official table from its original file, in place of an older one of its kind. Whole or not at all.
 * @throws AppError `tables/not-recognized`, `tables/cut-off`, `import/unreadable`, `import/cancelled`, `store/...`
 */
export async function importTable(
  { path, tablesFile, addedAt, onlyNpis }: TableImport,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void },
): Promise<CodeTableInfo> {
  const found = await recognized(await tableTexts(path));
  const { kind } = found.reader;
  const wanted = kind === 'nppes' ? new Set(onlyNpis) : null;
  const fileName = basename(path);
  const edition = editionOf(fileName) ?? editionOf(found.text.name);
  const report = (done: number): void => onProgress({ phase: 'reading', done, total: null });
  const count = await putTable(
    tablesFile,
    { kind, edition, addedAt, fileName },
    rowsOf(found, { wanted, signal, report }),
  );
  return { kind, edition, addedAt, fileName, count };
}

type Found = { readonly text: TableText; readonly reader: TableReader };

async function recognized(texts: readonly TableText[]): Promise<Found> {
  for (const text of texts) {
    const first: string[] = [];
    for await (const lines of text.lines()) {
      first.push(...lines.filter((line) => line.trim() !== ''));
      if (first.length > linesToRecognize) break;
    }
    const reader = recognizeTable(first.slice(0, linesToRecognize));
    if (reader !== null) return { text, reader };
  }
  throw new AppError('tables/not-recognized');
}

async function* rowsOf(
  { text, reader }: Found,
  {
    wanted,
    signal,
    report,
  }: { wanted: ReadonlySet<string> | null; signal: AbortSignal; report: (done: number) => void },
): AsyncGenerator<readonly CodeRow[]> {
  let lines = 0;
  let rows = 0;
  let last = '';
  for await (const block of text.lines()) {
    if (signal.aborted) throw new AppError('import/cancelled');
    const read: CodeRow[] = [];
    for (const line of block) {
      if (line.trim() === '') continue;
      lines += 1;
      last = line;
      const row = reader.line(line);
      if (row === null) continue;
      rows += 1;
      if (wanted === null || wanted.has(row.code)) read.push(row);
    }
    if (read.length > 0) yield read;
    report(lines);
  }
  const ended = reader.end();
  if (ended !== null) {
    rows += 1;
    yield [ended];
  }
  // HCPCS records are several to a code, so most of their lines end no row of their own.
  if (reader.kind !== 'hcpcs' && rows < lines * (1 - mostUnreadable) - linesToRecognize) {
    throw new AppError('tables/not-recognized');
  }
  if (rows === 0) throw new AppError('tables/not-recognized');
  if (isCutOff(reader.kind, last)) throw new AppError('tables/cut-off');
}

/** The end of a file that was cut off in the middle of a line. Tables with columns end with a whole row, the others with a whole record. */
function isCutOff(kind: TableReader['kind'], last: string): boolean {
  if (kind === 'hcpcs') return last.length < 12;
  if (kind === 'icd10cm' || kind === 'icd10pcs') return last.trimEnd().length < 78;
  return false;
}

/** A year, with the month where the name has one: `icd10cm_order_2026.txt`, `HCPC2026_JAN_ANWEB.txt`. */
function editionOf(fileName: string): string | null {
  const [, year, month] = /(20\d{2})(?:[_-]?(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC))?/i.exec(fileName) ?? [];
  if (year === undefined) return null;
  return month === undefined ? year : `${month.slice(0, 1).toUpperCase()}${month.slice(1).toLowerCase()} ${year}`;
}
