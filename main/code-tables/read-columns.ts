import { bareCode } from './code-row.ts';
import type { CodeRow } from './code-row.ts';
import { splitRow } from './split-row.ts';

/** Reads one row of a table whose header was understood; null for a row without a code or a name. */
export type RowReader = (line: string) => CodeRow | null;

type Header = { readonly cells: readonly string[]; readonly separator: ',' | '\t' };

/** The reader for a header line of one of the tables with columns; null when the line is no such header. */
export function readerForHeader(
  line: string,
): { readonly kind: 'ndc' | 'msdrg' | 'nppes'; readonly read: RowReader } | null {
  for (const separator of ['\t', ','] as const) {
    const cells = splitRow(line.replace(/^\uFEFF/, ''), separator).map((cell) => cell.toUpperCase());
    if (cells.length < 2) continue;
    const header = { cells, separator };
    if (has(header, 'PRODUCTNDC', 'PROPRIETARYNAME', 'NONPROPRIETARYNAME')) return { kind: 'ndc', read: drugs(header) };
    if (has(header, 'MS-DRG', 'MS-DRG TITLE')) return { kind: 'msdrg', read: stays(header) };
    if (has(header, 'NPI', 'ENTITY TYPE CODE')) return { kind: 'nppes', read: providers(header) };
  }
  return null;
}

function has({ cells }: Header, ...names: readonly string[]): boolean {
  return names.every((name) => cells.includes(name));
}

function cellsBy({ cells, separator }: Header): (line: string) => (name: string) => string {
  const places = new Map(cells.map((name, at) => [name, at]));
  return (line) => {
    const row = splitRow(line, separator);
    return (name) => row[places.get(name) ?? -1] ?? '';
  };
}

/**
 * FDA's NDC directory (product.txt). Its codes are labeler and product with a dash, each written without its leading zeros; a claim has both
 * with them (five and four digits) and two digits for the package. Named as Medicare does: `BRAND - SUBSTANCE`.
 */
function drugs(header: Header): RowReader {
  const cellsOf = cellsBy(header);
  return (line) => {
    const cell = cellsOf(line);
    const [, labeler, product] = /^(\d{4,5})-(\d{3,4})$/.exec(cell('PRODUCTNDC')) ?? [];
    const brand = [cell('PROPRIETARYNAME'), cell('PROPRIETARYNAMESUFFIX')].filter((part) => part !== '').join(' ');
    const substance = cell('SUBSTANCENAME') === '' ? cell('NONPROPRIETARYNAME') : cell('SUBSTANCENAME');
    const name = [brand, substance].filter((part) => part !== '').join(' - ');
    if (labeler === undefined || product === undefined || name === '') return null;
    return { code: labeler.padStart(5, '0') + product.padStart(4, '0'), name };
  };
}

/** CMS's Table 5 of the hospital payment rule: three-digit MS-DRG and its title. */
function stays(header: Header): RowReader {
  const cellsOf = cellsBy(header);
  return (line) => {
    const cell = cellsOf(line);
    const code = /^\d{1,3}$/.exec(cell('MS-DRG'))?.[0];
    const name = cell('MS-DRG TITLE');
    return code === undefined || name === '' ? null : { code: code.padStart(3, '0'), name };
  };
}

const organization = 'PROVIDER ORGANIZATION NAME (LEGAL BUSINESS NAME)';

/** NPPES: an organization's legal name, or a person's first, middle and last name with credentials. Nothing else of it is kept. */
function providers(header: Header): RowReader {
  const cellsOf = cellsBy(header);
  return (line) => {
    const cell = cellsOf(line);
    const npi = /^\d{10}$/.exec(cell('NPI'))?.[0];
    if (npi === undefined) return null;
    const person = [
      'PROVIDER FIRST NAME',
      'PROVIDER MIDDLE NAME',
      'PROVIDER LAST NAME (LEGAL NAME)',
      'PROVIDER CREDENTIAL TEXT',
    ]
      .map(cell)
      .filter((part) => part !== '' && !/^<.*>$/.test(part))
      .join(' ');
    const name = cell(organization) === '' ? person : cell(organization);
    return name === '' ? null : { code: bareCode(npi), name };
  };
}
