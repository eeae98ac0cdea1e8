import { describe, expect, test } from 'vitest';

import type { Vault } from '#main/auth/vault.ts';
import { attempt, practicePerson, practiceSettings } from './attempts.ts';
import { hour, sample, sessionWorld } from './session-world.ts';

const world = sessionWorld();

describe('a refresh that is interrupted', () => {
  const doubt = async (): Promise<unknown> => {
    const stored = JSON.parse((await world.vault.get('tokens:p1')) ?? '{}') as { refreshInDoubt?: unknown };
    return stored.refreshInDoubt;
  };

  test('is in the vault as doubtful before it is sent, and no longer when the answer is there', async () => {
    const seen: unknown[] = [];
    const connection = await world.connected({
      fetch: async (url, init) => {
        seen.push(await doubt());
        return fetch(url, init);
      },
    });
    world.laterMs = hour;
    await connection.accessToken();
    expect(seen).toEqual([true]);
    expect(await doubt()).toBe(false);
  });

  test('a full disk keeps the one-time token from being sent', async () => {
    await world.connected();
    world.laterMs = hour;
    const failing: Vault = { ...world.vault, set: () => Promise.reject(new Error('disk full')) };
    await expect(world.session({ vault: failing }).accessToken()).rejects.toThrow('disk full');
    expect(world.tokenPosts()).toEqual([200]);
    expect(await world.apiStatus(await world.session().accessToken())).toBe(200);
  });

  test('a refusal that never looked at the token clears the doubt again', async () => {
    await world.connected();
    world.laterMs = hour;
    const wrong = practiceSettings(world.practice.url, {
      clientAuthentication: { method: 'secretBasic', secret: 'wrong' },
    });
    await expect(world.session({ settings: wrong }).accessToken()).rejects.toMatchObject({ code: 'auth/wrong-client' });
    expect(await doubt()).toBe(false);
  });
});

describe('a refresh that is refused', () => {
  test.each<[string, () => Promise<void> | void, number]>([
    ['the person ended the permission', () => world.practice.faults.revokeUser('mary'), 403],
    [
      'the 13 months are over',
      () => {
        world.practice.faults.endPermission('mary');
      },
      401,
    ],
  ])('%s: tokens are forgotten, and it is not tried again', async (_name, happens, status) => {
    const connection = await world.connected();
    const { permissionEnds } = await connection.status();
    await happens();
    world.laterMs = hour;
    await expect(connection.accessToken()).rejects.toMatchObject({ code: 'auth/reconnect-needed' });
    await expect(connection.accessToken()).rejects.toMatchObject({ code: 'auth/reconnect-needed' });
    expect(world.tokenPosts()).toEqual([200, status]);
    expect(await world.session().status()).toEqual({ connected: false, permissionEnds, needsReconnect: true });
    expect(await world.session().grant()).toBeNull();
  });

  test('a refresh token that was used before, or that the server does not know', async () => {
    const connection = await world.connected();
    const old = await attempt(practiceSettings(world.practice.url), practicePerson({ user: 'mary' })).result;
    await connection.store(old);
    world.laterMs = hour;
    await connection.accessToken();
    await connection.store(old);
    await expect(connection.accessToken()).rejects.toMatchObject({ code: 'auth/reconnect-needed' });
    await connection.store({ ...old, refreshToken: 'never-seen' });
    await expect(connection.accessToken()).rejects.toMatchObject({ code: 'auth/reconnect-needed' });
    expect(world.tokenPosts().slice(-2)).toEqual([400, 400]);
  });

  test('no refresh token was given: after the hour, reconnecting is the only way', async () => {
    const connection = await world.connected();
    await connection.store({ ...sample, expiresAt: world.now(), refreshToken: null });
    await expect(connection.accessToken()).rejects.toMatchObject({ code: 'auth/reconnect-needed' });
  });

  test('a wrong secret is not the fault of the tokens: they are kept', async () => {
    await world.connected();
    world.laterMs = hour;
    const wrong = practiceSettings(world.practice.url, {
      clientAuthentication: { method: 'secretBasic', secret: 'wrong' },
    });
    await expect(world.session({ settings: wrong }).accessToken()).rejects.toMatchObject({ code: 'auth/wrong-client' });
    expect(await world.apiStatus(await world.session().accessToken())).toBe(200);
  });
});

describe('a refresh whose answer is lost', () => {
  test.each([502, 404] as const)(
    '%i after the token was used up: tried once more, later, then reconnect',
    async (status) => {
      const connection = await world.connected();
      world.laterMs = hour;
      world.practice.faults.refreshesLost = 1;
      world.practice.faults.refreshLostStatus = status;
      const first = status === 502 ? 'auth/server-down' : 'auth/server-error';
      await expect(connection.accessToken()).rejects.toMatchObject({ code: first });
      expect(await world.session().status()).toMatchObject({ connected: true });
      // The doubt is in the vault: a new session knows of it.
      await expect(world.session().accessToken()).rejects.toMatchObject({ code: 'auth/reconnect-needed' });
      expect(world.tokenPosts()).toEqual([200, status, 400]);
    },
  );

  test('an outage before the token was looked at: the second try succeeds and clears the doubt', async () => {
    const connection = await world.connected();
    world.laterMs = hour;
    world.practice.faults.tokenAnswer = 503;
    await expect(connection.accessToken()).rejects.toMatchObject({ code: 'auth/server-down' });
    world.practice.faults.tokenAnswer = null;
    await connection.accessToken();
    world.laterMs = 2 * hour;
    world.practice.faults.tokenAnswer = 'html';
    await expect(connection.accessToken()).rejects.toMatchObject({ code: 'auth/server-error' });
    world.practice.faults.tokenAnswer = null;
    expect(await world.apiStatus(await connection.accessToken())).toBe(200);
  });

  test.each<[string, () => void]>([
    ['a cut connection', () => (world.practice.faults.serverDown = true)],
    ['503', () => (world.practice.faults.tokenAnswer = 503)],
    ['500', () => (world.practice.faults.tokenAnswer = 500)],
    ['a maintenance page', () => (world.practice.faults.tokenAnswer = 'html')],
  ])(
    '%s, twice: reconnect is offered, the token is kept, and with a healthy server all is well again',
    async (_name, fail) => {
      const connection = await world.connected();
      world.laterMs = hour;
      fail();
      await expect(connection.accessToken()).rejects.toMatchObject({ code: expect.stringMatching(/^auth\/server-/u) });
      expect(await connection.status()).toMatchObject({ connected: true, needsReconnect: false });
      await expect(connection.accessToken()).rejects.toMatchObject({ code: 'auth/reconnect-needed' });
      expect(await world.session().status()).toMatchObject({ connected: true, needsReconnect: true });
      world.practice.faults.serverDown = false;
      world.practice.faults.tokenAnswer = null;
      expect(await world.apiStatus(await world.session().accessToken())).toBe(200);
      expect(await world.session().status()).toMatchObject({ connected: true, needsReconnect: false });
    },
  );

  test('403 without an error code is about the app: the token was not looked at', async () => {
    const connection = await world.connected();
    world.laterMs = hour;
    world.practice.faults.tokenAnswer = { status: 403, body: { status_code: 403, message: 'Request denied' } };
    for (let round = 0; round < 3; round += 1) {
      await expect(connection.accessToken()).rejects.toMatchObject({ code: 'auth/app-refused' });
    }
    world.practice.faults.tokenAnswer = null;
    expect(await world.apiStatus(await connection.accessToken())).toBe(200);
  });

  test('an app of one hour that asks for a refresh: reconnect', async () => {
    const connection = await world.connected();
    world.laterMs = hour;
    const error_description = 'Your application is not allowed to refresh tokens. Reauthorize the application.';
    world.practice.faults.tokenAnswer = { status: 403, body: { error: 'invalid_client', error_description } };
    await expect(connection.accessToken()).rejects.toMatchObject({ code: 'auth/reconnect-needed' });
    expect(await connection.status()).toMatchObject({ needsReconnect: true });
  });

  test('without a network nothing was sent, so it may be tried as often as needed', async () => {
    const connection = await world.connected();
    world.laterMs = hour;
    const { url } = world.practice;
    await world.practice.close();
    for (let round = 0; round < 4; round += 1) {
      await expect(connection.accessToken()).rejects.toMatchObject({ code: 'auth/server-down' });
    }
    expect(await world.session({ settings: practiceSettings(url) }).status()).toMatchObject({ connected: true });
  });
});
