import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { createTokenSession, type TokenSession, type TokenSessionOptions } from '#main/auth/token-session.ts';
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
    expect(await connection.status()).toMatchObject({ connected: false, needsReconnect: true });
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
      set: (name, value) => (isDiskFull ? Promise.reject(new Error('disk full')) : vault.set(name, value)),
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
    await connection.store({
      accessToken: 'A',
      expiresAt: now(),
      refreshToken: null,
      grantedScope: [],
      patientId: null,
      permissionEnds: null,
    });
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

  test('lost twice: reconnect, without a third try', async () => {
    const connection = await connected();
    laterMs = hour;
    practice.faults.serverDown = true;
    await expect(connection.accessToken()).rejects.toMatchObject({ code: 'auth/server-down' });
    await expect(connection.accessToken()).rejects.toMatchObject({ code: 'auth/reconnect-needed' });
    practice.faults.serverDown = false;
    await expect(connection.accessToken()).rejects.toMatchObject({ code: 'auth/reconnect-needed' });
    expect(tokenPosts()).toEqual([200]);
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
});
