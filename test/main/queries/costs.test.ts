import { expect, test } from 'vitest';
import { costs } from '#main/queries/costs.ts';
import { writeClaims } from '#main/store/write-claims.ts';
import { notReported } from '#shared/domain/money.ts';
import type { CostGrouping } from '#shared/domain/overview.ts';
import { batchOf, toWrite, madeLine } from '#test/main/store/made-claim.ts';
import { temporaryPerson } from '#test/main/store/temporary-store.ts';
import { amounts } from './made-money.ts';

const marsh = { name: 'DR. MARSH', npi: '1111111111' };

function filled() {
  const person = temporaryPerson();
  const line = (sequence: number, topic: 'officeVisit' | 'labTest', billed: number, isTotalLine = false) =>
    madeLine({ sequence, topic, isTotalLine, amounts: { ...madeLine().amounts, ...amounts({ billed }).amounts } });
  const claim = (resourceId: string, serviceFrom: string | null, more: object) =>
    toWrite({ resourceId, serviceFrom, serviceTo: null, lines: [], provider: marsh, ...more });
  writeClaims(
    person.db,
    batchOf(person.sourceId, [
      claim('a', '2026-05-27', {
        ...amounts({ billed: 20_000, yourShare: 2842 }),
        lines: [line(1, 'officeVisit', 15_000), line(2, 'labTest', 5000), line(3, 'labTest', 20_000, true)],
      }),
      claim('b', '2026-05-02', { ...amounts({ billed: 1000 }), provider: { name: null, npi: '1111111111' } }),
      claim('c', '2026-01-01', {
        ...amounts({ billed: 700, yourShare: 0 }),
        kind: 'partD',
        provider: { name: 'Corner Pharmacy', npi: null },
      }),
      claim('d', '2025-12-31', { ...amounts({ billed: 50 }), provider: { name: 'corner pharmacy', npi: null } }),
      claim('e', null, amounts({ billed: 9 })),
      claim('f', '2026-05-27', { ...amounts({ billed: 90_000 }), status: 'superseded' }),
      claim('g', '2026-05-27', { ...amounts({ billed: 90_000 }), status: 'pending' }),
    ]),
  );
  return person.db;
}

const billedBy = (by: CostGrouping, year: number | null = null) =>
  costs(filled(), { by, year, kinds: [] }).groups.map(({ key, name, claimCount, billed }) => ({
    key,
    name,
    claimCount,
    cents: billed.amount.cents,
  }));

test('by year and month, newest first; a claim without a date is in none of them and is counted', () => {
  expect(billedBy('year')).toEqual([
    { key: '2026', name: null, claimCount: 3, cents: 21_700 },
    { key: '2025', name: null, claimCount: 1, cents: 50 },
  ]);
  expect(billedBy('month', 2026).map(({ key, cents }) => [key, cents])).toEqual([
    ['2026-05', 21_000],
    ['2026-01', 700],
  ]);
  expect(costs(filled(), { by: 'month', year: 2026, kinds: [] }).withoutDate).toBe(1);
});

test('by kind and by provider, the largest charge first: one NPI is one provider, a name counts in any capitals', () => {
  expect(billedBy('kind').map(({ key, cents }) => [key, cents])).toEqual([
    ['carrier', 21_059],
    ['partD', 700],
  ]);
  expect(billedBy('provider')).toEqual([
    { key: '1111111111', name: 'DR. MARSH', claimCount: 3, cents: 21_009 },
    { key: 'CORNER PHARMACY', name: 'Corner Pharmacy', claimCount: 2, cents: 750 },
  ]);
});

test('by service, the parts are summed and the line that repeats the total is not', () => {
  expect(billedBy('service')).toEqual([
    { key: 'officeVisit', name: null, claimCount: 1, cents: 15_000 },
    { key: 'labTest', name: null, claimCount: 1, cents: 5000 },
  ]);
});

test('the total, what was left out, and what is not in the data', () => {
  const { total, leftOut } = costs(filled(), { by: 'kind', year: 2026, kinds: ['carrier', 'partD'] });
  expect(total.claimCount).toBe(3);
  expect(total.billed).toEqual({ amount: { cents: 21_700, origin: 'calculated', code: 'sum' }, missing: 0 });
  expect(total.yourShare).toEqual({ amount: { cents: 2842, origin: 'calculated', code: 'sum' }, missing: 1 });
  expect(total.paid).toEqual({ amount: notReported, missing: 3 });
  expect(leftOut).toEqual({ superseded: 1, cancelled: 0, pending: 1 });
});

test('a person without claims has no costs, and not costs of $0', () => {
  const { groups, total } = costs(temporaryPerson().db, { by: 'provider', year: null, kinds: [] });
  expect(groups).toEqual([]);
  expect(total.billed).toEqual({ amount: notReported, missing: 0 });
});
