import { basename } from 'node:path';
import type { CodeTableInfo } from '#shared/domain/code-table.ts';
import { AppError } from '#shared/errors.ts';
import type { Progress } from '#shared/ipc/events.ts';
import type { CodeRow } from './code-row.ts';
import { icdOrderReader } from './read-icd-order.ts';
import { linesToRecognize, recognizeTable } from './recognize.ts';
import type { TableReader } from './table-reader.ts';
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
  /** The person was asked, and wants the table although it has less than half as many names as the one that is here. */
  readonly isSmallerWanted: boolean;
};

/** A table of which more than a tenth of the lines says nothing is another file that looks like one. */
const mostUnreadable = 0.1;
/** An excerpt of an ICD file whose first thousands of codes could be of either kind does not exist. */
const mostUndecided = 20_000;

/**
 * Adds an official table from its original file, in place of an older one of its kind; names of providers are added to those that are here.
 * Whole or not at all.
 * @throws AppError `tables/not-recognized`, `tables/cut-off`, `tables/much-smaller`, `tables/no-match`, `import/unreadable`, `import/cancelled`,
 *   `store/...`
 */
export async function importTable(
  { path, tablesFile, addedAt, onlyNpis, isSmallerWanted }: TableImport,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void },
): Promise<CodeTableInfo> {
  const found = await recognized(await tableTexts(path));
  const { kind } = found.reader;
  const isOfProviders = kind === 'nppes';
  const fileName = basename(path);
  const edition = editionOf(fileName) ?? editionOf(found.text.name);
  const total = Math.max(1, found.text.size);
  const report = (done: number): void =>
    onProgress({ phase: 'tables', done: Math.min(100, Math.floor((done / total) * 100)), total: 100 });
  const count = await putTable(
    tablesFile,
    { kind, edition, addedAt, fileName },
    {
      rows: rowsOf(found, { wanted: isOfProviders ? new Set(onlyNpis) : null, signal, report }),
      isAdding: isOfProviders,
      isSmallerWanted: isSmallerWanted || isOfProviders,
    },
  );
  return { kind, edition, addedAt, fileName, count };
}

type Found = { readonly text: TableText; readonly reader: TableReader };

async function recognized(texts: readonly TableText[]): Promise<Found> {
  for (const text of texts) {
    const first: string[] = [];
    for await (const { lines } of text.blocks()) {
      first.push(...lines.filter((line) => line.trim() !== ''));
      if (first.length < linesToRecognize) continue;
      if (first.length > mostUndecided || recognizeTable(first) !== 'undecided') break;
    }
    const reader = recognizeTable(first);
    // Codes that could be of either are diagnoses: a file of procedures has thousands that could not.
    if (reader !== null) return { text, reader: reader === 'undecided' ? icdOrderReader('icd10cm') : reader };
  }
  throw new AppError('tables/not-recognized');
}

type Reading = {
  /** Of NPPES, the numbers to keep. */
  readonly wanted: ReadonlySet<string> | null;
  readonly signal: AbortSignal;
  readonly report: (done: number) => void;
};

async function* rowsOf(
  { text, reader }: Found,
  { wanted, signal, report }: Reading,
): AsyncGenerator<readonly CodeRow[]> {
  let lines = 0;
  let rows = 0;
  let kept = 0;
  let last = '';
  let isWhole = true;
  for await (const { lines: block, done, isClosed } of text.blocks()) {
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
    isWhole = isClosed;
    kept += read.length;
    if (read.length > 0) yield read;
    report(done);
  }
  const ended = reader.end();
  if (ended !== null) {
    rows += 1;
    yield [ended];
  }
  const isUnreadable = reader.isMultiline !== true && rows < lines * (1 - mostUnreadable) - linesToRecognize;
  if (rows === 0 || isUnreadable) throw new AppError('tables/not-recognized');
  if (reader.isCutOff(last, isWhole)) throw new AppError('tables/cut-off');
  if (wanted !== null && kept === 0) throw new AppError('tables/no-match');
}

/** A year, with the month where the name has one: `icd10cm_order_2026.txt`, `HCPC2026_JAN_ANWEB.txt`. */
function editionOf(fileName: string): string | null {
  const [, year, month] = /(20\d{2})(?:[_-]?(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC))?/i.exec(fileName) ?? [];
  if (year === undefined) return null;
  return month === undefined ? year : `${month.slice(0, 1).toUpperCase()}${month.slice(1).toLowerCase()} ${year}`;
}
