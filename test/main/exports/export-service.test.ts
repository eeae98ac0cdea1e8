import { readFile, readdir, writeFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { ExportOptions, ExportSources } from '#main/exports/export-request.ts';
import { exportPdf } from '#main/exports/export-pdf.ts';
import { exportClaims, exportOneClaim } from '#main/exports/export-service.ts';
import type { Progress } from '#shared/ipc/events.ts';
import { sampleClaim, sampleClaims, sampleDetail, sampleLine, samplePerson } from './sample-rows.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

function sources(count: number): ExportSources {
  return {
    count,
    claimRows: () => sampleClaims(count),
    lineRows: () => Array.from({ length: count * 2 }, (_, index) => sampleLine(index)),
    rawRows: () =>
      Array.from(sampleClaims(count), ({ id }) => JSON.stringify({ resourceType: 'ExplanationOfBenefit', id })),
  };
}

function options(format: ExportOptions['format'], name: string, changes: Partial<ExportOptions> = {}): ExportOptions {
  return {
    format,
    path: folder.file(name),
    language: 'en',
    person: samplePerson,
    filterWords: '',
    printedOn: '2026-11-23',
    // The page itself stands in for its PDF here; pdf-print.test.ts makes real ones.
    printPdf: (html) => Promise.resolve(Buffer.from(html)),
    ...changes,
  };
}

const read = (name: string) => readFile(folder.file(name), 'utf8');
const rowsOf = (csv: string) => Papa.parse<string[]>(csv, { skipEmptyLines: true }).data.length;

describe('exportClaims', () => {
  it('saves a row for each claim, and tells how far it is', async () => {
    const progress: Progress[] = [];
    const result = await exportClaims(
      sources(1_200),
      options('csv-claims', 'a.csv', { onProgress: (step) => progress.push(step) }),
    );
    expect(result).toEqual({ path: folder.file('a.csv'), claimCount: 1_200, files: [folder.file('a.csv')] });
    expect(rowsOf(await read('a.csv'))).toBe(1_201);
    expect(progress).toEqual([500, 1_000, 1_200].map((done) => ({ phase: 'writing', done, total: 1_200 })));
  });

  it('saves a row for each line, and counts claims', async () => {
    const result = await exportClaims(sources(30), options('csv-lines', 'a.csv'));
    expect(result.claimCount).toBe(30);
    expect(rowsOf(await read('a.csv'))).toBe(61);
  });

  it('saves the resources as a Bundle', async () => {
    const result = await exportClaims(sources(30), options('fhir', 'a.json'));
    expect(result.claimCount).toBe(30);
    expect((JSON.parse(await read('a.json')) as { entry: unknown[] }).entry).toHaveLength(30);
  });

  it('saves a PDF of every claim', async () => {
    const progress: Progress[] = [];
    const result = await exportClaims(
      sources(70),
      options('pdf', 'a.pdf', { onProgress: (step) => progress.push(step) }),
    );
    expect(result).toEqual({ path: folder.file('a.pdf'), claimCount: 70, files: [folder.file('a.pdf')] });
    expect(await read('a.pdf')).toContain('70 claims');
    expect(progress).toEqual([0, 70].map((done) => ({ phase: 'printing', done, total: 70 })));
  });

  it.each(['csv-claims', 'csv-lines', 'fhir', 'pdf'] as const)(
    'makes no %s file when nothing matches',
    async (format) => {
      // The count may be out of date by the time the rows are read.
      for (const none of [sources(0), { ...sources(0), count: 3 }]) {
        await expect(exportClaims(none, options(format, 'a.out'))).rejects.toMatchObject({
          code: 'export/nothing-to-export',
        });
      }
      expect(await readdir(folder.path)).toEqual([]);
    },
  );

  it('says so where no PDF can be made', async () => {
    const noPrinter = { printPdf: null };
    await expect(exportClaims(sources(3), options('pdf', 'a.pdf', noPrinter))).rejects.toMatchObject({
      code: 'export/pdf-not-available',
    });
    await expect(
      exportOneClaim({ claim: sampleDetail(), written: null }, options('pdf', 'a.pdf', noPrinter)),
    ).rejects.toMatchObject({
      code: 'export/pdf-not-available',
    });
    expect(await readdir(folder.path)).toEqual([]);
  });

  it.each(['csv-claims', 'csv-lines', 'fhir', 'pdf'] as const)(
    'stops a %s at a cancel and leaves the old file',
    async (format) => {
      await writeFile(folder.file('a.out'), 'old');
      const cancel = new AbortController();
      const stopAtFirst = { onProgress: () => cancel.abort(), signal: cancel.signal };
      const saving = exportClaims(sources(2_000), options(format, 'a.out', stopAtFirst));
      await expect(saving).rejects.toMatchObject({ name: 'AbortError' });
      expect(await read('a.out')).toBe('old');
      expect(await readdir(folder.path)).toEqual(['a.out']);
    },
  );
});

describe('exportPdf of too many claims for one paper', () => {
  it('makes several files of whole years, each of which says which part it is', async () => {
    const result = await exportPdf(sources(150), options('pdf', 'a.pdf'), 70);
    const names = ['a (part 2 of 3).pdf', 'a (part 3 of 3).pdf', 'a.pdf'];
    expect(result).toMatchObject({
      claimCount: 150,
      files: [names[2], names[0], names[1]].map((name = '') => folder.file(name)),
    });
    expect((await readdir(folder.path)).sort()).toEqual(names);
    expect(await read('a.pdf')).toContain('Part 1 of 3');
    expect(await read('a.pdf')).toContain('60 claims');
    expect(await read('a (part 3 of 3).pdf')).toContain('30 claims');
  });

  it('makes none when one of them cannot be printed', async () => {
    await writeFile(folder.file('a.pdf'), 'old');
    const printPdf = (html: string) =>
      html.includes('Part 3 of 3') ? Promise.reject(new Error('out of memory')) : Promise.resolve(Buffer.from(html));
    const saving = exportPdf(sources(150), options('pdf', 'a.pdf', { printPdf }), 70);
    await expect(saving).rejects.toMatchObject({ code: 'export/failed' });
    expect(await readdir(folder.path)).toEqual(['a.pdf']);
    expect(await read('a.pdf')).toBe('old');
  });

  it('cuts a year that is too big and says so', async () => {
    const all = Array.from({ length: 12 }, (_, index) => sampleClaim(index, { serviceFrom: '2026-05-01' }));
    await exportPdf({ count: 12, claimRows: () => all }, options('pdf', 'a.pdf'), 8);
    expect(await read('a.pdf')).toContain('Total of the claims of 2026 in this part');
    expect(await read('a (part 2 of 2).pdf')).toContain('4 claims');
  });
});

describe('exportOneClaim', () => {
  it('saves the paper of the claim', async () => {
    const result = await exportOneClaim({ claim: sampleDetail(), written: null }, options('pdf', 'a.pdf'));
    expect(result).toEqual({ path: folder.file('a.pdf'), claimCount: 1, files: [folder.file('a.pdf')] });
    expect(await read('a.pdf')).toContain('Services on this claim');
  });
});
