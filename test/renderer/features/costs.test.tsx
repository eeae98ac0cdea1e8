import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { paths } from '#renderer/ui/paths.ts';
import { calculated, notReported } from '#shared/domain/money.ts';
import type { CostGroup, Costs, Sum } from '#shared/domain/overview.ts';
import { madeUpClaims } from '../support/made-up-claims.ts';
import { samplePerson } from '../support/made-up-people.ts';
import { heading, renderApp } from '../support/render-app.tsx';

const sum = (cents: number | null, missing = 0): Sum => ({
  amount: cents === null ? notReported : calculated(cents, 'sum'),
  missing,
});

function group(key: string, part: Partial<CostGroup> = {}): CostGroup {
  const sums = {
    claimCount: 1234,
    billed: sum(300_000),
    approved: sum(90_000, 1000),
    paid: sum(80_000),
    yourShare: sum(null, 1234),
  };
  return { key, name: null, ...sums, ...part };
}

function costsOf(...groups: readonly CostGroup[]): Costs {
  const total = { ...group('all'), claimCount: 1234 * groups.length };
  return { groups, total, leftOut: { superseded: 1, cancelled: 0, pending: 0 }, withoutDate: 0 };
}

function open(costs: Costs, address = '', language: 'en' | 'es' = 'en') {
  return renderApp(
    {
      people: [samplePerson],
      claims: { [samplePerson.id]: madeUpClaims(60) },
      costs,
      info: { version: '1', platform: 'linux', practiceUrl: null, systemLanguage: language },
    },
    `${paths.costs(samplePerson.id)}${address}`,
  );
}

const chooseTab = (name: string) => fireEvent.click(screen.getByRole('tab', { name }));
const links = () =>
  within(screen.getByRole('table'))
    .getAllByRole('link')
    .map((link) => link.getAttribute('href'));

describe('the costs page', () => {
  it('shows the four amounts of a year, says of how many claims a sum is, and never takes a missing one for zero', async () => {
    open(costsOf(group('2026')));
    const row = within(await screen.findByRole('table', { name: 'Costs by year' })).getByRole('row', { name: /^2026/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['1,234', '$3,000.00', '$900.00in 234 of 1,234 claims', '$800.00', 'not in the data']);
  });

  it.each([
    ['Year', group('2026'), '?year=2026'],
    ['Month', group('2026-02'), '?from=2026-02-01&to=2026-02-28'],
    ['Kind of claim', group('carrier', { name: 'Doctor' }), '?kind=carrier&year=2026'],
    ['Provider', group('1234567890', { name: 'Harbor' }), '?provider=1234567890&year=2026'],
  ])('leads from a row by %s to its claims', async (tab, one, where) => {
    open(costsOf(one), '?by=kind&year=2026');
    await heading('Costs of Mary Sample');
    chooseTab(tab);
    await screen.findByRole('tab', { name: tab, selected: true });
    expect(links()).toEqual([`${paths.claims(samplePerson.id)}${where}`]);
  });

  it('asks for the months of one year only, the newest unless another is chosen', async () => {
    const fake = open(costsOf(group('2026-02')));
    await heading('Costs of Mary Sample');
    chooseTab('Month');
    await screen.findByRole('table', { name: 'Costs by month' });
    expect(fake.calls.filter(({ name }) => name === 'overviewCosts').at(-1)?.input).toMatchObject({
      by: 'month',
      year: 2026,
    });
    const years = within(screen.getByRole('combobox', { name: 'Year' }));
    expect(years.getAllByRole('option').map(({ textContent }) => textContent)).not.toContain('All years');
  });

  it('saves the paper of a year at one press: the newest, or the one that is chosen', async () => {
    const fake = open(costsOf(group('2026')));
    fireEvent.click(await screen.findByRole('button', { name: 'Save 2026 to print (PDF)' }));
    expect(await screen.findByText('Saved 60 claims in claims.pdf')).toBeTruthy();
    expect(screen.getByText(/sums by month, by kind and by provider/)).toBeTruthy();
    chooseTab('Month');
    const years = await screen.findByRole('combobox', { name: 'Year' });
    fireEvent.change(years, { target: { value: '2025' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Save 2025 to print (PDF)' }));
    await screen.findByText('Saved 60 claims in claims.pdf');
    expect(fake.calls.filter(({ name }) => name === 'exportSave').map(({ input }) => input)).toEqual(
      [2026, 2025].map((year) => ({ personId: samplePerson.id, format: 'pdf', filter: { years: [year] } })),
    );
    expect(screen.getByRole('link', { name: 'Large print and other choices' }).getAttribute('href')).toBe(
      paths.exportsOfYear('2025', samplePerson.id),
    );
  });

  it('writes numbers as the language does', async () => {
    open(costsOf(group('2026')), '', 'es');
    await heading('Costos de Mary Sample');
    const row = within(await screen.findByRole('table')).getByRole('row', { name: /^2026/ });
    expect(row.textContent).toContain(new Intl.NumberFormat('es-US').format(1234));
  });

  it('says how it was added, also what has no approved amount', async () => {
    open(costsOf(group('2026')));
    fireEvent.click(await screen.findByRole('button', { name: 'How we added this' }));
    expect(screen.getByText(/1,000 claims have no Medicare-approved amount/)).toBeTruthy();
    expect(screen.getByText(/1 replaced claim/)).toBeTruthy();
  });

  it('says why it is empty', async () => {
    open(costsOf());
    expect(await screen.findByText('There is nothing to add up yet.')).toBeTruthy();
  });
});
