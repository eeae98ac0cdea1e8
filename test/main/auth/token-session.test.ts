import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { createTokenSession, type TokenSession, type TokenSessionOptions } from '#main/auth/token-session.ts';
import type { ConnectionSettings } from '#main/auth/connection-settings.ts';
import { bindingOf, loadTokens, saveTokens } from '#main/auth/stored-tokens.ts';
import type { TokenSet } from '#main/auth/token-set.ts';
import { openVault, type Vault } from '#main/auth/vault.ts';
import { startPracticeMedicare, type PracticeMedicare } from '#test/practice-medicare/server.ts';
import { smallPeople } from '#test/practice-medicare/small-people.ts';
import { attempt, hostileServer, practicePerson, practiceSettings } from './attempts.ts';

const hour = 3_600_000;
let folder = '';
let practice: PracticeMedicare;
let vault: Vault;
let laterMs = 0;

const now = (): number => Date.now() + laterMs;

beforeEach(async () => {
  laterMs = 0;
  folder = await mkdtemp(join(tmpdir(), 'claimkeep-session-'));
  vault = await openVault(join(folder, 'vault.json'), randomBytes(32));
  practice = await startPracticeMedicare({ people: smallPeople(3), clock: now });
});

afterEach(async () => {
  await practice.close();
  await rm(folder, { recursive: true });
});

function session(changes: Partial<TokenSessionOptions> = {}): TokenSession {
  return createTokenSession({ vault, personId: 'p1', settings: practiceSettings(practice.url), now, ...changes });
}

async function connected(changes: Partial<TokenSessionOptions> = {}): Promise<TokenSession> {
  const opened = session(changes);
  await opened.store(await attempt(practiceSettings(practice.url), practicePerson({ user: 'mary' })).result);
  return opened;
}

const sample: TokenSet = {
  accessToken: 'A',
  expiresAt: 0,
  refreshToken: 'R',
  grantedScope: [],
  patientId: null,
  permissionEnds: null,
};

const apiStatus = async (token: string): Promise<number> => {
  const response = await fetch(`${practice.url}/v2/fhir/Coverage`, { headers: { authorization: `Bearer ${token}` } });
  await response.body?.cancel();
  return response.status;
};

const tokenPosts = (): number[] =>
  practice.requests.filter(({ path }) => path === '/v2/o/token/').map(({ status }) => status);

describe('a connection', () => {
  test('lives in the vault: another session of the same person finds it', async () => {
    const first = await connected();
    expect(await session().accessToken()).toBe(await first.accessToken());
    expect(await session().grant()).toMatchObject({ patientId: '-20000000000001' });
    expect(await session().status()).toMatchObject({
      connected: true,
      needsReconnect: false,
      permissionEnds: expect.stringMatching(/^\d{4}-/u),
    });
  });

  test('before the first sign-in there is none', async () => {
    expect(await session().status()).toEqual({ connected: false, permissionEnds: null, needsReconnect: false });
    expect(await session().grant()).toBeNull();
    await expect(session().accessToken()).rejects.toMatchObject({ code: 'sync/not-connected' });
  });

  test('tokens are never sent to another server or as another app', async () => {
    await connected();
    const other = session({ settings: practiceSettings('http://127.0.0.1:1') });
    await expect(other.accessToken()).rejects.toMatchObject({ code: 'auth/reconnect-needed' });
    expect(await other.status()).toMatchObject({ connected: false, needsReconnect: true });
    const otherApp = session({ settings: practiceSettings(practice.url, { clientId: 'another' }) });
    await expect(otherApp.accessToken()).rejects.toMatchObject({ code: 'auth/reconnect-needed' });
  });
});

describe('what tokens are bound to', () => {
  const settings = (): ConnectionSettings => practiceSettings(practice.url);

  test.each<[string, (settings: ConnectionSettings, url: string) => Partial<ConnectionSettings>]>([
    ['token', ({ endpoints }, url) => ({ endpoints: { ...endpoints, tokenUrl: `${url}/token` } })],
    ['revocation', ({ endpoints }, url) => ({ endpoints: { ...endpoints, revokeUrl: `${url}/revoke` } })],
    ['helper', (_settings, url) => ({ clientAuthentication: { method: 'tokenHelper', url: `${url}/help` } })],
  ])('with another %s address nothing is sent there', async (_name, change) => {
    await using other = await hostileServer((_request, response) => response.end('{}'));
    await connected();
    laterMs = hour;
    const changed = session({ settings: { ...settings(), ...change(settings(), other.url) } });
    await expect(changed.accessToken()).rejects.toMatchObject({ code: 'auth/reconnect-needed' });
    expect(await changed.revoke()).toBe('notReached');
    expect(other.bodies).toEqual([]);
  });

  test('a connection of an earlier version goes on, and is bound at its next refresh', async () => {
    const connection = await connected();
    const stored = await loadTokens(vault, 'p1', settings());
    const { environment, clientId, endpoints } = settings();
    if (stored === null) throw new Error('nothing stored');
    await saveTokens(vault, 'p1', { ...stored, boundTo: `${environment} ${clientId} ${endpoints.fhirBase}` });
    expect(await connection.status()).toMatchObject({ connected: true, needsReconnect: false });
    laterMs = hour;
    expect(await apiStatus(await connection.accessToken())).toBe(200);
    expect(await vault.get('tokens:p1')).toContain(JSON.stringify(bindingOf(settings())));
  });
});

describe('refreshing', () => {
  test('a token is used for its hour and replaced within its last minute', async () => {
    const connection = await connected();
    const first = await connection.accessToken();
    laterMs = hour - 90_000;
    expect(await connection.accessToken()).toBe(first);
    laterMs = hour - 30_000;
    const second = await connection.accessToken();
    expect(second).not.toBe(first);
    expect(await apiStatus(second)).toBe(200);
  });

  test('many callers at once cause one refresh, also from two sessions on one vault', async () => {
    const one = await connected();
    const two = session();
    laterMs = hour;
    const tokens = await Promise.all([one, two, one, two, one].map((each) => each.accessToken()));
    expect(new Set(tokens).size).toBe(1);
    expect(tokenPosts()).toEqual([200, 200]);
  });

  test('every refresh uses the newest refresh token, which lies in the vault before the new access token is used', async () => {
    const connection = await connected();
    for (let round = 1; round <= 3; round += 1) {
      laterMs = round * hour;
      expect(await apiStatus(await connection.accessToken())).toBe(200);
    }
    // As after a crash: only the vault is left.
    laterMs = 4 * hour;
    expect(await apiStatus(await session().accessToken())).toBe(200);
    expect(tokenPosts()).toEqual([200, 200, 200, 200, 200]);
  });

  test('after a 401 of the API a newer token comes, once for all callers; refused again, it is over', async () => {
    const connection = await connected();
    const first = await connection.accessToken();
    practice.faults.expireAccessTokens();
    expect(await apiStatus(first)).toBe(401);
    const [second, same] = await Promise.all([connection.refreshAfter401(first), connection.refreshAfter401(first)]);
    expect(second).toBe(same);
    expect(await apiStatus(second)).toBe(200);
    expect(await connection.refreshAfter401(first)).toBe(second);
    expect(tokenPosts()).toEqual([200, 200]);
    await expect(connection.refreshAfter401(second)).rejects.toMatchObject({ code: 'auth/reconnect-needed' });
    expect(await connection.status()).toMatchObject({ needsReconnect: true });
    expect(tokenPosts()).toEqual([200, 200]);
  });

  test('a token of 40 seconds is used for its first 30', async () => {
    const connection = await connected();
    await connection.store({ ...sample, expiresAt: now() + 40_000, lifetimeMs: 40_000, refreshToken: null });
    laterMs = 29_000;
    expect(await connection.accessToken()).toBe(sample.accessToken);
    laterMs = 31_000;
    await expect(connection.accessToken()).rejects.toMatchObject({ code: 'auth/reconnect-needed' });
  });

  test('that it is on its way is in the vault before it is sent', async () => {
    const connection = await connected();
    const settings = practiceSettings(practice.url);
    const seen: unknown[] = [];
    const watched = session({
      fetch: async (url, init) => {
        seen.push((await loadTokens(vault, 'p1', settings))?.refreshInDoubt);
        return fetch(url, init);
      },
    });
    laterMs = hour;
    await watched.accessToken();
    expect(seen).toEqual([true]);
    expect(await loadTokens(vault, 'p1', settings)).toMatchObject({ refreshInDoubt: false });
    expect(await connection.status()).toMatchObject({ needsReconnect: false });
  });

  // A computer that sleeps between sending and reading loses the lock to another process.
  test('refused, but another process has a newer token meanwhile: that one is used', async () => {
    const connection = await connected();
    const stored = await loadTokens(vault, 'p1', practiceSettings(practice.url));
    const slept = session({
      fetch: async () => {
        const tokens = { ...sample, accessToken: 'of the other', refreshToken: 'newer', expiresAt: now() + hour };
        if (stored !== null) await saveTokens(vault, 'p1', { ...stored, tokens });
        return Response.json({ error: 'invalid_grant' }, { status: 400 });
      },
    });
    laterMs = hour;
    expect(await slept.accessToken()).toBe('of the other');
    expect(await connection.status()).toMatchObject({ connected: true, needsReconnect: false });
  });

  test('a newer token of another session is taken over, and may itself be renewed', async () => {
    const one = await connected();
    const old = await one.accessToken();
    const two = session();
    laterMs = hour;
    const newer = await two.accessToken();
    expect(await one.refreshAfter401(old)).toBe(newer);
    expect(tokenPosts()).toEqual([200, 200]);
    practice.faults.expireAccessTokens();
    expect(await apiStatus(await one.refreshAfter401(newer))).toBe(200);
  });

  test('a set that could not be written is written before it is used', async () => {
    let isDiskFull = false;
    const failing: Vault = {
      ...vault,
      // The note that a refresh is on its way can be written; what comes back cannot.
      set: (name, value) =>
        isDiskFull && !value.includes('"refreshInDoubt":true')
          ? Promise.reject(new Error('disk full'))
          : vault.set(name, value),
    };
    // The disk is full from the moment the answer came.
    const connection = await connected({
      vault: failing,
      fetch: async (url, init) => {
        const response = await fetch(url, init);
        isDiskFull = true;
        return response;
      },
    });
    laterMs = hour;
    await expect(connection.accessToken()).rejects.toThrow('disk full');
    await expect(connection.accessToken()).rejects.toThrow('disk full');
    isDiskFull = false;
    expect(await apiStatus(await connection.accessToken())).toBe(200);
    expect(tokenPosts()).toEqual([200, 200]);
    expect(await session().accessToken()).toBe(await connection.accessToken());
  });
});

describe('a refresh that is interrupted', () => {
  const doubt = async (): Promise<unknown> => {
    const stored = JSON.parse((await vault.get('tokens:p1')) ?? '{}') as { refreshInDoubt?: unknown };
    return stored.refreshInDoubt;
  };

  test('is in the vault as doubtful before it is sent, and no longer when the answer is there', async () => {
    const seen: unknown[] = [];
    const connection = await connected({
      fetch: async (url, init) => {
        seen.push(await doubt());
        return fetch(url, init);
      },
    });
    laterMs = hour;
    await connection.accessToken();
    expect(seen).toEqual([true]);
    expect(await doubt()).toBe(false);
  });

  test('a full disk keeps the one-time token from being sent', async () => {
    await connected();
    laterMs = hour;
    const failing: Vault = { ...vault, set: () => Promise.reject(new Error('disk full')) };
    await expect(session({ vault: failing }).accessToken()).rejects.toThrow('disk full');
    expect(tokenPosts()).toEqual([200]);
    expect(await apiStatus(await session().accessToken())).toBe(200);
  });

  test('a refusal that never looked at the token clears the doubt again', async () => {
    await connected();
    laterMs = hour;
    const wrong = practiceSettings(practice.url, { clientAuthentication: { method: 'secretBasic', secret: 'wrong' } });
    await expect(session({ settings: wrong }).accessToken()).rejects.toMatchObject({ code: 'auth/wrong-client' });
    expect(await doubt()).toBe(false);
  });
});

describe('a refresh that is refused', () => {
  test.each<[string, () => Promise<void> | void, number]>([
    ['the person ended the permission', () => practice.faults.revokeUser('mary'), 403],
    [
      'the 13 months are over',
      () => {
        practice.faults.endPermission('mary');
      },
      401,
    ],
  ])('%s: tokens are forgotten, and it is not tried again', async (_name, happens, status) => {
    const connection = await connected();
    const { permissionEnds } = await connection.status();
    await happens();
    laterMs = hour;
    await expect(connection.accessToken()).rejects.toMatchObject({ code: 'auth/reconnect-needed' });
    await expect(connection.accessToken()).rejects.toMatchObject({ code: 'auth/reconnect-needed' });
    expect(tokenPosts()).toEqual([200, status]);
    expect(await session().status()).toEqual({ connected: false, permissionEnds, needsReconnect: true });
    expect(await session().grant()).toBeNull();
  });

  test('a refresh token that was used before, or that the server does not know', async () => {
    const connection = await connected();
    const old = await attempt(practiceSettings(practice.url), practicePerson({ user: 'mary' })).result;
    await connection.store(old);
    laterMs = hour;
    await connection.accessToken();
    await connection.store(old);
    await expect(connection.accessToken()).rejects.toMatchObject({ code: 'auth/reconnect-needed' });
    await connection.store({ ...old, refreshToken: 'never-seen' });
    await expect(connection.accessToken()).rejects.toMatchObject({ code: 'auth/reconnect-needed' });
    expect(tokenPosts().slice(-2)).toEqual([400, 400]);
  });

  test('no refresh token was given: after the hour, reconnecting is the only way', async () => {
    const connection = await connected();
    await connection.store({ ...sample, expiresAt: now(), refreshToken: null });
    await expect(connection.accessToken()).rejects.toMatchObject({ code: 'auth/reconnect-needed' });
  });

  test('a wrong secret is not the fault of the tokens: they are kept', async () => {
    await connected();
    laterMs = hour;
    const wrong = practiceSettings(practice.url, { clientAuthentication: { method: 'secretBasic', secret: 'wrong' } });
    await expect(session({ settings: wrong }).accessToken()).rejects.toMatchObject({ code: 'auth/wrong-client' });
    expect(await apiStatus(await session().accessToken())).toBe(200);
  });
});

describe('a refresh whose answer is lost', () => {
  test.each([502, 404] as const)(
    '%i after the token was used up: tried once more, later, then reconnect',
    async (status) => {
      const connection = await connected();
      laterMs = hour;
      practice.faults.refreshesLost = 1;
      practice.faults.refreshLostStatus = status;
      const first = status === 502 ? 'auth/server-down' : 'auth/server-error';
      await expect(connection.accessToken()).rejects.toMatchObject({ code: first });
      expect(await session().status()).toMatchObject({ connected: true });
      // The doubt is in the vault: a new session knows of it.
      await expect(session().accessToken()).rejects.toMatchObject({ code: 'auth/reconnect-needed' });
      expect(tokenPosts()).toEqual([200, status, 400]);
    },
  );

  test('an outage before the token was looked at: the second try succeeds and clears the doubt', async () => {
    const connection = await connected();
    laterMs = hour;
    practice.faults.tokenAnswer = 503;
    await expect(connection.accessToken()).rejects.toMatchObject({ code: 'auth/server-down' });
    practice.faults.tokenAnswer = null;
    await connection.accessToken();
    laterMs = 2 * hour;
    practice.faults.tokenAnswer = 'html';
    await expect(connection.accessToken()).rejects.toMatchObject({ code: 'auth/server-error' });
    practice.faults.tokenAnswer = null;
    expect(await apiStatus(await connection.accessToken())).toBe(200);
  });

  test.each<[string, () => void]>([
    ['a cut connection', () => (practice.faults.serverDown = true)],
    ['503', () => (practice.faults.tokenAnswer = 503)],
    ['500', () => (practice.faults.tokenAnswer = 500)],
    ['a maintenance page', () => (practice.faults.tokenAnswer = 'html')],
  ])(
    '%s, twice: reconnect is offered, the token is kept, and with a healthy server all is well again',
    async (_name, fail) => {
      const connection = await connected();
      laterMs = hour;
      fail();
      await expect(connection.accessToken()).rejects.toMatchObject({ code: expect.stringMatching(/^auth\/server-/u) });
      expect(await connection.status()).toMatchObject({ connected: true, needsReconnect: false });
      await expect(connection.accessToken()).rejects.toMatchObject({ code: 'auth/reconnect-needed' });
      expect(await session().status()).toMatchObject({ connected: true, needsReconnect: true });
      practice.faults.serverDown = false;
      practice.faults.tokenAnswer = null;
      expect(await apiStatus(await session().accessToken())).toBe(200);
      expect(await session().status()).toMatchObject({ connected: true, needsReconnect: false });
    },
  );

  test('403 without an error code is about the app: the token was not looked at', async () => {
    const connection = await connected();
    laterMs = hour;
    practice.faults.tokenAnswer = { status: 403, body: { status_code: 403, message: 'Request denied' } };
    for (let round = 0; round < 3; round += 1) {
      await expect(connection.accessToken()).rejects.toMatchObject({ code: 'auth/app-refused' });
    }
    practice.faults.tokenAnswer = null;
    expect(await apiStatus(await connection.accessToken())).toBe(200);
  });

  test('an app of one hour that asks for a refresh: reconnect', async () => {
    const connection = await connected();
    laterMs = hour;
    const error_description = 'Your application is not allowed to refresh tokens. Reauthorize the application.';
    practice.faults.tokenAnswer = { status: 403, body: { error: 'invalid_client', error_description } };
    await expect(connection.accessToken()).rejects.toMatchObject({ code: 'auth/reconnect-needed' });
    expect(await connection.status()).toMatchObject({ needsReconnect: true });
  });

  test('without a network nothing was sent, so it may be tried as often as needed', async () => {
    const connection = await connected();
    laterMs = hour;
    const { url } = practice;
    await practice.close();
    for (let round = 0; round < 4; round += 1) {
      await expect(connection.accessToken()).rejects.toMatchObject({ code: 'auth/server-down' });
    }
    expect(await session({ settings: practiceSettings(url) }).status()).toMatchObject({ connected: true });
  });
});

describe('disconnecting', () => {
  test('ends the permission at the server', async () => {
    const connection = await connected();
    const token = await connection.accessToken();
    expect(await connection.revoke()).toBe('revoked');
    expect(await apiStatus(token)).toBe(401);
  });

  test('an expired token is renewed first, because Medicare finds the permission only by a live one', async () => {
    const connection = await connected();
    laterMs = hour;
    expect(await connection.revoke()).toBe('revoked');
    expect(tokenPosts()).toEqual([200, 200]);
  });

  test('says when the server is not reached', async () => {
    const connection = await connected();
    practice.faults.serverDown = true;
    expect(await connection.revoke()).toBe('notReached');
  });

  test('where the server has no revocation, that is said', async () => {
    const settings = practiceSettings(practice.url);
    const without = { ...settings, endpoints: { ...settings.endpoints, revokeUrl: null } };
    const connection = await connected({ settings: without });
    expect(await connection.revoke()).toBe('notReached');
    expect(practice.requests.some(({ path }) => path.includes('revoke'))).toBe(false);
  });

  test('a token helper gets the revocation as well', async () => {
    await using helper = await hostileServer((_request, response) => response.end());
    const settings = practiceSettings(practice.url, {
      clientAuthentication: { method: 'tokenHelper', url: `${helper.url}/help` },
    });
    const connection = await connected({ settings });
    const token = await connection.accessToken();
    expect(await connection.revoke()).toBe('revoked');
    expect(new URLSearchParams(helper.bodies[0]).get('token')).toBe(token);
  });

  // RFC 7009: a server need not end more than the token it is sent, and Django OAuth Toolkit does not.
  describe('at a server that is not Medicare', () => {
    const elsewhere = (): ConnectionSettings => practiceSettings(practice.url, { environment: 'custom' });
    const revoking = async (answer: (token: string) => number) => {
      const sent: string[] = [];
      const server = await hostileServer((request, response) => {
        const form = new URLSearchParams(server.bodies.at(-1));
        sent.push(`${form.get('token_type_hint')}: ${form.get('token')}`);
        response.writeHead(request.url === '/revoke' ? answer(form.get('token') ?? '') : 500).end('{}');
      });
      const endpoints = {
        ...elsewhere().endpoints,
        tokenUrl: `${server.url}/token`,
        revokeUrl: `${server.url}/revoke`,
      };
      const connection = session({ settings: { ...elsewhere(), endpoints } });
      return { server, sent, connection };
    };

    test('both tokens are ended, the refresh token first, and nothing is refreshed for it', async () => {
      const { server, sent, connection } = await revoking(() => 200);
      await using _server = server;
      await connection.store({ ...sample, expiresAt: now() - hour });
      expect(await connection.revoke()).toBe('revoked');
      expect(sent).toEqual(['refresh_token: R', 'access_token: A']);
      expect(server.bodies).toHaveLength(2);
    });

    test.each(['R', 'A'])('when the server does not end %s, that is said', async (refused) => {
      const { server, sent, connection } = await revoking((token) => (token === refused ? 503 : 200));
      await using _server = server;
      await connection.store({ ...sample, expiresAt: now() + hour });
      expect(await connection.revoke()).toBe('notReached');
      expect(sent).toHaveLength(2);
    });
  });

  test('a permission that is over by its date needs a new sign-in at once', async () => {
    const connection = await connected();
    await connection.store({
      ...sample,
      expiresAt: now() + hour,
      permissionEnds: new Date(now() + 1_000).toISOString(),
    });
    expect(await connection.status()).toMatchObject({ needsReconnect: false });
    laterMs = 2_000;
    expect(await connection.status()).toMatchObject({ needsReconnect: true });
  });
});
