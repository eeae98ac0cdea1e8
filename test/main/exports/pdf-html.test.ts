import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { notEndorsed } from '#shared/notices.ts';
import { claimsHtml } from '#main/exports/pdf-html.ts';
import type { ClaimsPaper } from '#main/exports/pdf-html.ts';
import { notReported, reported } from '#shared/domain/money.ts';
import { sampleClaim, sampleClaims, samplePerson } from './sample-rows.ts';

function paper(changes: Partial<ClaimsPaper> = {}): string {
  return claimsHtml({
    person: samplePerson,
    claims: sampleClaims(100),
    filterWords: 'Years 2025 and 2026',
    printedOn: '2026-11-23',
    language: 'en',
    ...changes,
  });
}

function page(html: string) {
  const { document } = new Window();
  document.write(html);
  return document;
}

const textOf = (element: { readonly textContent: string | null } | null) =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/** The cells of the first total. */
const totalOf = (document: ReturnType<typeof page>) =>
  [...(document.querySelector('tr.total')?.children ?? [])].map(textOf);

describe('the list of claims as a page', () => {
  it('has a language, a title, one main heading and headings without gaps', () => {
    const document = page(paper());
    expect(document.documentElement.getAttribute('lang')).toBe('en');
    expect(document.title).toBe('Medicare claims for Mary Sample');
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect([...document.querySelectorAll('h2')].map(textOf)).toEqual([
      'All years together',
      '2026',
      '2025',
      'How to check these claims',
      'About this paper',
    ]);
    expect(document.documentElement.textContent).toContain(notEndorsed);
  });

  it('has the star, note and tags of a claim in its row, and once each what was written about providers and medicines', () => {
    const ofProvider = { providerNote: 'Ask <Ann>', providerTags: ['knee'] };
    const claims = [
      sampleClaim(0, { isStarred: true, note: 'Paid', tags: ['taxes', 'may'], ...ofProvider }),
      sampleClaim(7, ofProvider),
      sampleClaim(1, { medicineTags: ['heart'] }),
    ];
    const document = page(paper({ claims }));
    const rows = [...document.querySelectorAll('tbody tr')].map(textOf);
    expect(rows[0]).toContain('Starred Your note: Paid Your tags: taxes, may');
    expect(rows[1]).not.toContain('Ask');
    const section = [...document.querySelectorAll('section')].find(
      (one) => textOf(one.querySelector('h2')) === 'Your notes on providers and medicines',
    );
    expect([...(section?.querySelectorAll('li') ?? [])].map(textOf)).toEqual([
      'Ana Rivera, MD Ask <Ann> · Your tags: knee',
      'Atorvastatin calcium, 30 days Your tags: heart',
    ]);
    expect(paper()).not.toContain('Your notes on providers');
  });

  it('has a table for each year with caption, column heads and row heads', () => {
    const document = page(paper());
    const tables = [...document.querySelectorAll('table')];
    expect(tables.map((table) => textOf(table.querySelector('caption')))).toEqual([
      'What the claims of each year add up to',
      'Claims of 2026',
      'Claims of 2025',
    ]);
    for (const table of tables) {
      const heads = [...table.querySelectorAll('thead th')];
      expect(heads).toHaveLength(6);
      for (const head of heads) expect(head.getAttribute('scope')).toBe('col');
      for (const row of table.querySelectorAll('tbody tr')) {
        expect(row.querySelectorAll('th[scope="row"]')).toHaveLength(1);
        const cells = [...row.children].map((cell) => Number(cell.getAttribute('colspan') ?? 1));
        expect(cells.reduce((sum, span) => sum + span, 0)).toBe(6);
      }
    }
    expect(tables[1]?.querySelectorAll('tbody tr')).toHaveLength(61);
  });

  it('says what it is, whose, what was chosen, when it was printed, and masks the Medicare number', () => {
    const whole = textOf(page(paper({ person: { ...samplePerson, medicareNumberEnding: '1EG4TE5MK73' } })).body);
    expect(whole).toContain('This is not a bill');
    expect(whole).toContain('Printed by ClaimKeep on Nov 23, 2026');
    expect(whole).toContain('Years 2025 and 2026');
    expect(whole).toContain('100 claims');
    expect(whole).toContain('every claim here is made up');
    expect(whole).toContain('ends in MK73');
    expect(whole).not.toContain('TE5');
  });

  it('adds up final claims only, and says of how many claims an amount is missing', () => {
    const amounts = { ...sampleClaim(0).amounts, billed: reported(1_000, 'b'), yourShare: notReported };
    const claims = [
      sampleClaim(0, { amounts }),
      sampleClaim(1, { amounts: { ...amounts, yourShare: reported(250, 's') } }),
      sampleClaim(2, { amounts, status: 'cancelled' }),
    ];
    const document = page(paper({ claims }));
    expect(totalOf(document)).toEqual([
      'Total of 2026 2 claims',
      '$20.00',
      '$80.00',
      '$64.00',
      '$2.50 without 1 claim',
    ]);
    const how = textOf(document.querySelector('.how'));
    expect(how).toContain('We added the amounts of 2 claims. We left out 1 claim that is replaced');
    expect(how).toContain('“You may be billed” is not in the data of 1 claim.');
    expect(textOf(document.querySelector('tr.set-aside'))).toContain('Cancelled');
  });

  it('marks a claim that is for information, and adds it up as the final claim it is', () => {
    const document = page(paper({ claims: [sampleClaim(0, { isForInformation: true }), sampleClaim(1)] }));
    expect([...document.querySelectorAll('tbody .status')].map(textOf)).toEqual(['For information']);
    expect(totalOf(document)[0]).toBe('Total of 2026 2 claims');
  });

  it('never shows a missing amount as zero, not even in a total', () => {
    const nothing = { billed: notReported, approved: notReported, paid: notReported, yourShare: notReported };
    const one = paper({ claims: [sampleClaim(0, { amounts: nothing })] });
    expect(one).not.toContain('$0.00');
    expect(totalOf(page(one)).slice(1)).toEqual(Array(4).fill('not in the data'));
    const none = paper({ claims: [sampleClaim(0, { status: 'pending' })] });
    expect(none).not.toContain('$0.00');
    expect(totalOf(page(none)).slice(1)).toEqual(Array(4).fill('nothing to add'));
  });

  it('puts claims without a date last, under their own heading', () => {
    const claims = [sampleClaim(3, { serviceFrom: null, serviceTo: null }), sampleClaim(0)];
    const heads = [...page(paper({ claims })).querySelectorAll('main h2')].map(textOf);
    expect(heads).toEqual(['All years together', '2026', 'No date']);
  });

  it('explains the star and the drug amounts only where they are used', () => {
    const visit = textOf(page(paper({ claims: [sampleClaim(0)] })).body);
    expect(visit).not.toContain('*');
    expect(visit).not.toContain('pharmacy');
    const both = textOf(page(paper({ claims: [sampleClaim(1), sampleClaim(2)] })).body);
    expect(both).toContain('* ClaimKeep worked this amount out');
    expect(both).toContain('what was paid at the pharmacy');
  });

  it('splits a year of more than 1,000 claims into tables with one total', () => {
    const claims = Array.from({ length: 2_500 }, (_, index) =>
      sampleClaim(index, { serviceFrom: '2026-01-01', serviceTo: null, status: 'final' }),
    );
    const document = page(paper({ claims }));
    const captions = [...document.querySelectorAll('caption')].map(textOf);
    expect(captions).toEqual([
      'Claims of 2026: 1 to 1,000',
      'Claims of 2026: 1,001 to 2,000',
      'Claims of 2026: 2,001 to 2,500',
    ]);
    expect(document.querySelectorAll('tr.total')).toHaveLength(1);
    expect(totalOf(document)[0]).toBe('Total of 2026 2,500 claims');
  });

  it('says which part it is, and that a total is not of the whole year', () => {
    const whole = textOf(page(paper({ part: { number: 2, of: 3, cutYears: new Set(['2025']) } })).body);
    expect(whole).toContain('Part 2 of 3.');
    expect(whole).toContain('Total of the claims of 2025 in this part');
    expect(whole).toContain('Total of 2026');
  });

  it('is Spanish in Spanish, with the sentence of CMS as it is', () => {
    const document = page(paper({ language: 'es', filterWords: '' }));
    expect(document.documentElement.getAttribute('lang')).toBe('es');
    const whole = textOf(document.body);
    expect(whole).toContain('Esto no es una factura');
    expect(whole).toContain('Todas las reclamaciones');
    expect(whole).toContain('Total de 2026');
    expect(textOf(document.querySelector('[lang="en"]'))).toBe(notEndorsed);
  });

  it('lets no claim, name or filter become markup, and needs nothing from outside', () => {
    const hostile = `</td><script>alert(1)</script><img src=x onerror="x"><style>*{}</style>" '&amp; __NONCE__`;
    const claims = [sampleClaim(0, { title: hostile, provider: { name: hostile, npi: null } })];
    const html = paper({ claims, person: { ...samplePerson, displayName: hostile }, filterWords: hostile });
    const document = page(html);
    expect(document.querySelectorAll('script, img, link, iframe, [onerror], [src], [href], [style]')).toHaveLength(0);
    expect(document.querySelectorAll('style')).toHaveLength(1);
    expect(document.querySelector('style')?.getAttribute('nonce')).toBe('__NONCE__');
    expect(html).not.toMatch(/url\(|@import|https?:/);
    expect(document.querySelector('tbody bdi.title')?.textContent).toBe(hostile);
    expect(document.querySelector('h1')?.textContent).toContain(hostile);
  });
});
