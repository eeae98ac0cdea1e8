import type { CodeTableKind } from '#shared/domain/code-table.ts';
import { bareCode } from './code-row.ts';
import type { CodeRow } from './code-row.ts';
import { isPublicHcpcs } from './read-hcpcs.ts';
import { createRecordReader } from './record-reader.ts';
import type { TableReader } from './table-reader.ts';

/** Gives a cell of a row by the name of its column, '' for one that is not there. */
type Cells = (column: string) => string;

type Columns = {
  readonly kind: CodeTableKind;
  readonly needed: readonly string[];
  /** null for a row without a code or a name. */
  readonly read: (cell: Cells) => CodeRow | null;
  readonly separator: ',' | '\t';
  readonly isQuoted: boolean;
};

/** The most lines that a header takes, line breaks inside its cells included. */
const longestHeader = 6;

/**
 * The reader of a table whose header begins at this line; null when it does not. The header may hold quoted line breaks (CMS's Table 5 has "FY
 * 2026 Final Rule" over two lines).
 */
export function readerForHeader(lines: readonly string[], at: number): TableReader | null {
  for (const columns of tables) {
    const records = createRecordReader(columns.separator, columns.isQuoted);
    const header = lines
      .slice(at, at + longestHeader)
      .map((line) => (records.isOpen() || line === lines[at] ? records.add(line.replace(/^\uFEFF/, '')) : null))
      .find((record) => record !== null);
    const names = header?.map((cell) => cell.toUpperCase().replaceAll(/\s+/g, ' ')) ?? [];
    if (columns.needed.every((name) => names.includes(name))) return readerOf(columns, names);
  }
  return null;
}

function readerOf({ kind, read, separator, isQuoted }: Columns, names: readonly string[]): TableReader {
  const places = new Map(names.map((name, at) => [name, at]));
  const records = createRecordReader(separator, isQuoted);
  // Of HCPCS a row is given when the next one shows that its description is whole.
  const isJoined = kind === 'hcpcs';
  let open: CodeRow | null = null;
  const joined = (row: CodeRow | null): CodeRow | null => {
    if (row !== null && row.code === open?.code) {
      open = { code: row.code, name: `${open.name} ${row.name}` };
      return null;
    }
    const done = open;
    open = row;
    return done;
  };
  let last: { readonly cells: number; readonly isRow: boolean } = { cells: names.length, isRow: false };
  return {
    kind,
    line: (text) => {
      const record = records.add(text);
      if (record === null) return null;
      const row = read((column) => record[places.get(column) ?? -1] ?? '');
      last = { cells: record.length, isRow: row !== null || record.length > 1 };
      return isJoined ? joined(row) : row;
    },
    end: () => (isJoined ? open : null),
    isMultiline: isJoined,
    // A note below the table has one cell; a row that has fewer cells than the header has lost some.
    isCutOff: (_, isClosed) => records.isOpen() || (last.cells < names.length && (last.isRow || !isClosed)),
  };
}

/**
 * FDA's NDC directory (product.txt). Its codes are labeler and product with a dash, each written without its leading zeros; a claim has both
 * with them (five and four digits) and two digits for the package. Named as Medicare does: `BRAND - SUBSTANCE`.
 */
function drug(cell: Cells): CodeRow | null {
  const [, labeler, product] = /^(\d{4,5})-(\d{3,4})$/.exec(cell('PRODUCTNDC')) ?? [];
  const brand = spoken(cell, 'PROPRIETARYNAME', 'PROPRIETARYNAMESUFFIX');
  const substance = cell('SUBSTANCENAME') === '' ? cell('NONPROPRIETARYNAME') : cell('SUBSTANCENAME');
  const name = [brand, substance].filter((part) => part !== '').join(' - ');
  if (labeler === undefined || product === undefined || name === '') return null;
  return { code: labeler.padStart(5, '0') + product.padStart(4, '0'), name };
}

/** CMS's Table 5 of the hospital payment rule: three-digit MS-DRG and its title. */
function stay(cell: Cells): CodeRow | null {
  const code = /^\d{1,3}$/.exec(cell('MS-DRG'))?.[0];
  const name = cell('MS-DRG TITLE');
  return code === undefined || name === '' ? null : { code: code.padStart(3, '0'), name };
}

/** CMS's HCPCS table with columns. A record of kind 4 goes on with the description of the code before. */
function service(cell: Cells): CodeRow | null {
  const code = cell('HCPC').toUpperCase();
  const name = cell('LONG DESCRIPTION');
  const isOfCode = ['', '3', '4'].includes(cell('RECID'));
  return isOfCode && isPublicHcpcs(code) && name !== '' ? { code, name } : null;
}

const organization = 'PROVIDER ORGANIZATION NAME (LEGAL BUSINESS NAME)';
const person = [
  'PROVIDER NAME PREFIX TEXT',
  'PROVIDER FIRST NAME',
  'PROVIDER MIDDLE NAME',
  'PROVIDER LAST NAME (LEGAL NAME)',
  'PROVIDER NAME SUFFIX TEXT',
  'PROVIDER CREDENTIAL TEXT',
];

/** NPPES: an organization's legal name, or a person's whole name with credentials. Nothing else of it is kept. */
function provider(cell: Cells): CodeRow | null {
  const npi = /^\d{10}$/.exec(cell('NPI'))?.[0];
  if (npi === undefined) return null;
  const name = cell(organization) === '' ? spoken(cell, ...person) : cell(organization);
  return name === '' ? null : { code: bareCode(npi), name };
}

/** The parts of a name that are there; `<UNAVAIL>` stands where one was withheld. */
function spoken(cell: Cells, ...columns: readonly string[]): string {
  return columns
    .map(cell)
    .filter((part) => part !== '' && !/^<.*>$/.test(part))
    .join(' ');
}

const hcpcsColumns = ['HCPC', 'LONG DESCRIPTION'];
const drgColumns = ['MS-DRG', 'MS-DRG TITLE'];
const ndcColumns = ['PRODUCTNDC', 'PROPRIETARYNAME', 'NONPROPRIETARYNAME'];
const npiColumns = ['NPI', 'ENTITY TYPE CODE'];

const tables: readonly Columns[] = [
  { kind: 'ndc', needed: ndcColumns, read: drug, separator: '\t', isQuoted: false },
  { kind: 'ndc', needed: ndcColumns, read: drug, separator: ',', isQuoted: true },
  { kind: 'msdrg', needed: drgColumns, read: stay, separator: '\t', isQuoted: true },
  { kind: 'msdrg', needed: drgColumns, read: stay, separator: ',', isQuoted: true },
  { kind: 'hcpcs', needed: hcpcsColumns, read: service, separator: ',', isQuoted: true },
  { kind: 'hcpcs', needed: hcpcsColumns, read: service, separator: '\t', isQuoted: true },
  { kind: 'nppes', needed: npiColumns, read: provider, separator: ',', isQuoted: true },
  { kind: 'nppes', needed: npiColumns, read: provider, separator: '\t', isQuoted: true },
];
