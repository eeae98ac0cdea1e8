import { expect, test } from 'vitest';
import { benefitPeriods } from '#main/queries/benefit-periods.ts';
import { storeSample } from '#main/sync/store-sample.ts';
import { temporaryPerson } from '#test/main/store/temporary-store.ts';

/** Mary was in a hospital for 5 days, then 30 days in a nursing facility, and 50 days later in the hospital again. */
async function mary() {
  const { db } = temporaryPerson();
  db.exec('delete from source');
  const context = {
    signal: new AbortController().signal,
    progress: () => undefined,
    printPdf: async () => new Uint8Array(),
  };
  await storeSample(db, { key: 'mary', asOf: '2026-11-24', receivedAt: '2026-11-24T10:00:00.000Z' }, context);
  return db;
}

test('days are added up by what the bills say; fifty days without care do not end a benefit period', async () => {
  const db = await mary();
  expect(benefitPeriods(db)).toEqual([
    {
      from: '2025-08-11',
      to: '2025-11-08',
      hospital: { full: 9, shared: 0, reserve: 0 },
      nursing: { full: 20, shared: 10 },
      withoutDays: 0,
    },
  ]);
});

test('more than sixty days without care begin a new one, the newest first; what a plan paid is not counted', async () => {
  const db = await mary();
  db.exec("update claim set sort_date = '2025-11-15', service_to = '2025-11-19' where service_from = '2025-11-04'");
  expect(benefitPeriods(db).map(({ from, to, hospital }) => [from, to, hospital.full])).toEqual([
    ['2025-11-15', '2025-11-19', 4],
    ['2025-08-11', '2025-09-15', 5],
  ]);
  db.exec("update claim set is_for_information = 1 where service_from = '2025-11-04'");
  expect(benefitPeriods(db)).toHaveLength(1);
  db.exec("update claim set status = 'cancelled' where kind in ('inpatient', 'snf')");
  expect(benefitPeriods(db)).toEqual([]);
});
