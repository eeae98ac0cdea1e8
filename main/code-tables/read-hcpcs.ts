import type { TableReader } from './table-reader.ts';

/**
 * Reads the records of CMS's HCPCS Level II file (fixed width, "HCPCYYYY_..._ANWEB.txt"): code in columns 1-5, sequence in 6-10, kind of record
 * in 11, description in 12-91. A long description goes on in records of kind 4; kinds 7 and 8 are modifiers.
 */
export function createHcpcsReader(): TableReader {
  let open: { code: string; parts: string[] } | null = null;
  let width = 0;
  const close = (): ReturnType<TableReader['end']> => {
    const done = open;
    open = null;
    return done === null ? null : { code: done.code, name: done.parts.join(' ').replaceAll(/\s+/g, ' ').trim() };
  };
  let before = 0;
  return {
    kind: 'hcpcs',
    line: (text) => {
      before = width;
      width = text.length;
      const record = readHcpcsRecord(text);
      if (record === null) return null;
      if (record.kind === '4') {
        if (open?.code === record.code) open.parts.push(record.description);
        return null;
      }
      const done = close();
      if (record.kind === '3' && isPublicHcpcs(record.code)) open = { code: record.code, parts: [record.description] };
      return done;
    },
    end: close,
    // All records are of one width; one that is cut in its description is no shorter than a code.
    isCutOff: (last, isClosed) => last.length < 12 || (!isClosed && before !== 0 && last.length !== before),
    isMultiline: true,
  };
}

/** null for what is no record of this file. */
export function readHcpcsRecord(text: string): { code: string; kind: string; description: string } | null {
  const [, code, kind, description] = /^([A-Z0-9]{5}| {3}[A-Z0-9]{2})\d{5}([3478])(.{1,80})/.exec(text) ?? [];
  if (code === undefined || kind === undefined || description === undefined) return null;
  return { code: code.trim(), kind, description: description.trim() };
}

/**
 * Codes that begin with D are the dentists' (CDT, of the American Dental Association) and five digits are CPT (of the American Medical
 * Association): neither may be kept without a licence, so both are passed over.
 */
export function isPublicHcpcs(code: string): boolean {
  return /^[A-CE-Z]\d{4}$/.test(code);
}
