import * as oauth from 'openid-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { practiceClients } from './paths.ts';
import { practiceBrowser } from './practice-browser.ts';
import { startPracticeMedicare, type PracticeMedicare } from './server.ts';
import { smallPeople } from './small-people.ts';

const redirectUri = 'org.claimkeep.app://oauth/callback';
let practice: PracticeMedicare;

beforeAll(async () => {
  practice = await startPracticeMedicare({ people: smallPeople(3), clock: () => Date.parse('2026-01-15T10:00:00Z') });
});

afterAll(async () => {
  await practice.close();
});

const good = {
  response_type: 'code',
  client_id: 'practice-client',
  redirect_uri: redirectUri,
  state: 'x'.repeat(43),
  code_challenge: 'c'.repeat(43),
  code_challenge_method: 'S256',
};

function address(changes: Readonly<Record<string, string | null>> = {}): string {
  const query = new URLSearchParams(good);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  return `${practice.url}/v2/o/authorize/?${query.toString()}`;
}

const open = (url: string): Promise<Response> => fetch(url, { redirect: 'manual', headers: { accept: 'text/html' } });

/** Follows the redirects of the first step and gives the page. */
async function pageAt(url: string, headers: Record<string, string> = {}): Promise<string> {
  const first = await open(url);
  const cookie = first.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const next = new URL(first.headers.get('location') ?? '', practice.url);
  return (await fetch(next, { headers: { ...headers, cookie } })).text();
}

describe('the authorization address', () => {
  test.each<[Record<string, string | null>, Record<string, unknown>]>([
    [{ code_challenge: null, state: null }, { message: 'Missing Required Parameter(s): code_challenge, state' }],
    [{ redirect_uri: null }, { message: 'Missing Required Parameter(s): redirect_uri' }],
    [
      { code_challenge_method: 'plain' },
      { error: 'invalid_request', error_description: 'code_challenge_method must be S256' },
    ],
    [{ state: 'x'.repeat(15) }, { message: 'State parameter should have a minimum of 16 characters' }],
    [{ scope: 'patient/Everything.rs' }, { message: 'Invalid scopes.' }],
    [{ scope: 'openid offline_access' }, { message: 'Invalid scopes.' }],
    [{ client_secret: 'x' }, { message: 'Illegal query parameter [client_secret] detected' }],
  ])('refuses %j in the browser, with the body of the real one', async (changes, body) => {
    const response = await open(address(changes));
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
    expect(await response.json()).toEqual({ status_code: 400, ...body });
  });

  test.each([
    [{ client_id: 'unknown' }],
    [{ redirect_uri: 'https://evil.example/callback' }],
    [{ redirect_uri: 'http://127.0.0.1:9/other' }],
    [{ redirect_uri: 'http://localhost:9/callback' }],
    [{ redirect_uri: 'org.claimkeep.app:/oauth/callback' }],
  ])('shows a page for %j and never redirects there', async (changes) => {
    const response = await open(address(changes));
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
    expect(await response.text()).toContain('Practice Medicare (not the real one)');
  });

  test('any port of this computer is fine, and the slash may be missing', async () => {
    const response = await open(address({ redirect_uri: 'http://127.0.0.1:54321/callback' }));
    expect(response.status).toBe(303);
    const unslashed = await open(address().replace('/authorize/?', '/authorize?'));
    expect(unslashed.status).toBe(301);
    expect(unslashed.headers.get('location')).toBe(address().slice(practice.url.length));
  });
});

describe('the pages', () => {
  test('sign-in lists the practice people, in the language asked for', async () => {
    const english = await pageAt(address());
    expect(english).toContain('<html lang="en">');
    expect(english).toMatch(/value="mary"[\s\S]*value="james"[\s\S]*value="newcomer"/u);
    expect(await pageAt(address({ lang: 'es' }))).toContain('Medicare de práctica (no es el verdadero)');
    expect(await pageAt(address(), { 'accept-language': 'es-MX' })).toContain('<html lang="es">');
  });

  test('consent shows the box as checked and the date the 13 months end', async () => {
    const pages: string[] = [];
    await practiceBrowser(address(), { user: 'mary', onPage: (html) => pages.push(html) });
    expect(pages[1]).toMatch(/name="share" value="yes" checked/u);
    expect(pages[1]).toContain('for 13 months, until February 15, 2027.');
    expect(pages[1]).toMatch(/Cancel[\s\S]*Connect/u);
  });

  test('an unknown person is told so, and no code is given', async () => {
    await expect(practiceBrowser(address(), { user: 'nobody' })).rejects.toThrow('does not exist');
  });
});

describe('coming back', () => {
  test('with a code and the state, and without an iss', async () => {
    const back = new URL(await practiceBrowser(address(), { user: 'mary' }));
    expect([...back.searchParams.keys()].sort()).toEqual(['code', 'state']);
    expect(back.searchParams.get('state')).toBe(good.state);
  });

  test('Cancel gives access_denied with the state', async () => {
    const back = new URL(await practiceBrowser(address(), { user: 'mary', deny: true }));
    expect(back.searchParams.get('error')).toBe('access_denied');
    expect(back.searchParams.get('state')).toBe(good.state);
    expect(back.searchParams.has('code')).toBe(false);
  });

  test('somebody without claims gets the 404 page, whose script calls back without a state', async () => {
    const back = await practiceBrowser(address(), { user: 'newcomer' });
    expect(back).toBe(`${redirectUri}?error=not_found`);
  });
});

test('openid-client, configured by hand, comes through the whole flow', async () => {
  const { clientId, secret } = practiceClients.confidential;
  const server = {
    issuer: practice.url,
    authorization_endpoint: `${practice.url}/v2/o/authorize/`,
    token_endpoint: `${practice.url}/v2/o/token/`,
    revocation_endpoint: `${practice.url}/v2/o/revoke/`,
  };
  const configuration = new oauth.Configuration(server, clientId, {}, oauth.ClientSecretBasic(secret));
  oauth.allowInsecureRequests(configuration);
  const codeVerifier = oauth.randomPKCECodeVerifier();
  const state = oauth.randomState();
  const url = oauth.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: 'openid profile patient/Patient.rs',
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
  });
  const back = new URL(await practiceBrowser(url.href, { user: 'james' }));
  const checks = { expectedState: state, pkceCodeVerifier: codeVerifier };
  const tokens = await oauth.authorizationCodeGrant(configuration, back, checks);
  expect(tokens).toMatchObject({ patient: '-20000000000002', scope: 'openid profile patient/Patient.rs' });
  expect(tokens.id_token).toBeUndefined();
  const newer = await oauth.refreshTokenGrant(configuration, tokens.refresh_token ?? '');
  expect(newer.access_token).not.toBe(tokens.access_token);
  await oauth.tokenRevocation(configuration, newer.access_token);
  await expect(oauth.refreshTokenGrant(configuration, newer.refresh_token ?? '')).rejects.toMatchObject({
    error: 'invalid_grant',
  });
});
