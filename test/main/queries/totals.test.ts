import { expect, test } from 'vitest';
import { claimFilters } from '#main/queries/claim-filters.ts';
import { listClaims } from '#main/queries/list-claims.ts';
import { yearTotals } from '#main/queries/totals.ts';
import { writeClaims } from '#main/store/write-claims.ts';
import type { ClaimAmounts } from '#shared/domain/claim.ts';
import { calculated, notReported, reported } from '#shared/domain/money.ts';
import { batchOf, toWrite } from '#test/main/store/made-claim.ts';
import { temporaryPerson } from '#test/main/store/temporary-store.ts';

const amounts = (parts: Partial<ClaimAmounts>): { amounts: ClaimAmounts } => ({
  amounts: { billed: notReported, approved: notReported, paid: notReported, yourShare: notReported, ...parts },
});
const share = (cents: number) => amounts({ yourShare: reported(cents, 'x') });

test('only final claims are summed, and what is not in the data is counted, not taken for zero', () => {
  const { db, sourceId } = temporaryPerson();
  const claim = (resourceId: string, serviceFrom: string | null, more: object) =>
    toWrite({ resourceId, serviceFrom, serviceTo: null, ...more });
  writeClaims(
    db,
    batchOf(sourceId, [
      claim('a', '2024-01-01', share(100)),
      claim('b', '2024-12-31', share(1)),
      claim('c', '2024-06-01', amounts({})),
      claim('d', '2024-06-01', { ...share(10_000), status: 'superseded' }),
      claim('e', '2024-06-01', { ...share(10_000), status: 'cancelled' }),
      claim('f', '2024-06-01', { ...share(10_000), status: 'pending' }),
      claim('g', '2023-01-01', share(0)),
      claim('h', '2023-01-01', { ...share(-50), kind: 'partD' }),
      claim('i', null, share(7)),
    ]),
  );
  const none = { amount: notReported, missing: 3 };
  expect(yearTotals(db)).toEqual([
    {
      year: 2024,
      claimCount: 3,
      billed: none,
      approved: none,
      paid: none,
      yourShare: { amount: { cents: 101, origin: 'calculated', code: 'sum' }, missing: 1 },
    },
    expect.objectContaining({
      year: 2023,
      claimCount: 2,
      billed: { amount: notReported, missing: 2 },
      yourShare: { amount: { cents: -50, origin: 'calculated', code: 'sum' }, missing: 0 },
    }),
  ]);
  expect(claimFilters(db)).toEqual({
    kinds: [
      { kind: 'carrier', count: 6 },
      { kind: 'partD', count: 1 },
    ],
    years: [
      { year: 2024, count: 4 },
      { year: 2023, count: 2 },
    ],
  });
});

test('nothing gives nothing', () => {
  const { db } = temporaryPerson();
  expect(yearTotals(db)).toEqual([]);
  expect(claimFilters(db)).toEqual({ kinds: [], years: [] });
});

test('sums stay exact far beyond a lifetime of claims', () => {
  const { db, sourceId } = temporaryPerson();
  const big = 900_000_000_000_001;
  writeClaims(
    db,
    batchOf(
      sourceId,
      [0, 1, 2].map((at) => toWrite({ resourceId: `${at}`, ...share(big) })),
    ),
  );
  expect(yearTotals(db)[0]?.yourShare.amount.cents).toBe(3 * big);
});

test('what was added up for outpatient care is no approved amount of a list or a sum', () => {
  const { db, sourceId } = temporaryPerson();
  const care = (resourceId: string, kind: 'carrier' | 'outpatient') =>
    toWrite({ resourceId, kind, serviceFrom: '2024-01-01', ...amounts({ approved: calculated(5000, 'a+b') }) });
  writeClaims(db, batchOf(sourceId, [care('a', 'outpatient'), care('b', 'carrier')]));
  expect(yearTotals(db)).toMatchObject([{ claimCount: 2, approved: { amount: { cents: 5000 }, missing: 1 } }]);
  const listed = listClaims(db, { limit: 10 }).claims.map(({ kind, amounts: { approved } }) => [kind, approved.cents]);
  expect(listed).toHaveLength(2);
  expect(listed).toEqual(
    expect.arrayContaining([
      ['carrier', 5000],
      ['outpatient', null],
    ]),
  );
});
