import { describe, expect, it } from 'vitest';
import { bundlesOf } from '#main/samples/bundles.ts';
import { generateSample } from '#main/samples/generate.ts';
import { asOf, list, text } from './claim-reader.ts';

const transactionTime = '2026-11-22T04:10:00.000-05:00';
const baseUrl = 'https://sandbox.bluebutton.cms.gov/v2/fhir';
const person = generateSample({ key: 'mary', asOf, claims: 25 });
const pages = [...bundlesOf(person, { pageSize: 10, baseUrl, transactionTime })];

describe('the pages of a search', () => {
  it('hold every claim once, in order', () => {
    const ids = pages.flatMap((page) => list(page, 'entry').map((entry) => text(entry, 'resource', 'id')));
    expect(ids).toEqual([...person.claims()].map(({ id }) => id));
    expect(pages.map((page) => list(page, 'entry').length)).toEqual([10, 10, 5]);
  });

  it('are searchsets that know the total and the time of the data', () => {
    for (const page of pages) {
      expect(Object.keys(page)).toEqual(['resourceType', 'id', 'meta', 'type', 'total', 'link', 'entry']);
      expect(page).toMatchObject({ type: 'searchset', total: 25, meta: { lastUpdated: transactionTime } });
    }
    expect(new Set(pages.map(({ id }) => id)).size).toBe(3);
  });

  it('link to each other: no next on the last page, no previous on the first', () => {
    const links = pages.map((page) =>
      Object.fromEntries(list(page, 'link').map((link) => [link['relation'], String(link['url'])])),
    );
    expect(links.map((of) => Object.keys(of))).toEqual([
      ['first', 'next', 'last', 'self'],
      ['first', 'next', 'previous', 'last', 'self'],
      ['first', 'previous', 'last', 'self'],
    ]);
    const startIndex = (url: string | undefined): string | null => new URL(url ?? '').searchParams.get('startIndex');
    expect(links.map(({ self }) => startIndex(self))).toEqual(['0', '10', '20']);
    expect(links.map(({ last }) => startIndex(last))).toEqual(['20', '20', '20']);
    expect(startIndex(links[0]?.['next'])).toBe('10');
    expect(startIndex(links[2]?.['previous'])).toBe('10');
    expect(links.every(({ self }) => new URL(self ?? '').searchParams.get('_count') === '10')).toBe(true);
  });

  it('give each entry the address of its resource', () => {
    const [entry = {}] = list(pages[0] ?? {}, 'entry');
    expect(text(entry, 'fullUrl')).toBe(`${baseUrl}/ExplanationOfBenefit/${text(entry, 'resource', 'id')}`);
  });

  it('end with a full page when the claims just fit', () => {
    const even = [
      ...bundlesOf(generateSample({ key: 'james', asOf, claims: 20 }), { pageSize: 10, baseUrl, transactionTime }),
    ];
    expect(even).toHaveLength(2);
  });
});
