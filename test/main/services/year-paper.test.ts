import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { dollars } from '#main/exports/printed-text.ts';
import { costs } from '#main/queries/costs.ts';
import { listClaims } from '#main/queries/list-claims.ts';
import { claimFilterSchema } from '#shared/ipc/contract.ts';
import type { ClaimFilterInput } from '#shared/ipc/contract.ts';
import { openServices, temporaryFolder } from '#test/support/temporary-services.ts';

/** A sample person, and the page that would be printed for a filter; the end-to-end tests make real PDFs of such pages. */
async function sample() {
  const services = await openServices({ printPdf: (html) => Promise.resolve(Buffer.from(html)) });
  const [personId = ''] = await services.people.addSamples({ keys: ['mary'], claims: 120 });
  const db = services.readers.get(personId);
  const { claims } = listClaims(db, { ...claimFilterSchema.parse({}), limit: 1, after: null, language: 'en' });
  const year = Number(claims[0]?.serviceFrom?.slice(0, 4)) - 1;
  const paperOf = async (filter: ClaimFilterInput) => {
    const path = join(temporaryFolder(), 'year.pdf');
    await services.writer.call('export', {
      person: services.readers.access(personId),
      request: {
        path,
        printedOn: '2026-11-23',
        language: 'en',
        what: { format: 'pdf', filter: claimFilterSchema.parse(filter) },
      },
    });
    const { document } = new Window();
    document.write(readFileSync(path, 'utf8'));
    return document;
  };
  return { db, year, paperOf };
}

const textOf = (element: { readonly textContent: string | null } | null | undefined) =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

describe('a PDF of one year', () => {
  it('begins with the sums of the Costs screen, which are those of the claims below', async () => {
    const { db, year, paperOf } = await sample();
    const { total, groups } = costs(db, { by: 'month', year, kinds: [] });
    expect(total.paid.amount.cents).toBeGreaterThan(0);
    // A script prints replaced claims as well: they are in the list, and in no sum.
    for (const includeReplaced of [false, true]) {
      const document = await paperOf({ years: [year], includeReplaced });
      const tables = [...document.querySelectorAll('table')];
      expect(tables.map((table) => textOf(table.querySelector('caption')))).toEqual([
        'By month',
        'By kind of claim',
        'By provider',
        `Claims of ${year}`,
      ]);
      const totals = tables.map((table) => [...(table.querySelector('tr.total')?.querySelectorAll('td.money') ?? [])]);
      for (const cells of totals) {
        expect(textOf(cells[2])).toContain(dollars(total.paid.amount.cents ?? 0));
        expect(cells.map(textOf)).toEqual(totals[0]?.map(textOf));
      }
      expect(tables[0]?.querySelectorAll('tbody tr')).toHaveLength(groups.length + 1);
    }
  });

  it.each([
    ['only a kind of it', { kinds: ['carrier'] }],
    ['only a part of it', { to: '2099-01-01' }],
    ['what a search left', { text: 'visit' }],
  ] as const)('has no sums of the year with %s: they would pass for the whole', async (_, narrowed) => {
    const { year, paperOf } = await sample();
    const document = await paperOf(claimFilterSchema.parse({ years: [year], ...narrowed }));
    expect([...document.querySelectorAll('caption')].map(textOf)).toEqual([`Claims of ${year}`]);
  });
});
