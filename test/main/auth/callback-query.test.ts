import { expect, test } from 'vitest';

import { longestCallback, readCallback } from '#main/auth/callback-query.ts';

const state = 'a-state-of-32-random-bytes-in-base64url';

test('the right state is accepted, for a code and for a refusal', () => {
  expect(readCallback(`code=C&state=${state}`, state)).toMatchObject({ kind: 'accepted' });
  expect(readCallback(`error=access_denied&state=${state}`, state)).toMatchObject({ kind: 'accepted' });
});

test.each([
  ['', 'wrongState'],
  ['code=C', 'wrongState'],
  ['code=C&state=', 'wrongState'],
  [`code=C&state=${state}x`, 'wrongState'],
  [`code=C&state=${state.slice(1)}`, 'wrongState'],
  [`code=C&state=${state.toUpperCase()}`, 'wrongState'],
  ['error=access_denied', 'wrongState'],
  ['error=not_found&code=C', 'wrongState'],
  ['error=not_found&state=other', 'wrongState'],
])('%.40s is refused as %s', (query, reason) => {
  expect(readCallback(query, state)).toEqual({ kind: 'refused', reason });
});

test.each([`code=C&code=D&state=${state}`, `code=C&state=${state}&state=${state}`, `code=C&state=${state}&x=1&x=2`])(
  'a parameter that stands twice: %.40s',
  (query) => {
    expect(readCallback(query, state)).toEqual({ kind: 'refused', reason: 'duplicateParameter' });
  },
);

test('an oversized answer is not even read', () => {
  const query = (length: number): string => `code=C&state=${state}`.concat(`&x=${'x'.repeat(length)}`).slice(0, length);
  expect(readCallback(query(longestCallback), state)).toMatchObject({ kind: 'accepted' });
  expect(readCallback(`code=${'C'.repeat(longestCallback)}&state=${state}`, state)).toEqual({
    kind: 'refused',
    reason: 'tooLong',
  });
});

test("Medicare's stateless error=not_found is a hint, never an answer", () => {
  expect(readCallback('error=not_found', state)).toEqual({ kind: 'noClaimsHint' });
});
