import type { RequestListener } from 'node:http';

import { describe, expect, test } from 'vitest';

import type { ConnectionSettings } from '#main/auth/connection-settings.ts';
import { endpointsFor } from '#main/auth/environments.ts';
import type { TokenSet } from '#main/auth/token-set.ts';
import { attempt, browserAnswering, hostileServer, practiceSettings } from './attempts.ts';

/** Brings a code to a token endpoint that behaves as given. */
async function exchangeAt(
  answer: RequestListener,
  changes: (url: string) => Partial<ConnectionSettings> = () => ({}),
): Promise<{ tokens: TokenSet; bodies: string[] }> {
  await using server = await hostileServer(answer);
  const settings = practiceSettings(server.url, changes(server.url));
  const tokens = await attempt(settings, browserAnswering({ code: 'C0DE' })).result;
  return { tokens, bodies: server.bodies };
}

const json =
  (status: number, body: unknown, type = 'application/json'): RequestListener =>
  (_request, response) =>
    response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body));

describe('answers of a token endpoint that Medicare documents', () => {
  test.each<[string, Record<string, unknown>]>([
    ['no patient', { access_token: 'A', token_type: 'Bearer', expires_in: 3600 }],
    ['a float lifetime', { access_token: 'A', token_type: 'Bearer', expires_in: 16_768.5 }],
    ['empty members', { access_token: 'A', token_type: 'Bearer', refresh_token: '', access_grant_expiration: '' }],
    ['nulls', { access_token: 'A', token_type: 'Bearer', refresh_token: null, scope: null, expires_in: null }],
    ['no token type', { access_token: 'A' }],
    ['an id_token nobody can check', { access_token: 'A', token_type: 'Bearer', id_token: 'not.a.jwt' }],
  ])('%s: the sign-in works, though openid was asked for and no id_token came', async (_name, body) => {
    expect((await exchangeAt(json(200, body))).tokens.accessToken).toBe('A');
  });

  test('the code goes with the verifier, the redirect address and, once, the secret', async () => {
    const { bodies } = await exchangeAt(json(200, { access_token: 'A' }), () => ({
      clientAuthentication: { method: 'secretPost', secret: 's3cret' },
    }));
    expect(bodies).toHaveLength(1);
    const form = new URLSearchParams(bodies[0]);
    expect(Object.fromEntries(form)).toMatchObject({
      grant_type: 'authorization_code',
      code: 'C0DE',
      code_verifier: expect.stringMatching(/^[\w-]{43}$/u),
      redirect_uri: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/callback$/u),
      client_id: 'practice-client',
      client_secret: 's3cret',
    });
  });

  test('a token helper gets the request instead, without a secret', async () => {
    const { tokens, bodies } = await exchangeAt(json(200, { access_token: 'A' }), (url) => ({
      endpoints: { ...endpointsFor({ environment: 'practice', baseUrl: 'http://127.0.0.1:1' }) },
      clientAuthentication: { method: 'tokenHelper', url: `${url}/help` },
    }));
    expect(tokens.accessToken).toBe('A');
    expect(new URLSearchParams(bodies[0]).get('client_id')).toBe('practice-client');
    expect(bodies[0]).not.toContain('secret');
  });
});

describe('answers that end the sign-in', () => {
  test.each<[string, string, RequestListener]>([
    ['auth/code-expired', 'invalid_grant', json(400, { error: 'invalid_grant' })],
    ['auth/code-expired', 'invalid_grant with 401', json(401, { status_code: 401, error: 'invalid_grant' })],
    ['auth/code-expired', 'invalid_request', json(400, { error: 'invalid_request' })],
    ['auth/wrong-client', 'invalid_client', json(401, { error: 'invalid_client' })],
    ['auth/app-refused', 'invalid_client with 403', json(403, { status_code: 403, error: 'invalid_client' })],
    ['auth/wrong-client', '401 without a code', json(401, { detail: 'no' })],
    ['auth/scope-refused', 'invalid_scope', json(400, { error: 'invalid_scope' })],
    ['auth/app-refused', 'a plain 403', json(403, { status_code: 403, message: 'Request denied' })],
    ['auth/server-error', '500', json(500, { error: 'Server Error (500)' })],
    ['auth/server-down', '502', json(502, { status_code: 502, message: 'Failed to retrieve data from data source.' })],
    ['auth/server-down', '503', json(503, {})],
    ['auth/server-error', 'a body without a token', json(200, { token_type: 'Bearer' })],
    ['auth/server-error', 'a list', json(200, [])],
    ['auth/server-error', 'a token type of another kind', json(200, { access_token: 'A', token_type: 'mac' })],
    [
      'auth/server-error',
      'an HTML page with 200',
      (_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>'),
    ],
    [
      'auth/server-error',
      'an HTML page with 400',
      (_request, response) => response.writeHead(400, { 'content-type': 'text/html' }).end('<!doctype html>'),
    ],
    ['auth/server-error', 'an endless body', json(200, { access_token: 'A', padding: 'x'.repeat(400_000) })],
    ['auth/server-down', 'a cut connection', (request) => request.socket.destroy()],
  ])('%s for %s', async (code, _name, answer) => {
    await expect(exchangeAt(answer)).rejects.toMatchObject({ code });
  });

  test('a redirect is not followed: the code and the secret stay where they were meant to go', async () => {
    await using thief = await hostileServer((_request, response) => response.end('{"access_token":"A"}'));
    const redirecting: RequestListener = (_request, response) =>
      response.writeHead(307, { location: `${thief.url}/token` }).end();
    await expect(exchangeAt(redirecting)).rejects.toMatchObject({ code: 'auth/server-error' });
    expect(thief.bodies).toEqual([]);
  });

  test('nothing listens there', async () => {
    const settings = practiceSettings('http://127.0.0.1:1');
    await expect(attempt(settings, browserAnswering({ code: 'C' })).result).rejects.toMatchObject({
      code: 'auth/server-down',
    });
  });

  test('cancelled while the token endpoint is silent', async () => {
    const controller = new AbortController();
    await using server = await hostileServer(() => {
      controller.abort();
    });
    const { result } = attempt(practiceSettings(server.url), browserAnswering({ code: 'C' }), {
      signal: controller.signal,
    });
    await expect(result).rejects.toMatchObject({ code: 'auth/cancelled' });
  });

  test('no error carries the body, the code or the secret', async () => {
    const error: unknown = await exchangeAt(json(400, { error: 'invalid_grant', error_description: 'C0DE' })).catch(
      (caught: unknown) => caught,
    );
    const shown = JSON.stringify(error, ['message', 'code', 'details', 'status', 'cause', 'reason', 'error', 'stack']);
    expect(shown).toContain('auth/code-expired');
    expect(shown).not.toMatch(/C0DE|practice-secret/u);
  });
});
