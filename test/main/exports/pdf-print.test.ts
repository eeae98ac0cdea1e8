import type { Browser } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notEndorsed } from '#shared/notices.ts';
import { claimHtml } from '#main/exports/pdf-claim.ts';
import { claimsHtml } from '#main/exports/pdf-html.ts';
import { printWith, startChromium } from './print-with-chromium.ts';
import { sampleClaims, sampleDetail, samplePerson } from './sample-rows.ts';

const notStarted = 'Chromium does not start here; the reason is printed above.';
let browser: Browser | null = null;
beforeAll(async () => {
  browser = await startChromium();
}, 60_000);
afterAll(() => browser?.close());

type Node = { readonly role?: string; readonly children?: readonly Node[] };

/** How often each tag stands in a part of the structure tree. */
function countTags(node: Node | null, counts: Map<string, number>): void {
  if (node?.role !== undefined) counts.set(node.role, (counts.get(node.role) ?? 0) + 1);
  for (const child of node?.children ?? []) countTags(child, counts);
}

/** What a PDF reader finds in a PDF: text of each page, tags, outline, language. */
async function readPdf(bytes: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  const tags = new Map<string, number>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replaceAll(/\s+/g, ' '),
    );
    countTags((await page.getStructTree()) as Node | null, tags);
  }
  const outline = ((await document.getOutline()) ?? []) as { title: string; items: { title: string }[] }[];
  const { info } = await document.getMetadata();
  await document.loadingTask.destroy();
  return {
    pages,
    tags,
    outline,
    info: info as { Language?: string; Title?: string },
  };
}

const squeezed = (text: string) => text.replaceAll(/\s/g, '');

describe('the printed list', () => {
  it('is a tagged PDF with language, outline, page numbers and every claim', async ({ skip }) => {
    if (browser === null) {
      skip(notStarted);
      return;
    }
    const claims = [...sampleClaims(100)];
    const html = claimsHtml({ person: samplePerson, claims, filterWords: '', printedOn: '2026-11-23', language: 'en' });
    const pdf = await readPdf(await printWith(browser, html));

    expect(pdf.pages.length).toBeGreaterThan(5);
    expect(pdf.pages.length).toBeLessThan(20);
    pdf.pages.forEach((page, index) => {
      expect(squeezed(page)).toContain(squeezed(`Page ${index + 1} of ${pdf.pages.length}`));
      expect(squeezed(page)).toContain('Thisisnotabill');
    });
    const text = squeezed(pdf.pages.join(' '));
    expect(text).toContain(squeezed(notEndorsed));
    expect(text).toContain('Totalof2026');

    expect(pdf.info).toMatchObject({ Language: 'en', Title: 'Medicare claims for Mary Sample' });
    expect(pdf.outline[0]?.title).toBe('Medicare claims for Mary Sample');
    expect(pdf.outline[0]?.items.map((item) => item.title)).toContain('2026');
    // 100 claims, 2 totals, 2 years in the overview; heads of 3 tables, repeated ones not counted again.
    expect(pdf.tags.get('TR')).toBeGreaterThanOrEqual(107);
    expect(pdf.tags.get('Caption')).toBeGreaterThanOrEqual(3);
    expect(pdf.tags.get('H1')).toBe(1);
    expect(pdf.tags.get('TH')).toBeGreaterThan(100);
  });

  it('repeats the column heads on every page of a table and cuts no row', async ({ skip }) => {
    if (browser === null) {
      skip(notStarted);
      return;
    }
    const claims = [...sampleClaims(60)];
    const html = claimsHtml({ person: samplePerson, claims, filterWords: '', printedOn: '2026-11-23', language: 'en' });
    const { pages } = await readPdf(await printWith(browser, html));
    const ofTable = pages.filter((page) => page.includes('Ana Rivera, MD'));
    expect(ofTable.length).toBeGreaterThan(3);
    for (const page of ofTable) {
      expect(squeezed(page)).toContain('Serviceandprovider');
      // The provider and, below it, the kind of the same claim.
      expect(page.match(/Ana Rivera, MD/g)?.length).toBe(
        page.match(/Ana Rivera, MD Doctor or professional visit/g)?.length,
      );
    }
  });
});

describe('the printed claim', () => {
  it('is a tagged PDF with its tables', async ({ skip }) => {
    if (browser === null) {
      skip(notStarted);
      return;
    }
    const html = claimHtml({ person: samplePerson, claim: sampleDetail(), printedOn: '2026-11-23', language: 'es' });
    const pdf = await readPdf(await printWith(browser, html));
    expect(pdf.pages.length).toBeLessThanOrEqual(4);
    expect(pdf.info.Language).toBe('es');
    expect(squeezed(pdf.pages.join(''))).toContain(squeezed(notEndorsed));
    // A table that goes on to the next page is counted on both.
    expect(pdf.tags.get('Table')).toBeGreaterThanOrEqual(5);
    expect(pdf.tags.get('Caption')).toBeGreaterThanOrEqual(5);
  });
});
