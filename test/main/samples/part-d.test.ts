import { describe, expect, it } from 'vitest';
import { shareFill } from '#main/samples/plan/part-d.ts';
import type { FillMoney } from '#main/samples/plan/part-d.ts';

/** Twelve monthly fills of one price. */
function yearOfFills(year: number, price: number, drug = { brand: true, extraHelp: false }): readonly FillMoney[] {
  const counters = { year, gross: 0, outOfPocket: 0 };
  return Array.from({ length: 12 }, () => shareFill(counters, price, drug));
}

const patientOf = (fills: readonly FillMoney[]): number => fills.reduce((sum, { patient }) => sum + patient, 0);

describe('a Part D year', () => {
  it.each([
    [2025, 2000_00],
    [2026, 2100_00],
  ])('costs a person in %i exactly the yearly limit, then nothing', (year, limit) => {
    const fills = yearOfFills(year, 1400_00);
    expect(patientOf(fills)).toBe(limit);
    expect(fills.filter(({ phase }) => phase === 'A')).toHaveLength(1);
    const after = fills.filter(({ phase }) => phase === 'C');
    expect(after.length).toBeGreaterThan(0);
    expect(after.every(({ patient, aboveThreshold, price }) => patient === 0 && aboveThreshold === price)).toBe(true);
  });

  it('begins with the deductible: the first fill of 2026 under $615 is all the person’s', () => {
    const [first, second] = yearOfFills(2026, 600_00);
    expect(first).toMatchObject({ patient: 600_00, plan: 0, phase: 'none' });
    // $15 of the deductible is left, then a quarter of $585.
    expect(second).toMatchObject({ patient: 15_00 + 146_25 });
  });

  it('has a coverage gap with a manufacturer’s discount until 2024, and none later', () => {
    expect(yearOfFills(2024, 600_00).some(({ gapDiscount }) => gapDiscount > 0)).toBe(true);
    expect(
      yearOfFills(2024, 600_00, { brand: false, extraHelp: false }).some(({ gapDiscount }) => gapDiscount > 0),
    ).toBe(false);
    expect(yearOfFills(2025, 600_00).some(({ gapDiscount }) => gapDiscount > 0)).toBe(false);
  });

  it('leaves 5 % above the threshold in 2023 and nothing in 2024', () => {
    const above = (year: number): FillMoney | undefined =>
      yearOfFills(year, 4000_00).find(({ phase }) => phase === 'C');
    expect(above(2023)).toMatchObject({ patient: 200_00 });
    expect(above(2024)).toMatchObject({ patient: 0 });
  });

  it('lets Extra Help pay all but a small copay', () => {
    const fills = yearOfFills(2026, 600_00, { brand: true, extraHelp: true });
    expect(fills[0]).toMatchObject({ patient: 12_65, extraHelp: 587_35, plan: 0 });
    expect(fills.every(({ patient }) => patient <= 12_65)).toBe(true);
  });
});
