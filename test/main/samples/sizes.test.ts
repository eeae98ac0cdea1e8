import { expect, it } from 'vitest';
import { byKind, claimsOf, list } from './claim-reader.ts';

/** Measured on CMS's current sample files: bytes of a claim = base + lines x perLine, compact JSON. */
const model = {
  CARRIER: [10_900, 6_900],
  DME: [9_000, 8_400],
  HHA: [10_600, 3_300],
  HOSPICE: [9_900, 3_100],
  INPATIENT: [22_000, 1_400],
  OUTPATIENT: [11_300, 6_100],
  PDE: [9_750, 0],
  SNF: [18_800, 1_850],
} as const;

it('makes claims as heavy as real ones, within a tenth', () => {
  const claims = claimsOf({ key: 'mary', claims: 1500 });
  const ratios = Object.entries(model).map(([kind, [base, perLine]]) => {
    const ofKind = byKind(claims, kind);
    const bytes = ofKind.reduce((sum, claim) => sum + JSON.stringify(claim).length, 0);
    const expected = ofKind.reduce((sum, claim) => sum + base + perLine * list(claim, 'item').length, 0);
    return [kind, Math.round((bytes / expected) * 100) / 100] as const;
  });
  console.log('size against the model', Object.fromEntries(ratios));
  expect(ratios.filter(([, ratio]) => !(ratio >= 0.9 && ratio <= 1.1))).toEqual([]);
});
