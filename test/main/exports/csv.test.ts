import { readFile, readdir, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '#main/exports/csv.ts';
import type { CsvCell } from '#main/exports/csv.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const columns = [0, 1].map((index) => ({
  header: `Column ${index}`,
  cell: (row: readonly CsvCell[]) => row[index] ?? null,
}));

async function written(rows: Iterable<readonly CsvCell[]>): Promise<string> {
  await writeCsv({ path: folder.file('a.csv'), columns, rows });
  return readFile(folder.file('a.csv'), 'utf8');
}

/** Read back as a spreadsheet would. */
function parsed(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

describe('writeCsv', () => {
  it('writes a byte order mark, CRLF and the header first', async () => {
    expect(await written([['a', 1.5]])).toBe('\uFEFFColumn 0,Column 1\r\na,1.5\r\n');
  });

  it('quotes what needs it and leaves null empty', async () => {
    expect(await written([['say "hi", now', null]])).toContain('"say ""hi"", now",\r\n');
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\r=1',
    '\n=1',
    '=1\n+2',
    '=cmd|"/C calc"!A0',
    '＝1+1',
    '-12.345',
    '-12.34x',
  ])('makes %j harmless', async (cell) => {
    expect(parsed(await written([['x', cell]]))[1]).toEqual(['x', `'${cell}`]);
  });

  it.each(['-12.34', '0.00', '12.34', "it's", 'a=b', ' =1', '-0.01'])('leaves %j alone', async (cell) => {
    expect(parsed(await written([['x', cell]]))[1]).toEqual(['x', cell]);
  });

  it('gives back every text, whatever is in it', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.stringMatching(/^[=+\-@\t\r\n"',;a-c \u00e9]{0,12}$/),
      fc.constantFrom('', '"', '\r\n', 'naïve, "quoted"\nsecond line', '\u{1F600}', '\uFEFF'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 20 }), async (cells) => {
        const rows = cells.map(([one, other]) => [`.${one}`, other] as const);
        const expected = rows.map(([one, other]) => [one, guarded(other)]);
        expect(parsed(await written(rows)).slice(1)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('reports blocks of 500 and gives other work its turn between them', async () => {
    const reports: number[] = [];
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    const rows = Array.from({ length: 20_001 }, (_, index) => [String(index), 'x']);
    const count = await writeCsv({ path: folder.file('a.csv'), columns, rows, onRows: (done) => reports.push(done) });
    clearInterval(timer);
    expect(count).toBe(20_001);
    expect(reports.slice(0, 2)).toEqual([500, 1_000]);
    expect(reports.at(-1)).toBe(20_001);
    expect(turns).toBeGreaterThan(5);
  });

  it('makes no file for no rows', async () => {
    const writing = writeCsv({ path: folder.file('a.csv'), columns, rows: [] });
    await expect(writing).rejects.toMatchObject({ code: 'export/nothing-to-export' });
    expect(await readdir(folder.path)).toEqual([]);
  });

  it('leaves the old file when the rows fail half way', async () => {
    await writeFile(folder.file('a.csv'), 'old');
    function* rows(): Generator<string[]> {
      for (let index = 0; index < 1_200; index += 1) yield ['x', String(index)];
      throw new Error('the database went away');
    }
    await expect(written(rows())).rejects.toMatchObject({ code: 'export/failed' });
    expect(await readFile(folder.file('a.csv'), 'utf8')).toBe('old');
    expect(await readdir(folder.path)).toEqual(['a.csv']);
  });

  it('stops reading rows at a cancel', async () => {
    const cancel = new AbortController();
    let read = 0;
    function* endless(): Generator<string[]> {
      for (;;) yield ['x', String((read += 1))];
    }
    const writing = writeCsv({
      path: folder.file('a.csv'),
      columns,
      rows: endless(),
      onRows: (done) => done === 1_000 && cancel.abort(),
      signal: cancel.signal,
    });
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
    expect(read).toBe(1_500);
    expect(await readdir(folder.path)).toEqual([]);
  });
});

/** The guard's rule, told the long way round. */
function guarded(text: string): string {
  const first = text.charAt(0);
  if (first === '' || !'=+-@\t\r\n＝＋－＠'.includes(first)) return text;
  const isMoney = first === '-' && /^\d+\.\d\d$/.test(text.slice(1)) && !text.endsWith('\n');
  return isMoney ? text : `'${text}`;
}
