import { readerForHeader } from './read-columns.ts';
import { readerForDrgList } from './read-drg-list.ts';
import { createHcpcsReader, readHcpcsRecord } from './read-hcpcs.ts';
import { icdKindOf, icdOrderReader, readIcdOrderLine } from './read-icd-order.ts';
import type { TableReader } from './table-reader.ts';

/** How many lines tell what a file is, in most cases. */
export const linesToRecognize = 12;

/**
 * What kind of table begins with these lines, by what stands in them and never by the name of the file; null when it is none of ours, and
 * 'undecided' when only further lines can tell the two ICD files apart (an excerpt may begin with codes that could be of either).
 * A header may come after a few lines of title, as in CMS's tables.
 */
export function recognizeTable(lines: readonly string[]): TableReader | 'undecided' | null {
  const first = lines.slice(0, linesToRecognize);
  const icd = first.map(readIcdOrderLine).filter((row) => row !== null);
  if (icd.length > 0 && icd.length >= first.length - 1) return recognizeIcd(lines);
  const records = first.filter((line) => readHcpcsRecord(line) !== null);
  if (records.length > 0 && records.length >= first.length - 1) return createHcpcsReader();
  for (const at of first.keys()) {
    const found = readerForHeader(first, at);
    if (found !== null) return found;
  }
  return readerForDrgList(first);
}

function recognizeIcd(lines: readonly string[]): TableReader | 'undecided' {
  for (const line of lines) {
    const row = readIcdOrderLine(line);
    const kind = row === null ? null : icdKindOf(row.code);
    if (kind !== null) return icdOrderReader(kind);
  }
  return 'undecided';
}
