import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { decimalDollars } from '#main/exports/csv-amounts.ts';
import { claimColumns } from '#main/exports/csv-claims.ts';
import { lineColumns } from '#main/exports/csv-lines.ts';
import { writeCsv } from '#main/exports/csv.ts';
import { exportWords } from '#main/exports/words/words.ts';
import { calculated, notReported, reported } from '#shared/domain/money.ts';
import { sampleClaim, sampleLine } from './sample-rows.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const words = exportWords('en');

async function records(): Promise<Record<string, string>[]> {
  const text = await readFile(folder.file('a.csv'), 'utf8');
  return Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data;
}

describe('the claims table', () => {
  it('is this file', async () => {
    const rows = [
      sampleClaim(0, { note: 'Ask about\n"this"', isStarred: true, tags: ['taxes', 'knee'] }),
      sampleClaim(5, { title: '=HYPERLINK("http://x","y")' }),
      sampleClaim(2, { status: 'cancelled', amounts: { ...sampleClaim(2).amounts, paid: reported(-1_234, 'paid') } }),
    ];
    await writeCsv({ path: folder.file('a.csv'), columns: claimColumns(words), rows });
    expect(await readFile(folder.file('a.csv'), 'utf8')).toMatchInlineSnapshot(`
      "﻿Date from,Date to,Kind,Status,Claim,Provider,Provider number (NPI),Provider charged,Provider charged: where from,Medicare-approved amount,Medicare-approved amount: where from,Medicare paid,Medicare paid: where from,You may be billed,You may be billed: where from,Claim number,Medicare record id,Starred,Your tags,Your note,Your note on the provider,Your note on the medicine,Your tags on the provider,Your tags on the medicine
      2026-12-28,2026-12-28,Doctor or professional visit,Final,Office visit,"Ana Rivera, MD",1900000000,120.00,reported,40.00,reported,32.00,reported,8.00,reported,"'-1000000000000",carrier--10000000,Yes,"taxes, knee","Ask about
      ""this""",,,,
      2026-11-03,2026-11-03,Hospice,Final,"'=HYPERLINK(""http://x"",""y"")",Evening Star Hospice,1900000005,1307.85,reported,,not in the data,348.76,reported,,not in the data,"'-1000000000005",hospice--10000005,,,,,,,
      2026-12-18,2026-12-18,Hospital – outpatient,Cancelled,Imaging at a hospital,St. Example Medical Center of the Northern Lakes,1900000002,595.14,reported,198.38,calculated,-12.34,reported,39.68,reported,"'-1000000000002",outpatient--10000002,,,,,,,
      "
    `);
  });

  it('keeps a negative amount a number and a missing one an empty cell', async () => {
    const amounts = { ...sampleClaim(0).amounts, paid: reported(-5, 'paid'), yourShare: notReported };
    await writeCsv({ path: folder.file('a.csv'), columns: claimColumns(words), rows: [sampleClaim(0, { amounts })] });
    const [row] = await records();
    expect(row).toMatchObject({
      'Medicare paid': '-0.05',
      'Medicare paid: where from': 'reported',
      'You may be billed': '',
      'You may be billed: where from': 'not in the data',
    });
  });

  it('keeps every digit of an id that looks like a negative number', async () => {
    const rows = [sampleClaim(0, { claimNumber: '-10000930037831' })];
    await writeCsv({ path: folder.file('a.csv'), columns: claimColumns(words), rows });
    expect((await records())[0]?.['Claim number']).toBe("'-10000930037831");
  });

  it('has the same columns in Spanish, with Spanish words', async () => {
    const spanish = claimColumns(exportWords('es'));
    expect(spanish).toHaveLength(claimColumns(words).length);
    await writeCsv({ path: folder.file('a.csv'), columns: spanish, rows: [sampleClaim(0)] });
    expect((await records())[0]).toMatchObject({ Tipo: 'Visita al médico o profesional', 'Medicare pagó': '32.00' });
  });
});

describe('the line table', () => {
  it('has the claim beside each line, and marks the line that repeats the total', async () => {
    const rows = [
      sampleLine(0),
      sampleLine(1, {
        isTotalLine: true,
        denied: true,
        hcpcs: null,
        modifiers: [],
        revenueCode: '0001',
        ndc: '00071015523',
        ndcName: 'LIPITOR - ATORVASTATIN',
        units: null,
      }),
    ];
    await writeCsv({ path: folder.file('a.csv'), columns: lineColumns(words), rows });
    const [first, second] = await records();
    expect(first).toMatchObject({
      'ClaimKeep id': 'c0000000',
      Line: '1',
      Service: 'Office visit',
      'Billing code': '99213',
      Modifiers: '25 GC',
      Units: '1',
      'Provider charged': '120.00',
      'Approved?': 'not in the data',
      'Repeats the claim total?': 'No',
    });
    expect(second).toMatchObject({
      'ClaimKeep id': 'c0000000',
      Line: '2',
      'Billing code': '',
      'Revenue code': '0001',
      'Drug code (NDC)': '00071015523',
      Units: '',
      'Approved?': 'No',
      'Repeats the claim total?': 'Yes',
    });
  });
});

describe('decimalDollars', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [-5, '-0.05'],
    [-1_234, '-12.34'],
    [123_456_789, '1234567.89'],
  ])('writes %d cents as %s', (cents, text) => {
    expect(decimalDollars(calculated(cents, 'x'))).toBe(text);
  });

  it('gives back the cents for every amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (cents) => {
        expect(Math.round(Number(decimalDollars(reported(cents, 'x'))) * 100)).toBe(cents);
      }),
    );
  });

  it('has no text for what is not in the data', () => {
    expect(decimalDollars(notReported)).toBeNull();
  });
});
