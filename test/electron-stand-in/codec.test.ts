import { expect, test } from 'vitest';
import { makeCodec } from './dist/stand-in/codec.ts';

const { encode, decode } = makeCodec();
const roundTrip = (value: unknown) => decode(encode(value));

test.each([
  ['null', null],
  ['undefined in an object', { a: undefined }],
  ['numbers', [0, -0, 1.5, Number.NaN, Infinity, -Infinity]],
  ['big integer', 10n ** 30n],
  ['date', new Date(86_400_000)],
  ['regular expression', /a+/giu],
  ['map and set', new Map([['k', new Set([1, { deep: true }])]])],
  ['bytes', new Uint8Array([0, 1, 255])],
  ['floats', new Float64Array([0.1, -0])],
  ['text', 'a "quoted" \u2028 line\u0000'],
])('%s survives', (_name, value) => {
  expect(roundTrip(value)).toEqual(value);
});

test('cycles and shared parts keep their identity', () => {
  const shared = { n: 1 };
  const value: Record<string, unknown> = { first: shared, second: shared };
  value['self'] = value;
  const copy = roundTrip(value) as typeof value;
  expect(copy['self']).toBe(copy);
  expect(copy['first']).toBe(copy['second']);
});

test('array holes stay holes', () => {
  const list = Array(3);
  list[1] = 'x';
  const copy = roundTrip(list) as unknown[];
  expect(copy).toHaveLength(3);
  expect(0 in copy).toBe(false);
  expect(copy[1]).toBe('x');
});

test('a key named __proto__ stays a key', () => {
  const copy = roundTrip(JSON.parse('{"__proto__": {"admin": true}}')) as object;
  expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
  expect(Object.keys(copy)).toEqual(['__proto__']);
});

test('an error keeps its kind, message and cause', () => {
  const copy = roundTrip(new RangeError('boom', { cause: 'why' }));
  expect(copy).toBeInstanceOf(RangeError);
  expect(copy).toMatchObject({ message: 'boom', cause: 'why' });
});

test.each([
  ['a function', () => 1],
  ['a symbol', Symbol('s')],
  ['a promise', Promise.resolve()],
  ['a weak map', new WeakMap()],
])('%s is refused', (_name, value) => {
  expect(() => encode({ value })).toThrow(/could not be cloned/);
});
