import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import type { YearCosts } from '#main/exports/pdf-costs.ts';
import { claimsHtml } from '#main/exports/pdf-html.ts';
import { calculated, notReported } from '#shared/domain/money.ts';
import type { CostGroup, Costs, Sum, Sums } from '#shared/domain/overview.ts';
import { sampleClaims, samplePerson } from './sample-rows.ts';

const sum = (cents: number | null, missing = 0): Sum => ({
  amount: cents === null ? notReported : calculated(cents, 'sum'),
  missing,
});

const sums = (claimCount: number, paid: number): Sums => ({
  claimCount,
  billed: sum(paid * 2),
  approved: sum(null, claimCount),
  paid: sum(paid),
  yourShare: sum(500, claimCount - 1),
});

const group = (key: string, claimCount: number, paid: number, name: string | null = null): CostGroup => ({
  key,
  name,
  ...sums(claimCount, paid),
});

function yearCosts(change: Partial<Costs> = {}): YearCosts {
  const costsOf = (...groups: readonly CostGroup[]): Costs => ({
    groups,
    total: sums(5, 123_400),
    leftOut: { superseded: 2, cancelled: 1, pending: 0 },
    withoutDate: 1,
    ...change,
  });
  return {
    year: '2026',
    month: costsOf(group('2026-12', 3, 100_000), group('2026-05', 2, 23_400)),
    kind: costsOf(group('carrier', 4, 120_000), group('partD', 1, 3_400)),
    provider: costsOf(group('1234567890', 3, 1, 'HARBOR CLINIC'), group('1999999999', 1, 1), group('', 1, 1)),
  };
}

function paper(language: 'en' | 'es', costs: YearCosts | null) {
  const { document } = new Window();
  const claims = [...sampleClaims(60)];
  const html = claimsHtml({ person: samplePerson, claims, filterWords: '', printedOn: '2026-11-23', language, costs });
  document.write(html);
  return document;
}

const textOf = (element: { readonly textContent: string | null } | null) =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

describe('the paper of a whole year', () => {
  it('has its sums by month, oldest first, by kind and by provider, each with the same total, before the claims', () => {
    const document = paper('en', yearCosts());
    expect(textOf(document.querySelector('h1'))).toBe('Medicare claims of 2026 for Mary Sample');
    expect([...document.querySelectorAll('main h2')].map(textOf).slice(0, 2)).toEqual([
      'What 2026 cost',
      'Claims of 2026',
    ]);
    const tables = [...document.querySelectorAll('table')].slice(0, 3);
    const first = (table: (typeof tables)[number]) => [...table.querySelectorAll('tbody th')].map(textOf);
    expect(tables.map((table) => textOf(table.querySelector('caption')))).toEqual([
      'By month',
      'By kind of claim',
      'By provider',
    ]);
    expect(tables.map(first)).toEqual([
      ['May', 'December', 'Total of 2026'],
      ['Doctor or professional visit', 'Prescription', 'Total of 2026'],
      ['Harbor Clinic', 'NPI 1999999999', 'Provider not named in the data', 'Total of 2026'],
    ]);
    for (const table of tables) {
      const cells = [...(table.querySelector('tr.total')?.querySelectorAll('td') ?? [])].map(textOf);
      expect(cells).toEqual(['5', '$2,468.00', 'not in the data', '$1,234.00', '$5.00 without 4 claims']);
    }
  });

  it('says once how it was added: what was left out, what has no date, and which amounts are missing', () => {
    const document = paper('en', yearCosts());
    const how = [...document.querySelectorAll('.how')];
    expect(how).toHaveLength(1);
    expect([...(how[0]?.querySelectorAll('li') ?? [])].map(textOf)).toEqual([
      'We added 5 claims: each final claim once, in the month its service began.',
      'We left out: 2 replaced, 1 cancelled, 0 not final yet.',
      '1 claim has no date, so it is in no year and not on this paper.',
      '“Medicare-approved amount” is not in the data of 5 claims. The total of that column is without them.',
      '“You may be billed” is not in the data of 4 claims. The total of that column is without them.',
      'Other insurance may pay a part of what you may be billed.',
    ]);
  });

  it('is in Spanish where that is asked for', () => {
    const document = paper('es', yearCosts());
    expect(textOf(document.querySelector('main h2'))).toBe('Lo que costó el año 2026');
    expect(
      [...document.querySelectorAll('table')].slice(0, 3).map((one) => textOf(one.querySelector('th[scope=row]'))),
    ).toEqual(['Mayo', 'Visita al médico o profesional', 'Harbor Clinic']);
  });

  it('has no empty table where no claim is final', () => {
    const nothing: Costs = { ...yearCosts().month, groups: [], total: { ...sums(0, 0) } };
    const document = paper('en', { year: '2026', month: nothing, kind: nothing, provider: nothing });
    expect(textOf(document.querySelector('main section'))).toContain('No claim of this year is final');
    expect(document.querySelectorAll('main section:first-child table')).toHaveLength(0);
  });

  it('is only for a whole year', () => {
    expect(textOf(paper('en', null).querySelector('h1'))).toBe('Medicare claims for Mary Sample');
  });
});
