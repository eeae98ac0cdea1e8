import { fieldsOf, textOf } from './json.ts';

/** Beyond a billion dollars a number is a fault, not a price; the bound also keeps every sum of cents exact. */
const largestDollars = 1e9;

const decimalText = /^(-?)(\d+)(?:\.(\d*))?$/;

/**
 * The value of a FHIR Money in integer cents, rounded half to even, or null. Rounded on the decimal text: v3 prints up to seven decimals
 * (`424627.40625`), and binary arithmetic would round some halves the wrong way. An absent currency is USD (claims-data.md, 0.13); an amount in
 * another one is no amount of dollars.
 */
export function centsOfMoney(money: unknown): number | null {
  const fields = fieldsOf(money);
  return fields === null || !isInDollars(fields['currency']) ? null : centsOf(fields['value']);
}

function isInDollars(currency: unknown): boolean {
  if (currency === undefined || currency === 'USD' || currency === null) return true;
  return typeof currency === 'string' && (textOf(currency) ?? 'USD').toUpperCase() === 'USD';
}

/** Dollars, as a number or decimal text, in integer cents; null for anything else. */
export function centsOf(value: unknown): number | null {
  if (typeof value === 'number') return centsOfNumber(value);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return decimalText.test(text) ? centsOfDecimal(text) : null;
}

function centsOfNumber(value: number): number | null {
  if (!(Math.abs(value) <= largestDollars)) return null;
  const nearest = Math.round(value * 100);
  // Far from a half the answer is the same by any rule; this is the way of nearly every amount.
  if (Math.abs(value * 100 - nearest) < 0.49) return nearest + 0;
  return centsOfDecimal(String(value));
}

function centsOfDecimal(text: string): number | null {
  const parts = decimalText.exec(text);
  if (parts === null) return null;
  const [, sign, whole = '0', fraction = ''] = parts;
  const cents = Number(whole) * 100 + Number(fraction.slice(0, 2).padEnd(2, '0'));
  if (!(cents <= largestDollars * 100)) return null;
  const rounded = cents + (roundsUp(fraction.slice(2), cents) ? 1 : 0);
  return sign === '-' ? 0 - rounded : rounded;
}

function roundsUp(rest: string, cents: number): boolean {
  const first = rest.charAt(0);
  if (first < '5') return false;
  const isHalf = first === '5' && Number(rest.slice(1)) === 0;
  return !isHalf || cents % 2 === 1;
}
