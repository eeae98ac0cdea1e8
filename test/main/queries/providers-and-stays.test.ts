import { expect, test } from 'vitest';
import { providers } from '#main/queries/providers.ts';
import { stays } from '#main/queries/stays.ts';
import { writeClaims } from '#main/store/write-claims.ts';
import { notReported } from '#shared/domain/money.ts';
import { batchOf, toWrite } from '#test/main/store/made-claim.ts';
import { temporaryPerson } from '#test/main/store/temporary-store.ts';
import { amounts } from './made-money.ts';

test('a provider is known by the NPI; the name is the newest one sent; only final claims are summed', () => {
  const { db, sourceId } = temporaryPerson();
  const claim = (
    resourceId: string,
    serviceFrom: string | null,
    name: string | null,
    npi: string | null,
    more: object = {},
  ) =>
    toWrite({
      resourceId,
      serviceFrom,
      serviceTo: null,
      provider: { name, npi },
      ...amounts({ billed: 100 }),
      ...more,
    });
  writeClaims(
    db,
    batchOf(sourceId, [
      claim('a', '2024-01-01', 'OLD NAME CLINIC', '1111111111'),
      claim('b', '2026-01-01', 'NEW NAME ~ CLINIC', '1111111111', { kind: 'outpatient', topic: 'labTest' }),
      claim('c', '2026-06-01', null, '1111111111', { status: 'pending' }),
      claim('d', '2025-01-01', 'Lake Supply', null, { kind: 'dme' }),
      claim('e', null, null, null),
      claim('f', '2026-07-01', 'Nobody Any More', null, { status: 'superseded' }),
    ]),
  );
  const found = providers(db);
  expect(found.map(({ key, name, npi, firstSeen, lastSeen }) => [key, name, npi, firstSeen, lastSeen])).toEqual([
    ['1111111111', 'NEW NAME ~ CLINIC', '1111111111', '2024-01-01', '2026-06-01'],
    ['LAKE SUPPLY', 'Lake Supply', null, '2025-01-01', '2025-01-01'],
  ]);
  expect(found[0]?.sums.claimCount).toBe(2);
  expect(found[0]?.sums.billed.amount.cents).toBe(200);
  expect([...(found[0]?.kinds ?? [])].sort()).toEqual(['carrier', 'outpatient']);
});

test('monthly bills that follow each other are one stay; a break, another place or another kind makes another', () => {
  const { db, sourceId } = temporaryPerson();
  const bill = (
    resourceId: string,
    kind: string,
    serviceFrom: string,
    serviceTo: string | null,
    name: string | null,
    more: object = {},
  ) =>
    toWrite({
      resourceId,
      kind: kind as 'snf',
      serviceFrom,
      serviceTo,
      provider: { name, npi: null },
      ...amounts({ paid: 10_000 }),
      ...more,
    });
  writeClaims(
    db,
    batchOf(sourceId, [
      bill('a', 'snf', '2026-01-10', '2026-01-31', 'Pine Home'),
      bill('b', 'snf', '2026-02-01', '2026-02-28', 'PINE HOME'),
      bill('c', 'snf', '2026-03-02', '2026-03-05', 'Pine Home'),
      bill('d', 'inpatient', '2026-01-05', '2026-01-10', 'Pine Home', amounts({})),
      bill('e', 'snf', '2026-02-01', '2026-02-28', 'Oak Home'),
      bill('f', 'inpatient', '2025-01-01', null, null),
      bill('g', 'inpatient', '2025-01-01', null, null),
      bill('h', 'snf', '2026-02-15', '2026-03-01', 'Pine Home', { status: 'superseded' }),
    ]),
  );
  expect(
    stays(db).map(({ kind, from, to, bills, sums }) => [kind, from, to, bills.length, sums.paid.amount.cents]),
  ).toEqual([
    ['snf', '2026-03-02', '2026-03-05', 1, 10_000],
    ['snf', '2026-02-01', '2026-02-28', 1, 10_000],
    ['snf', '2026-01-10', '2026-02-28', 2, 20_000],
    ['inpatient', '2026-01-05', '2026-01-10', 1, null],
    // Two bills that name nobody may be of two places: they are never put together.
    ['inpatient', '2025-01-01', '2025-01-01', 1, 10_000],
    ['inpatient', '2025-01-01', '2025-01-01', 1, 10_000],
  ]);
  expect(stays(db)[3]?.sums.paid.amount).toEqual(notReported);
});
