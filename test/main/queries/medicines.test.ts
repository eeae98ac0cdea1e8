import { expect, test } from 'vitest';
import { medicineFills, medicines } from '#main/queries/medicines.ts';
import { storeSample } from '#main/sync/store-sample.ts';
import { writeClaims } from '#main/store/write-claims.ts';
import { batchOf, madeLine, toWrite } from '#test/main/store/made-claim.ts';
import { temporaryPerson } from '#test/main/store/temporary-store.ts';
import { bareDrug } from '#test/support/bare-parts.ts';
import { amounts } from './made-money.ts';

function fill(resourceId: string, serviceFrom: string | null, daysSupply: number | null, more: object = {}) {
  const drug = {
    ...bareDrug,
    ndc: '00071015523',
    name: 'Lipitor (atorvastatin calcium)',
    quantity: 30,
    daysSupply,
    fillNumber: 1,
  };
  return toWrite({
    resourceId,
    kind: 'partD',
    serviceFrom,
    serviceTo: serviceFrom,
    provider: { name: 'CORNER PHARMACY', npi: null },
    lines: [madeLine({ sequence: 7, ndc: { code: drug.ndc, display: null }, units: 30 })],
    ...amounts({ billed: 10_000, paid: 9000, yourShare: 1000 }),
    ...more,
    drug: { ...drug, ...('drug' in more ? (more.drug as object) : {}) },
  });
}

test('fills of one drug are one medicine, with when it is used up and what was paid', () => {
  const { db, sourceId } = temporaryPerson();
  writeClaims(
    db,
    batchOf(sourceId, [
      fill('a', '2026-03-01', 30),
      fill('b', '2026-01-31', 30),
      fill('c', '2026-04-20', 90, amounts({ billed: 5000 })),
      fill('d', '2026-04-20', 90, { status: 'cancelled' }),
    ]),
  );
  expect(medicines(db)).toEqual([
    {
      key: 'lipitor (atorvastatin calcium)',
      name: 'Lipitor (atorvastatin calcium)',
      ndc: '00071015523',
      fillCount: 3,
      firstFill: '2026-01-31',
      lastFill: '2026-04-20',
      daysSupply: 90,
      lastsUntil: '2026-07-19',
      pharmacy: 'CORNER PHARMACY',
      price: { amount: { cents: 25_000, origin: 'calculated', code: 'sum' }, missing: 0 },
      youPaid: { amount: { cents: 2000, origin: 'calculated', code: 'sum' }, missing: 1 },
    },
  ]);
  // 30 days from January 31 end on March 2; the fill of March 1 came a day early and ends on March 31.
  expect(
    medicineFills(db, 'lipitor (atorvastatin calcium)').map(({ filledOn, gapDays }) => [filledOn, gapDays]),
  ).toEqual([
    ['2026-04-20', 20],
    ['2026-03-01', -1],
    ['2026-01-31', null],
  ]);
});

test('without a name the maker and product of the NDC tell medicines apart; the package does not', () => {
  const { db, sourceId } = temporaryPerson();
  const nameless = (resourceId: string, day: string, ndc: string) =>
    fill(resourceId, day, null, {
      drug: { name: null, ndc },
      lines: [madeLine({ ndc: { code: ndc, display: null } })],
    });
  writeClaims(
    db,
    batchOf(sourceId, [
      nameless('a', '2026-01-01', '00071015523'),
      nameless('b', '2026-02-01', '00071015540'),
      nameless('c', '2026-03-01', '00093015523'),
    ]),
  );
  const found = medicines(db);
  expect(found.map(({ key, name, fillCount, lastsUntil }) => ({ key, name, fillCount, lastsUntil }))).toEqual([
    { key: 'ndc:000930155', name: null, fillCount: 1, lastsUntil: null },
    { key: 'ndc:000710155', name: null, fillCount: 2, lastsUntil: null },
  ]);
  expect(medicineFills(db, 'ndc:000710155').every(({ gapDays }) => gapDays === null)).toBe(true);
  expect(medicineFills(db, 'no such medicine')).toEqual([]);
});

test('a fill without a name belongs to the medicine that other fills of the product name, and leaves no gap', () => {
  const { db, sourceId } = temporaryPerson();
  writeClaims(
    db,
    batchOf(sourceId, [
      fill('a', '2026-08-05', 30),
      fill('b', '2026-09-04', 30, { drug: { name: null } }),
      fill('c', '2026-10-04', 30),
      fill('d', '2026-11-03', 30, {
        drug: { name: null, ndc: '00093015523' },
        lines: [madeLine({ ndc: { code: '00093015523', display: null } })],
      }),
    ]),
  );
  const key = 'lipitor (atorvastatin calcium)';
  expect(medicines(db).map((one) => [one.key, one.name, one.fillCount])).toEqual([
    ['ndc:000930155', null, 1],
    [key, 'Lipitor (atorvastatin calcium)', 3],
  ]);
  expect(medicineFills(db, key).map(({ filledOn, gapDays }) => [filledOn, gapDays])).toEqual([
    ['2026-10-04', 0],
    ['2026-09-04', 0],
    ['2026-08-05', null],
  ]);
});

test('of the sample person Mary every fill of Apixaban is one medicine, also the one of September without a name', async () => {
  const { db } = temporaryPerson();
  db.exec('delete from source');
  const context = {
    signal: new AbortController().signal,
    progress: () => undefined,
    printPdf: async () => new Uint8Array(),
  };
  await storeSample(db, { key: 'mary', asOf: '2026-11-24', receivedAt: '2026-11-24T10:00:00.000Z' }, context);
  const found = medicines(db);
  const apixaban = found.filter(({ name }) => /apixaban/i.test(name ?? ''));
  expect(apixaban).toHaveLength(1);
  const nameless = db
    .prepare<[], { n: number }>(
      "select count(*) as n from claim where kind = 'partD' and status = 'final' and drug_name is null",
    )
    .get()?.n;
  expect(nameless).toBeGreaterThan(0);
  expect(found.filter(({ key }) => key.startsWith('ndc:') || key === '')).toEqual([]);
  expect(medicineFills(db, apixaban[0]?.key ?? '').filter(({ gapDays }) => gapDays !== null && gapDays > 5)).toEqual(
    [],
  );
});
