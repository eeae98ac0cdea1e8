import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { startPracticeMedicare, type PracticeMedicare } from './server.ts';
import { freshCode, postToken, signedIn } from './signed-in.ts';
import { smallPeople } from './small-people.ts';

const start = Date.parse('2026-01-31T10:00:00Z');
let practice: PracticeMedicare;
let now = start;

beforeEach(async () => {
  now = start;
  practice = await startPracticeMedicare({ people: smallPeople(3), clock: () => now });
});

afterEach(async () => {
  await practice.close();
});

const mary = { user: 'mary' };
const refresh = (token: string | null): ReturnType<typeof postToken> =>
  postToken(practice.url, { grant_type: 'refresh_token', refresh_token: token });

describe('the token answer', () => {
  test("has the members of Medicare's, and no id_token", async () => {
    const tokens = await signedIn(practice.url, mary);
    expect(tokens).toEqual({
      access_token: expect.any(String),
      expires_in: 3600,
      token_type: 'Bearer',
      scope: 'profile patient/Patient.rs patient/Coverage.rs patient/ExplanationOfBenefit.rs',
      refresh_token: expect.any(String),
      patient: '-20000000000001',
      access_grant_expiration: '2027-02-28T10:00:00Z',
    });
  });

  test('without personal information the scope is narrower', async () => {
    const tokens = await signedIn(
      practice.url,
      { ...mary, shareDemographics: false },
      'openid profile patient/Patient.rs patient/Coverage.rs',
    );
    expect(tokens.scope).toBe('openid patient/Coverage.rs');
  });
});

describe('refusals at the code', () => {
  test('a wrong verifier, another redirect address, a used code: 400 invalid_grant', async () => {
    const wrongVerifier = { ...(await freshCode(practice.url, mary)), code_verifier: 'w'.repeat(43) };
    const wrongRedirect = { ...(await freshCode(practice.url, mary)), redirect_uri: 'http://127.0.0.1:1/callback' };
    const used = await freshCode(practice.url, mary);
    expect((await postToken(practice.url, used)).status).toBe(200);
    for (const form of [wrongVerifier, wrongRedirect, used]) {
      expect(await postToken(practice.url, form)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    }
  });

  test('without the verifier there is no way', async () => {
    const code = await freshCode(practice.url, mary);
    expect((await postToken(practice.url, { ...code, code_verifier: null })).status).toBe(400);
  });

  test('a wrong or missing secret: 401 invalid_client', async () => {
    const code = await freshCode(practice.url, mary);
    const wrong = `Basic ${Buffer.from('practice-client:wrong').toString('base64')}`;
    const refused = { status: 401, body: { error: 'invalid_client' } };
    expect(await postToken(practice.url, code, wrong)).toMatchObject(refused);
    expect(await postToken(practice.url, { ...code, client_id: 'practice-client' }, '')).toMatchObject(refused);
    const inBody = { ...code, client_id: 'practice-client', client_secret: 'practice-secret' };
    expect((await postToken(practice.url, inBody, '')).status).toBe(200);
  });

  test('a code too old', async () => {
    practice.faults.codesExpired = true;
    const code = await freshCode(practice.url, mary);
    expect(await postToken(practice.url, code)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });
});

describe('refreshing', () => {
  test('gives new tokens and uses the old one up', async () => {
    const first = await signedIn(practice.url, mary);
    const second = await refresh(first.refresh_token);
    expect(second.status).toBe(200);
    expect(second.body).toMatchObject({ patient: '-20000000000001', access_grant_expiration: '2027-02-28T10:00:00Z' });
    expect(second.body).not.toMatchObject({ refresh_token: first.refresh_token });
    expect(await refresh(first.refresh_token)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  test('an unknown and a missing refresh token', async () => {
    expect(await refresh('never-seen')).toMatchObject({
      status: 400,
      body: { status_code: 400, error: 'invalid_request', error_description: 'Refresh token not found.' },
    });
    expect(await refresh(null)).toMatchObject({
      status: 400,
      body: { error: 'invalid_request', error_description: 'Missing refresh token parameter' },
    });
  });

  test('after 13 months: 401 invalid_grant', async () => {
    const tokens = await signedIn(practice.url, mary);
    now = Date.parse('2027-02-28T10:00:01Z');
    expect(await refresh(tokens.refresh_token)).toMatchObject({
      status: 401,
      body: { status_code: 401, error: 'invalid_grant', error_description: expect.stringContaining('timed out') },
    });
  });

  test('after the person ended the permission: 403 invalid_grant', async () => {
    const tokens = await signedIn(practice.url, mary);
    await practice.faults.revokeUser('mary');
    expect(await refresh(tokens.refresh_token)).toMatchObject({
      status: 403,
      body: { error: 'invalid_grant', error_description: expect.stringContaining('cannot be found') },
    });
  });

  test('a new authorization deletes all earlier tokens of the same person, and only theirs', async () => {
    const first = await signedIn(practice.url, mary);
    const james = await signedIn(practice.url, { user: 'james' });
    await signedIn(practice.url, mary);
    expect(await refresh(first.refresh_token)).toMatchObject({
      status: 400,
      body: { error_description: 'Refresh token not found.' },
    });
    expect((await refresh(james.refresh_token)).status).toBe(200);
  });

  test.each([502, 404] as const)('lost after consumption with %i: the old token is used up', async (status) => {
    const tokens = await signedIn(practice.url, mary);
    practice.faults.refreshesLost = 1;
    practice.faults.refreshLostStatus = status;
    expect(await refresh(tokens.refresh_token)).toMatchObject({ status, body: { status_code: status } });
    expect(await refresh(tokens.refresh_token)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });
});

describe('revoking', () => {
  const revoke = (token: string): Promise<Response> =>
    fetch(`${practice.url}/v2/o/revoke/`, {
      method: 'POST',
      body: new URLSearchParams({ token, client_id: 'practice-client', client_secret: 'practice-secret' }),
    });

  test('with the access token ends everything', async () => {
    const tokens = await signedIn(practice.url, mary);
    expect((await revoke(tokens.access_token)).status).toBe(200);
    expect((await refresh(tokens.refresh_token)).status).toBe(400);
    const headers = { authorization: `Bearer ${tokens.access_token}` };
    expect((await fetch(`${practice.url}/v2/fhir/Patient`, { headers })).status).toBe(401);
  });

  test('an unknown token is fine too', async () => {
    expect((await revoke('never-seen')).status).toBe(200);
  });
});

test('faults of the whole token endpoint', async () => {
  const answers = ['html', 'redirect', 500, 503] as const;
  const statuses: number[] = [];
  for (const answer of answers) {
    practice.faults.tokenAnswer = answer;
    statuses.push((await refresh('x')).status);
  }
  expect(statuses).toEqual([200, 302, 500, 503]);
  practice.faults.tokenAnswer = null;
  practice.faults.serverDown = true;
  await expect(refresh('x')).rejects.toThrow('fetch failed');
});

test('what is recorded and logged holds no code, state, token or attempt id', async () => {
  const lines: string[] = [];
  const logged = await startPracticeMedicare({ people: smallPeople(3), log: (line) => lines.push(line) });
  try {
    const code = await freshCode(logged.url, mary);
    const tokens = (await postToken(logged.url, code)).body as Record<string, string>;
    const headers = { authorization: `Bearer ${tokens['access_token']}` };
    await (await fetch(`${logged.url}/v2/fhir/ExplanationOfBenefit?_count=2`, { headers })).text();
    await expect.poll(() => logged.requests.at(-1)?.path).toBe('/v2/fhir/ExplanationOfBenefit');
    const all = JSON.stringify([lines, logged.requests]);
    for (const secret of [code.code, code.code_verifier, tokens['access_token'] ?? '', tokens['refresh_token'] ?? '']) {
      expect(all).not.toContain(secret);
    }
    expect(new Set(logged.requests.map(({ method, path, status }) => `${method} ${path} ${status}`))).toEqual(
      new Set([
        'GET /v2/o/authorize/ 303',
        'GET /practice/interaction/* 200',
        'POST /practice/interaction/* 303',
        'GET /v2/o/authorize/* 303',
        'POST /v2/o/token/ 200',
        'GET /v2/fhir/ExplanationOfBenefit 200',
      ]),
    );
  } finally {
    await logged.close();
  }
});
