import type { CodeTableKind } from '#shared/domain/code-table.ts';
import type { CodeRow } from './code-row.ts';
import { readerForHeader } from './read-columns.ts';
import { createHcpcsReader, readHcpcsRecord } from './read-hcpcs.ts';
import { isProcedureCode, readIcdOrderLine } from './read-icd-order.ts';

/** Reads the lines of a table one after another; each may end a row. */
export type TableReader = {
  readonly kind: CodeTableKind;
  readonly line: (text: string) => CodeRow | null;
  /** The row that the end of the file ends. */
  readonly end: () => CodeRow | null;
};

/**
 * What kind of table begins with these lines, by what stands in them and never by the name of the file; null when it is none of ours.
 * A header may come after a few lines of title, as in CMS's tables.
 */
export function recognizeTable(firstLines: readonly string[]): TableReader | null {
  const icd = firstLines.map(readIcdOrderLine).filter((row) => row !== null);
  if (icd.length > 0 && icd.length >= firstLines.length - 1) {
    const kind = icd.every(({ code }) => isProcedureCode(code)) ? 'icd10pcs' : 'icd10cm';
    return { kind, line: readIcdOrderLine, end: () => null };
  }
  const records = firstLines.filter((line) => readHcpcsRecord(line) !== null);
  if (records.length > 0 && records.length >= firstLines.length - 1) return { kind: 'hcpcs', ...createHcpcsReader() };
  for (const line of firstLines) {
    const found = readerForHeader(line);
    if (found !== null) return { kind: found.kind, line: found.read, end: () => null };
  }
  return null;
}
