import type { CodeRow } from './code-row.ts';
import type { TableReader } from './table-reader.ts';

/** The line above the list; the number, the diagnostic category where there is one, medical or surgical, the title. */
const header = /^DRG\s+MDC\s+(MS|TYPE)\s+(DESCRIPTION|MS-DRG TITLE|TITLE)\s*$/i;
const layout = /^(\d{3})\s+(?:(?:\d\d|PRE)\s+)?[MP]\*?\s+(\S.*)$/;

/** The list of MS-DRGs in Appendix A of CMS's Definitions Manual (text), or null when these lines do not lead up to one. */
export function readerForDrgList(firstLines: readonly string[]): TableReader | null {
  if (!firstLines.some((line) => header.test(line.trim()))) return null;
  let hasBegun = false;
  let hasEnded = false;
  return {
    kind: 'msdrg',
    line: (text) => {
      const row = readDrgLine(text);
      hasBegun ||= row !== null;
      // Below the list stands other text, with numbers of its own.
      if (hasBegun && /^:=+:$|^Appendix B/i.test(text.trim())) hasEnded = true;
      return hasEnded ? null : row;
    },
    end: () => null,
    isCutOff: (last, isClosed) => !isClosed && readDrgLine(last) !== null,
    isMultiline: true,
  };
}

function readDrgLine(text: string): CodeRow | null {
  const [, code, name] = layout.exec(text.trimEnd()) ?? [];
  return code === undefined || name === undefined ? null : { code, name: name.trim() };
}
