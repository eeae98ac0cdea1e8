import { bareCode } from './code-row.ts';
import type { CodeRow } from './code-row.ts';
import type { TableReader } from './table-reader.ts';

/** A line of CMS's order files: number, code, "is a billable code", short title, long title, all at fixed places. */
const layout = /^\d{5} ([0-9A-Z]{3,7}) {1,5}([01]) (.{60}) (.+)$/;

/**
 * A line of the ICD-10-CM or ICD-10-PCS order file (CMS, "icd10cm_order_YYYY.txt": code in columns 7-13, long title from column 78).
 * Headers are kept as well: a claim may carry a code without its last characters. null for any other line.
 */
export function readIcdOrderLine(line: string): CodeRow | null {
  const [, code, , , title] = layout.exec(line.trimEnd()) ?? [];
  return code === undefined || title === undefined ? null : { code: bareCode(code), name: title.trim() };
}

export function icdOrderReader(kind: 'icd10cm' | 'icd10pcs'): TableReader {
  return { kind, line: readIcdOrderLine, end: () => null, isCutOff };
}

/** CMS's order files end with a line break. Without one the last title is whole only where the short title says the same. */
function isCutOff(last: string, isClosed: boolean): boolean {
  const [, , , short, long] = layout.exec(last.trimEnd()) ?? [];
  if (short === undefined || long === undefined) return true;
  return !isClosed && short.trim().toUpperCase() !== long.trim().slice(0, 60).trim().toUpperCase();
}

/**
 * Which of the two a code can only be of; null for one of either. ICD-10-CM: a letter, then a digit, and no code of seven characters ends with Z.
 * ICD-10-PCS: three characters (a heading) or seven, and never I or O.
 */
export function icdKindOf(code: string): 'icd10cm' | 'icd10pcs' | null {
  if (!/^[A-Z]\d/.test(code) || /^.{6}Z$/.test(code)) return 'icd10pcs';
  return (code.length !== 3 && code.length !== 7) || /[IO]/.test(code) ? 'icd10cm' : null;
}
