import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsOfPart, claimsPerPdf, countYears, planPdf } from '#main/exports/pdf-plan.ts';
import { sampleClaim, sampleClaims } from './sample-rows.ts';

describe('planPdf', () => {
  it('puts up to 5,000 claims into one PDF', () => {
    expect(planPdf([{ year: '2026', count: claimsPerPdf }])).toHaveLength(1);
    expect(planPdf([{ year: '2026', count: claimsPerPdf + 1 }])).toHaveLength(2);
  });

  it('keeps years whole and cuts only a year that is itself too big', () => {
    const years = [
      { year: '2026', count: 3 },
      { year: '2025', count: 4 },
      { year: '2024', count: 12 },
      { year: null, count: 1 },
    ];
    expect(planPdf(years, 5)).toEqual([
      [{ year: '2026', from: 0, to: 3, isCut: false }],
      [{ year: '2025', from: 0, to: 4, isCut: false }],
      [{ year: '2024', from: 0, to: 5, isCut: true }],
      [{ year: '2024', from: 5, to: 10, isCut: true }],
      [
        { year: '2024', from: 10, to: 12, isCut: true },
        { year: null, from: 0, to: 1, isCut: false },
      ],
    ]);
  });

  it('gives every claim to exactly one part, in its order, and no part too many', () => {
    const claims = fc.array(fc.constantFrom('2026', '2025', '2024', null), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(claims, fc.integer({ min: 1, max: 20 }), (years, limit) => {
        const all = years.map((year, index) => {
          const day = year === null ? null : `${year}-01-01`;
          return sampleClaim(index, { serviceFrom: day, serviceTo: day });
        });
        const parts = planPdf(countYears(all), limit).map((part) => [...claimsOfPart(all, part)]);
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(limit);
        const ids = parts.flat().map((claim) => claim.id);
        expect(ids.sort()).toEqual(all.map((claim) => claim.id).sort());
      }),
    );
  });
});

describe('countYears', () => {
  it('counts newest first, claims without a date last', () => {
    const claims = [...sampleClaims(70), sampleClaim(1, { serviceFrom: null, serviceTo: null })];
    expect(countYears(claims)).toEqual([
      { year: '2026', count: 60 },
      { year: '2025', count: 10 },
      { year: null, count: 1 },
    ]);
  });
});
