import { expect, test } from 'vitest';
import { exportClaimRows } from '#main/queries/export-rows.ts';
import { getClaim } from '#main/queries/get-claim.ts';
import { listClaims } from '#main/queries/list-claims.ts';
import { yearTotals } from '#main/queries/totals.ts';
import { writeClaims } from '#main/store/write-claims.ts';
import { batchOf, toWrite } from '#test/main/store/made-claim.ts';
import { temporaryPerson } from '#test/main/store/temporary-store.ts';

test('a bill about a Medicare Advantage member says so in lists and tables, and is a final claim like others in sums', () => {
  const { db, sourceId } = temporaryPerson();
  const parts = { resourceId: 'ma', serviceFrom: '2025-05-01', kind: 'inpatient', topic: 'hospitalStay' } as const;
  writeClaims(db, batchOf(sourceId, [toWrite({ ...parts, isForInformation: true }), toWrite()]));
  const { claims } = listClaims(db, { limit: 9 });
  expect(claims.map(({ isForInformation }) => isForInformation)).toEqual([true, undefined]);
  expect(claims[0]?.sentence).toMatch(/This claim is for your information\.$/);
  expect(claims[1]?.sentence).not.toContain('information');
  expect([...exportClaimRows(db, {})].map(({ isForInformation }) => isForInformation)).toEqual([true, undefined]);
  expect(yearTotals(db)).toMatchObject([{ claimCount: 2, paid: { amount: { cents: 2 * 9876 } } }]);
  // The small resource of the test does not say it: one claim is mapped anew from what Medicare sent.
  expect(getClaim(db, claims[1]?.id ?? '', 'en').isForInformation).toBe(false);
});
