import { bareCode } from './code-row.ts';
import type { CodeRow } from './code-row.ts';

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

/** ICD-10-PCS codes have seven characters and never I or O; ICD-10-CM codes begin with a letter and then a digit. */
export function isProcedureCode(code: string): boolean {
  return /^[0-9B-DFGHX][0-9A-HJ-NP-Z]{2,6}$/.test(code) && !/^[A-Z]\d[0-9A-Z]([0-9A-Z]{0,4})$/.test(code);
}
