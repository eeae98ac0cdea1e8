import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { closeNames, namesOf } from '#main/code-tables/code-names.ts';
import { importTable } from '#main/code-tables/import-table.ts';
import { listTables, removeTable } from '#main/code-tables/tables-file.ts';
import { AppError } from '#shared/errors.ts';
import type { Progress } from '#shared/ipc/events.ts';
import { temporaryFolder } from '#test/support/temporary-services.ts';
import { drgTable, hcpcsTable, icdLine, icdTable, ndcTable, nppesTable, zipOf } from './made-tables.ts';

afterEach(closeNames);

function here() {
  const folder = temporaryFolder();
  const tablesFile = join(folder, 'code-tables.sqlite');
  const add = (
    name: string,
    content: string | Buffer,
    onlyNpis: readonly string[] = [],
    signal = new AbortController().signal,
    isSmallerWanted = false,
  ) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return importTable(
      { path, tablesFile, addedAt: '2026-11-24T10:00:00Z', onlyNpis, isSmallerWanted },
      { signal, onProgress: () => undefined },
    );
  };
  return { folder, tablesFile, add, names: () => namesOf(tablesFile).names };
}

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'added',
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );

describe('each table is known by its content, and its names are found as claims write the codes', () => {
  test('ICD-10-CM order file', async () => {
    const { add, names } = here();
    expect(await add('icd10cm_order_2026.txt', icdTable)).toEqual({
      kind: 'icd10cm',
      edition: '2026',
      addedAt: '2026-11-24T10:00:00Z',
      fileName: 'icd10cm_order_2026.txt',
      count: 3,
    });
    expect(names().diagnosis('M17.11')).toBe('Unilateral primary osteoarthritis, right knee');
    expect(names().diagnosis('M1711')).toBe('Unilateral primary osteoarthritis, right knee');
    expect(names().diagnosis('M17.1')).toBeNull();
    expect(names().procedure('M1711')).toBeNull();
  });

  test('ICD-10-PCS order file', async () => {
    const { add, names } = here();
    const lines = ['0016070', '0016071', '0SRD0J9'].map((code, at) => icdLine(at + 1, code, `Procedure ${code}`));
    expect(await add('x.txt', lines.join('\n'))).toMatchObject({ kind: 'icd10pcs', edition: null, count: 3 });
    expect(names().procedure('0SRD0J9')).toBe('Procedure 0SRD0J9');
  });

  test('HCPCS Level II: long names over several records, without modifiers and without the dentists’ codes', async () => {
    const { add, names } = here();
    expect(await add('HCPC2026_JAN_ANWEB.txt', hcpcsTable)).toMatchObject({
      kind: 'hcpcs',
      edition: 'Jan 2026',
      count: 2,
    });
    expect(names().service('A0021')).toBe('Ambulance service, outside state per mile, transport (medicaid only)');
    expect(names().service('G0008')).toBe('Administration of influenza virus vaccine');
    expect(names().service('D0120')).toBeNull();
  });

  test('NDC directory: by labeler and product, whatever the package', async () => {
    const { add, names } = here();
    expect(await add('product.txt', ndcTable)).toMatchObject({ kind: 'ndc', count: 2 });
    expect(names().drug('00071015523')).toBe('Lipitor - ATORVASTATIN CALCIUM TRIHYDRATE');
    expect(names().drug('00071-0155-40')).toBe('Lipitor - ATORVASTATIN CALCIUM TRIHYDRATE');
    expect(names().drug('12345067801')).toBe('Made Up XR - madeupine');
    expect(names().drug('12345999901')).toBeNull();
  });

  test('MS-DRG titles, after a line of title, with or without leading zeros', async () => {
    const { add, names } = here();
    expect(await add('table5.txt', drgTable)).toMatchObject({ kind: 'msdrg', count: 2 });
    expect(names().drg('470')).toBe('MAJOR HIP AND KNEE JOINT REPLACEMENT');
    expect(names().drg('064')).toBe('INTRACRANIAL HEMORRHAGE, WITH MCC');
    expect(names().drg('0470')).toBe('MAJOR HIP AND KNEE JOINT REPLACEMENT');
  });

  test('NPPES: only the providers of the people here are kept', async () => {
    const { add, names } = here();
    expect(await add('npidata_pfile_20260101.csv', nppesTable, ['1912345678', '1999999999'])).toMatchObject({
      kind: 'nppes',
      count: 2,
    });
    expect(names().provider('1912345678')).toBe('OPHELIA QUARRINGTON M.D.');
    expect(names().provider('1999999999')).toBe('LAKE "SUPPLY", INC');
    expect(names().provider('1888888888')).toBeNull();
  });

  test.each([true, false])(
    'out of the ZIP archive as downloaded (stored: %s), read-me files beside it',
    async (isStored) => {
      const { add, names } = here();
      const archive = zipOf(
        { 'readme.txt': 'Please read me.', 'Code Descriptions/icd10cm_order_2027.txt': icdTable },
        { isStored },
      );
      expect(await add('download.zip', archive)).toMatchObject({ kind: 'icd10cm', edition: '2027', count: 3 });
      expect(names().diagnosis('I10')).toBe('Essential (primary) hypertension');
    },
  );
});

describe('what cannot be added changes nothing', () => {
  test.each<[string, string | Buffer, string]>([
    ['empty.txt', '', 'tables/not-recognized'],
    ['letter.txt', 'Dear Mary,\nhow are you?\n', 'tables/not-recognized'],
    ['picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'tables/not-recognized'],
    ['one-line.txt', 'x'.repeat(300_000), 'tables/not-recognized'],
    ['header-only.txt', ndcTable.split('\n')[0] ?? '', 'tables/not-recognized'],
    ['cut.txt', icdTable.slice(0, -60), 'tables/cut-off'],
    ['cut-in-title.txt', icdTable.slice(0, -5), 'tables/cut-off'],
    ['hcpcs-cut-in-a-record.txt', hcpcsTable.slice(0, -200), 'tables/cut-off'],
    ['product-cut-in-a-row.txt', ndcTable.slice(0, -30), 'tables/cut-off'],
    ['table5-cut-in-a-row.txt', drgTable.slice(0, -10), 'tables/cut-off'],
    ['nppes-cut-in-a-cell.csv', nppesTable.slice(0, -3), 'tables/cut-off'],
    ['nppes-without-our-providers.csv', nppesTable, 'tables/no-match'],
    ['cut.zip', zipOf({ 'a.txt': icdTable }).subarray(0, -30), 'tables/cut-off'],
    ['pk.zip', Buffer.from('PK\u0003\u0004'), 'tables/cut-off'],
  ])('%s', async (name, content, code) => {
    const { add, tablesFile, names } = here();
    await add('good.txt', icdTable);
    const before = readFileSync(tablesFile);
    expect(await codeOf(add(name, content))).toBe(code);
    expect(readFileSync(tablesFile).equals(before)).toBe(true);
    expect(existsSync(`${tablesFile}.new`)).toBe(false);
    expect(names().diagnosis('I10')).not.toBeNull();
  });

  test('an archive that unpacks to more than it says is stopped', async () => {
    const { add } = here();
    const archive = zipOf({ 'a.txt': `${icdTable}\n`.repeat(1000) });
    // The size in the central directory, which is what is believed at first.
    const at = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    archive.writeUInt32LE(500, at + 24);
    expect(await codeOf(add('bomb.zip', archive))).toBe('tables/cut-off');
  });

  test('a cancel leaves the table that was there', async () => {
    const { add, names } = here();
    await add('good.txt', icdTable);
    expect(await codeOf(add('again.txt', icdTable.replace('Essential', 'Other'), [], AbortSignal.abort()))).toBe(
      'import/cancelled',
    );
    expect(names().diagnosis('I10')).toBe('Essential (primary) hypertension');
  });

  test.skipIf(process.getuid?.() === 0)('a folder that may not be written to (cannot be tried as root)', async () => {
    const { folder, add } = here();
    const path = join(folder, 'a.txt');
    writeFileSync(path, icdTable);
    chmodSync(folder, 0o500);
    expect(await codeOf(add('a.txt', icdTable))).toBe('store/read-only');
    chmodSync(folder, 0o700);
  });

  test('any bytes end in a known error or a table, never in anything else', async () => {
    const { add } = here();
    const pieces = [icdTable, hcpcsTable, ndcTable, drgTable, nppesTable].map((text) => fc.constant(text));
    const damaged = fc
      .tuple(fc.oneof(...pieces, fc.string()), fc.nat(2000), fc.nat(2000), fc.string({ maxLength: 40 }))
      .map(([text, from, length, put]) => text.slice(0, from) + put + text.slice(from + length));
    await fc.assert(
      fc.asyncProperty(damaged, fc.boolean(), async (text, isZip) => {
        const outcome = await codeOf(add('any', isZip ? zipOf({ 'a.txt': text }) : text, ['1912345678']));
        expect([
          'added',
          'tables/not-recognized',
          'tables/cut-off',
          'tables/much-smaller',
          'tables/no-match',
        ]).toContain(outcome);
      }),
      { numRuns: 60 },
    );
  });

  test('any damaged archive ends in a known error or a table', async () => {
    const { add } = here();
    const whole = zipOf({ 'a.txt': icdTable, 'b.txt': 'x' });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }), async (changes) => {
        const archive = Buffer.from(whole);
        for (const [at, byte] of changes) archive[at] = byte;
        expect(['added', 'tables/not-recognized', 'tables/cut-off', 'tables/much-smaller']).toContain(
          await codeOf(add('any.zip', archive)),
        );
      }),
      { numRuns: 150 },
    );
  });
});

describe('what the official files are like', () => {
  test('Table 5 of CMS: a header with a line break inside a cell', async () => {
    const { add, names } = here();
    const table = [
      'TABLE 5.—LIST OF MEDICARE SEVERITY DIAGNOSIS-RELATED GROUPS',
      'MS-DRG\t"FY 2026 Final',
      'Post-Acute DRG"\tTYPE\tMS-DRG Title\tWeights',
      '1\tNo\tSURG\tHEART TRANSPLANT\t30.0',
      '470\tYes\tSURG\t"MAJOR HIP AND KNEE',
      'JOINT REPLACEMENT"\t1.9',
      'NOTE: weights are relative.',
      '',
    ];
    expect(await add('table5.txt', table.join('\r\n'))).toMatchObject({ kind: 'msdrg', count: 2 });
    expect(names().drg('470')).toBe('MAJOR HIP AND KNEE JOINT REPLACEMENT');
  });

  test('the list of the Definitions Manual: with and without a category, text around it', async () => {
    const { add, names } = here();
    const list = [
      ':======:',
      '| Appendix A List of MS-DRGs |',
      ':======:',
      '',
      'Appendix A contains a list of each MS-DRG. Some (e.g., 014) have no category.',
      'DRG MDC MS Description',
      '001     P  Heart Transplant with MCC',
      '470 08  P  Major Hip and Knee Joint Replacement',
      ':======:',
      '999 99  M  Text of another appendix',
      '',
    ].join('\n');
    expect(await add('appendix_A.txt', list)).toMatchObject({ kind: 'msdrg', count: 2 });
    expect(names().drg('001')).toBe('Heart Transplant with MCC');
    expect(names().drg('999')).toBeNull();
    expect(await codeOf(add('cut.txt', list.slice(0, list.indexOf('Joint'))))).toBe('tables/cut-off');
  });

  test('HCPCS with columns: descriptions over several records, no modifiers, nothing of the dentists', async () => {
    const { add, names } = here();
    const table = [
      'HCPC,SEQNUM,RECID,LONG DESCRIPTION,SHORT DESCRIPTION',
      'TC,100,7,Technical component,Tech',
      'A0021,100,3,"Ambulance service, outside state per mile,",Ambulance',
      'A0021,200,4,transport (medicaid only),',
      'D0120,100,3,A text of the dentists,',
      'G0008,100,3,Administration of influenza virus vaccine,Flu',
    ];
    expect(await add('HCPC2026_JAN.csv', table.join('\n'))).toMatchObject({ kind: 'hcpcs', count: 2 });
    expect(names().service('A0021')).toBe('Ambulance service, outside state per mile, transport (medicaid only)');
    expect(names().service('G0008')).toBe('Administration of influenza virus vaccine');
    expect(names().service('D0120')).toBeNull();
  });

  test('procedures whose codes look like diagnoses, sections B to H, are procedures and leave the diagnoses alone', async () => {
    const { add, names } = here();
    await add('cm.txt', icdTable);
    const codes = ['B20', 'B200', 'C01', 'F00', 'F00ZJWZ', 'H00'].filter((code) => code.length !== 4);
    const excerpt = codes.map((code, at) => icdLine(at + 1, code, `Procedure ${code}`)).join('\n');
    expect(await add('excerpt.txt', excerpt)).toMatchObject({ kind: 'icd10pcs' });
    expect(names().diagnosis('I10')).not.toBeNull();
    expect(names().procedure('F00ZJWZ')).toBe('Procedure F00ZJWZ');
  });

  test('providers: the whole name with what stands before and after it', async () => {
    const { add, names } = here();
    const header =
      '"NPI","Entity Type Code","Provider Last Name (Legal Name)","Provider First Name","Provider Middle Name",' +
      '"Provider Name Prefix Text","Provider Name Suffix Text","Provider Credential Text"';
    await add('npi.csv', `${header}\n"1912345678","1","QUILL","HAROLD","LEROY","DR.","III","M.D."\n`, ['1912345678']);
    expect(names().provider('1912345678')).toBe('DR. HAROLD LEROY QUILL III M.D.');
  });
});

describe('what is here already', () => {
  test('a table with less than half the names takes no place unless it is wanted', async () => {
    const { add, tablesFile, names } = here();
    await add('a.txt', icdTable);
    const small = icdLine(1, 'I10', 'High blood pressure');
    expect(await codeOf(add('b.txt', small))).toBe('tables/much-smaller');
    expect(names().diagnosis('M17.11')).not.toBeNull();
    expect(listTables(tablesFile)).toMatchObject([{ kind: 'icd10cm', count: 3 }]);
    await add('b.txt', small, [], undefined, true);
    expect(listTables(tablesFile)).toMatchObject([{ kind: 'icd10cm', count: 1 }]);
  });

  test('names of providers are added to those that are here', async () => {
    const { add, names } = here();
    await add('a.csv', nppesTable, ['1912345678']);
    await add('b.csv', nppesTable, ['1999999999']);
    expect(names().provider('1912345678')).not.toBeNull();
    expect(names().provider('1999999999')).not.toBeNull();
  });
});

test('how far a table is read, in percent', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'icd.txt');
  writeFileSync(path, Array.from({ length: 5000 }, (_, at) => icdLine(at, 'M1711', 'Knee')).join('\n'));
  const seen: Progress[] = [];
  await importTable(
    { path, tablesFile: join(folder, 't.sqlite'), addedAt: '', onlyNpis: [], isSmallerWanted: false },
    { signal: new AbortController().signal, onProgress: (progress) => seen.push(progress) },
  );
  expect(seen.length).toBeGreaterThan(2);
  expect(seen.at(-1)).toEqual({ phase: 'tables', done: 100, total: 100 });
  expect(seen[0]?.done).toBeLessThan(50);
});

test('tables of all kinds live side by side; adding again replaces, removing takes only its own', async () => {
  const { add, tablesFile, names } = here();
  await add('icd10cm_order_2025.txt', icdTable);
  await add('product.txt', ndcTable);
  const before = namesOf(tablesFile).revision;
  await add('icd10cm_order_2026.txt', icdLine(1, 'I10', 'High blood pressure'), [], undefined, true);
  expect(namesOf(tablesFile).revision).not.toBe(before);
  expect(listTables(tablesFile).map(({ kind, edition, count }) => [kind, edition, count])).toEqual([
    ['icd10cm', '2026', 1],
    ['ndc', null, 2],
  ]);
  expect(names().diagnosis('M17.11')).toBeNull();
  await removeTable(tablesFile, 'icd10cm');
  expect(listTables(tablesFile).map(({ kind }) => kind)).toEqual(['ndc']);
  expect(names().diagnosis('I10')).toBeNull();
  expect(names().drug('00071015523')).not.toBeNull();
});

test('a damaged tables file gives no names and is made anew by the next table', async () => {
  const { add, tablesFile, names } = here();
  writeFileSync(tablesFile, 'not a database at all, but long enough to look at');
  expect(names().diagnosis('I10')).toBeNull();
  await add('icd.txt', icdTable);
  expect(names().diagnosis('I10')).toBe('Essential (primary) hypertension');
});
