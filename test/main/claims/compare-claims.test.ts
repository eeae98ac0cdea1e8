import { describe, expect, it } from 'vitest';
import { compareClaims } from '#main/claims/compare-claims.ts';
import { describeDifference } from '#main/claims/words/describe-change.ts';
import type { Claim } from '#shared/domain/claim.ts';
import { notReported, reported } from '#shared/domain/money.ts';
import { madeClaim } from '#test/main/store/made-claim.ts';

const older = madeClaim();
const paid = (paidCents: number | null): Claim['amounts'] => ({
  ...older.amounts,
  paid: paidCents === null ? notReported : reported(paidCents, 'some-code'),
});

function sentences(before: Claim, after: Claim, language: 'en' | 'es' = 'en'): readonly string[] {
  return compareClaims(before, after).map((difference) =>
    describeDifference(difference, { language, payer: 'medicare' }),
  );
}

describe('what Medicare changed in a claim', () => {
  it('is nothing where it only wrote it again', () => {
    const again = { ...older, lastUpdated: '2030-01-01T00:00:00Z', processedOn: '2030-01-01', controlNumber: '5' };
    expect(compareClaims(older, again)).toEqual([]);
    const sameCents = { ...older, amounts: paid(8_000) };
    const otherField = { ...older, amounts: { ...paid(8_000), paid: reported(8_000, 'another-code') } };
    expect(compareClaims(sameCents, otherField)).toEqual([]);
  });

  it('tells amounts, and never takes a missing one for nothing', () => {
    const from = (cents: number | null): Claim => ({ ...older, amounts: paid(cents) });
    expect(sentences(from(8_000), from(9_050))).toEqual(['What Medicare paid went from $80.00 to $90.50.']);
    expect(sentences(from(null), from(0))).toEqual(['What Medicare paid is now in the data: $0.00.']);
    expect(sentences(from(0), from(null))).toEqual(['What Medicare paid was $0.00. It is no longer in the data.']);
    expect(sentences(from(8_000), from(9_050), 'es')).toEqual(['Lo que pagó Medicare cambió de $80.00 a $90.50.']);
  });

  it('tells status and decision first, then the rest', () => {
    const after: Claim = {
      ...older,
      status: 'cancelled',
      denied: true,
      serviceTo: '2025-03-20',
      provider: { name: 'RIVERA, ANA', npi: '1999999984' },
      lines: [],
      diagnoses: older.diagnoses.map((diagnosis) => ({ ...diagnosis, display: 'Another' })),
    };
    const found = compareClaims({ ...older, denied: null }, after).map(({ field }) => field);
    expect(found.slice(0, 2)).toEqual(['status', 'denied']);
    expect(found).toContain('serviceTo');
    expect(found).toContain('provider');
    for (const language of ['en', 'es'] as const) {
      for (const sentence of sentences({ ...older, denied: null }, after, language)) {
        expect(sentence).toMatch(/^[A-ZÁÉÍÓÚ].*\.$/);
        expect(sentence).not.toMatch(/undefined|null|NaN/);
      }
    }
  });

  it('tells that a detail changed when nothing greater did', () => {
    const after = { ...older, assignmentAccepted: older.assignmentAccepted !== true };
    expect(sentences(older, after)).toEqual(['Medicare changed a detail of the claim. The amounts are the same.']);
  });
});
