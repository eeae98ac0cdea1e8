import { describe, expect, test } from 'vitest';

import { normalizeTokenBody, tokenSetFrom, type TokenSet } from '#main/auth/token-set.ts';

type Earlier = Parameters<typeof tokenSetFrom>[2];

const nothingEarlier: Earlier = { grantedScope: ['asked'], refreshToken: null, patientId: null, permissionEnds: null };

function setFrom(body: Record<string, unknown>, earlier: Earlier = nothingEarlier): TokenSet {
  const normal = normalizeTokenBody({ access_token: 'A', ...body });
  if (normal === null) throw new Error('refused');
  return tokenSetFrom(normal, 1_000_000, earlier);
}

describe('a token response of Medicare', () => {
  test('as its code sends it', () => {
    const tokens = setFrom({
      expires_in: 3600,
      token_type: 'Bearer',
      scope: 'profile patient/Patient.rs',
      refresh_token: 'R',
      patient: '-20140000008325',
      access_grant_expiration: '2026-09-05T19:17:53Z',
    });
    expect(tokens).toEqual({
      accessToken: 'A',
      expiresAt: 1_000_000 + 3_600_000,
      lifetimeMs: 3_600_000,
      refreshToken: 'R',
      grantedScope: ['profile', 'patient/Patient.rs'],
      patientId: '-20140000008325',
      permissionEnds: '2026-09-05T19:17:53.000Z',
    });
  });

  test.each([
    [16_768.523842, 16_768_523],
    ['36000', 36_000_000],
    [undefined, 3_600_000],
    [-5, 3_600_000],
    [0, 3_600_000],
    [null, 3_600_000],
    ['soon', 3_600_000],
  ])('expires_in %s means %i ms', (expiresIn, lifetime) => {
    expect(setFrom({ expires_in: expiresIn }).expiresAt).toBe(1_000_000 + lifetime);
  });

  test.each([
    ['2025-09-05 19:17:53Z', '2025-09-05T19:17:53.000Z'],
    ['2025-09-05T19:17:53', '2025-09-05T19:17:53.000Z'],
    ['2025-09-05T19:17:53.123456+00:00', '2025-09-05T19:17:53.000Z'],
    ['', null],
    [null, null],
    ['2025-13-45 99:99:99Z', null],
    ['in 13 months', null],
  ])('access_grant_expiration %s ends at %s', (text, instant) => {
    expect(setFrom({ access_grant_expiration: text }).permissionEnds).toBe(instant);
  });

  test('missing, empty, null and "None" members count as absent', () => {
    for (const patient of [undefined, null, '', ' ', 'None']) expect(setFrom({ patient }).patientId).toBeNull();
    for (const token of [undefined, null, '']) expect(setFrom({ refresh_token: token }).refreshToken).toBeNull();
    expect(setFrom({ patient: -20140000008325 }).patientId).toBe('-20140000008325');
  });

  test('no scope means the one asked for; otherwise the answer counts, without repeats', () => {
    expect(setFrom({}).grantedScope).toEqual(['asked']);
    expect(setFrom({ scope: '' }).grantedScope).toEqual(['asked']);
    expect(setFrom({ scope: ' a  b a ' }).grantedScope).toEqual(['a', 'b']);
  });

  test('a refresh keeps what it does not mention', () => {
    const earlier = {
      grantedScope: ['a'],
      refreshToken: 'old',
      patientId: '-1',
      permissionEnds: '2027-01-01T00:00:00.000Z',
    };
    expect(setFrom({}, earlier)).toMatchObject({ ...earlier, accessToken: 'A' });
  });

  test('without an access token it is none, and an id_token is never kept', () => {
    expect(normalizeTokenBody({ token_type: 'Bearer' })).toBeNull();
    expect(normalizeTokenBody({ access_token: '' })).toBeNull();
    expect(normalizeTokenBody({ access_token: 'A', id_token: 'x.y.z' })).not.toHaveProperty('id_token');
  });
});
