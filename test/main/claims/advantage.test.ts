import { expect, test } from 'vitest';
import { advantageOn } from '#main/claims/advantage.ts';
import { mapCoverageFacts } from '#main/claims/coverage-facts.ts';

const asOf = '2026-11-24';

/** A Part C as v2 sends it: a contract a month of the reference year. */
function listed(year: number | null, contracts: Readonly<Record<number, string>>) {
  const coding = (name: string, code: string) => ({ url: `https://x/variables/${name}`, valueCoding: { code } });
  return mapCoverageFacts({
    resourceType: 'Coverage',
    id: 'part-c-1',
    status: 'active',
    extension: [
      ...(year === null ? [] : [{ url: 'https://x/variables/rfrnc_yr', valueDate: String(year) }]),
      ...Object.entries(contracts).map(([month, code]) => coding(`ptc_cntrct_id_${month.padStart(2, '0')}`, code)),
    ],
  });
}

function dated(period: { start?: string; end?: string }, status = 'active') {
  return mapCoverageFacts({ resourceType: 'Coverage', id: 'part-c-1-H1234-003', status, period });
}

const of = (coverage: ReturnType<typeof listed>, deathDate: string | null = null) =>
  advantageOn([coverage], { asOf, deathDate });
const wholeYear = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [at + 1, 'H1234']));

test.each([
  ['months 1 to 3 of 2021', listed(2021, { 1: 'H1234', 2: 'H1234', 3: 'H1234' }), { state: 'none' }],
  ['all of 2021: the newest list there is', listed(2021, wholeYear), { state: 'listed', year: 2021 }],
  ['all of this year', listed(2026, wholeYear), { state: 'now' }],
  ['this year, ended in June', listed(2026, { 5: 'H1234', 6: 'H1234', 7: 'N', 11: '0' }), { state: 'none' }],
  ['next year', listed(2027, wholeYear), { state: 'none' }],
  ['a list of no year', listed(null, { 12: 'H1234' }), { state: 'listed', year: null }],
  ['codes that say "no plan"', listed(2026, { 11: '0', 12: 'N' }), { state: 'none' }],
  ['dates that go on', dated({ start: '2020-01-01' }), { state: 'now' }],
  ['dates that are over', dated({ start: '2020-01-01', end: '2024-12-31' }), { state: 'none' }],
  ['dates to come', dated({ start: '2027-01-01' }), { state: 'none' }],
  ['cancelled', dated({ start: '2020-01-01' }, 'cancelled'), { state: 'none' }],
  ['nothing but the part, which everybody has', dated({}), { state: 'none' }],
])('%s', (_, coverage, expected) => {
  expect(of(coverage)).toEqual(expected);
});

test('nobody is in a plan after their death', () => {
  expect(of(dated({ start: '2020-01-01' }), '2026-11-24')).toEqual({ state: 'none' });
  expect(of(dated({ start: '2020-01-01' }), '2026-11-25')).toEqual({ state: 'now' });
});
