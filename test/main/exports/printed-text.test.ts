import { describe, expect, it } from 'vitest';
import { amountText, dateText, dollars, periodText, providerText } from '#main/exports/printed-text.ts';
import { exportWords } from '#main/exports/words/words.ts';
import { notReported, reported } from '#shared/domain/money.ts';

const english = exportWords('en');
const spanish = exportWords('es');

describe('money in print', () => {
  it.each([
    [0, '$0.00'],
    [5, '$0.05'],
    [123_456_789, '$1,234,567.89'],
    [-1_050, '-$10.50'],
  ])('prints %d cents as %s', (cents, text) => {
    expect(dollars(cents)).toBe(text);
  });

  it('never prints a missing amount as zero', () => {
    expect(amountText(notReported, english)).toBe('not in the data');
    expect(amountText(notReported, spanish)).toBe('no está en los datos');
    expect(amountText(reported(0, 'x'), english)).toBe('$0.00');
  });
});

describe('dates in print', () => {
  it.each([
    ['2026-03-04', 'Mar 4, 2026', '4 mar 2026'],
    ['2025-12-31', 'Dec 31, 2025', '31 dic 2025'],
    ['2025-13-01', '2025-13-01', '2025-13-01'],
    ['2025-03', '2025-03', '2025-03'],
  ])('prints %s', (date, inEnglish, inSpanish) => {
    expect(dateText(date, english)).toBe(inEnglish);
    expect(dateText(date, spanish)).toBe(inSpanish);
  });

  it.each([
    ['2026-03-04', '2026-03-04', 'Mar 4, 2026', '4 mar 2026'],
    ['2026-03-04', null, 'Mar 4, 2026', '4 mar 2026'],
    [null, '2026-03-04', 'Mar 4, 2026', '4 mar 2026'],
    ['2026-11-25', '2026-12-01', 'Nov 25 – Dec 1, 2026', '25 nov – 1 dic 2026'],
    ['2025-12-30', '2026-01-02', 'Dec 30, 2025 – Jan 2, 2026', '30 dic 2025 – 2 ene 2026'],
    [null, null, 'No date', 'Sin fecha'],
  ])('prints the period %s to %s', (from, to, inEnglish, inSpanish) => {
    expect(periodText(from, to, english)).toBe(inEnglish);
    expect(periodText(from, to, spanish)).toBe(inSpanish);
  });
});

describe('providerText', () => {
  it('is the name, else the number, else said to be missing', () => {
    expect(providerText({ name: 'Ana', npi: '1' }, english)).toBe('Ana');
    expect(providerText({ name: null, npi: '1' }, english)).toBe('NPI 1');
    expect(providerText({ name: null, npi: null }, english)).toBe('not in the data');
  });
});
