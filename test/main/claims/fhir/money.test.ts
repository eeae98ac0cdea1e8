import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { centsOf, centsOfMoney } from '#main/claims/fhir/money.ts';

describe('centsOf', () => {
  test.each([
    [37.5, 3750],
    [0, 0],
    [-0, 0],
    [-10, -1000],
    [84999.37, 8499937],
    [1.005, 100],
    [1.015, 102],
    [424627.40625, 42462741],
    [0.125, 12],
    [0.135, 14],
    [-0.125, -12],
    [0.0000001, 0],
    ['142.10', 14210],
    [' 142.1 ', 14210],
    ['-3', -300],
  ])('reads %s as %s cents, half to even', (value, cents) => {
    expect(centsOf(value)).toBe(cents);
    expect(Object.is(centsOf(value), -0)).toBe(false);
  });

  test.each([Number.NaN, Infinity, 1e21, 2e9, '1e5', '', 'free', '12,50', null, undefined, {}, [1], true])(
    'has no answer for %s',
    (value) => {
      expect(centsOf(value)).toBeNull();
    },
  );

  test('agrees with exact decimal arithmetic', () => {
    const parts = fc.tuple(fc.nat(999_999), fc.nat(9_999_999), fc.integer({ min: 0, max: 7 }), fc.boolean());
    fc.assert(
      fc.property(parts, ([whole, digits, places, isNegative]) => {
        const fraction = String(digits).padStart(7, '0').slice(0, places);
        const text = `${isNegative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
        const expected = exactCents(text) + 0;
        expect(centsOf(text)).toBe(expected);
        expect(centsOf(Number(text))).toBe(expected);
      }),
    );
  });
});

test('takes the value out of a Money, with or without currency', () => {
  expect(centsOfMoney({ value: 12.34, currency: 'USD' })).toBe(1234);
  expect(centsOfMoney({ value: 12.34 })).toBe(1234);
  expect(centsOfMoney(12.34)).toBeNull();
});

/** Half-even on integers: ten-millionths of a dollar, so that nothing is rounded before. */
function exactCents(text: string): number {
  const isNegative = text.startsWith('-');
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const tenMillionths = BigInt(whole) * 10_000_000n + BigInt(fraction.padEnd(7, '0'));
  const cents = tenMillionths / 100_000n;
  const rest = tenMillionths % 100_000n;
  const rounded = rest > 50_000n || (rest === 50_000n && cents % 2n === 1n) ? cents + 1n : cents;
  return Number(isNegative ? -rounded : rounded);
}
