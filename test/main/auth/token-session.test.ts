import { describe, expect, test } from 'vitest';

import type { ConnectionSettings } from '#main/auth/connection-settings.ts';
import { bindingOf, loadTokens, saveTokens } from '#main/auth/stored-tokens.ts';
import type { Vault } from '#main/auth/vault.ts';
import { hostileServer, practiceSettings } from './attempts.ts';
import { hour, sample, sessionWorld } from './session-world.ts';

const world = sessionWorld();

describe('a connection', () => {
  test('lives in the vault: another session of the same person finds it', async () => {
    const first = await world.connected();
    expect(await world.session().accessToken()).toBe(await first.accessToken());
    expect(await world.session().grant()).toMatchObject({ patientId: '-20000000000001' });
    expect(await world.session().status()).toMatchObject({
      connected: true,
      needsReconnect: false,
      permissionEnds: expect.stringMatching(/^\d{4}-/u),
    });
  });

  test('before the first sign-in there is none', async () => {
    expect(await world.session().status()).toEqual({ connected: false, permissionEnds: null, needsReconnect: false });
    expect(await world.session().grant()).toBeNull();
    await expect(world.session().accessToken()).rejects.toMatchObject({ code: 'sync/not-connected' });
  });

  test('tokens are never sent to another server or as another app', async () => {
    await world.connected();
    const other = world.session({ settings: practiceSettings('http://127.0.0.1:1') });
    await expect(other.accessToken()).rejects.toMatchObject({ code: 'auth/reconnect-needed' });
    expect(await other.status()).toMatchObject({ connected: false, needsReconnect: true });
    const otherApp = world.session({ settings: practiceSettings(world.practice.url, { clientId: 'another' }) });
    await expect(otherApp.accessToken()).rejects.toMatchObject({ code: 'auth/reconnect-needed' });
  });
});

describe('what tokens are bound to', () => {
  const settings = (): ConnectionSettings => practiceSettings(world.practice.url);

  test.each<[string, (settings: ConnectionSettings, url: string) => Partial<ConnectionSettings>]>([
    ['token', ({ endpoints }, url) => ({ endpoints: { ...endpoints, tokenUrl: `${url}/token` } })],
    ['revocation', ({ endpoints }, url) => ({ endpoints: { ...endpoints, revokeUrl: `${url}/revoke` } })],
    ['helper', (_settings, url) => ({ clientAuthentication: { method: 'tokenHelper', url: `${url}/help` } })],
  ])('with another %s address nothing is sent there', async (_name, change) => {
    await using other = await hostileServer((_request, response) => response.end('{}'));
    await world.connected();
    world.laterMs = hour;
    const changed = world.session({ settings: { ...settings(), ...change(settings(), other.url) } });
    await expect(changed.accessToken()).rejects.toMatchObject({ code: 'auth/reconnect-needed' });
    expect(await changed.revoke()).toBe('notReached');
    expect(other.bodies).toEqual([]);
  });

  test('a connection of an earlier version goes on, and is bound at its next refresh', async () => {
    const connection = await world.connected();
    const stored = await loadTokens(world.vault, 'p1', settings());
    const { environment, clientId, endpoints } = settings();
    if (stored === null) throw new Error('nothing stored');
    await saveTokens(world.vault, 'p1', { ...stored, boundTo: `${environment} ${clientId} ${endpoints.fhirBase}` });
    expect(await connection.status()).toMatchObject({ connected: true, needsReconnect: false });
    world.laterMs = hour;
    expect(await world.apiStatus(await connection.accessToken())).toBe(200);
    expect(await world.vault.get('tokens:p1')).toContain(JSON.stringify(bindingOf(settings())));
  });
});

describe('refreshing', () => {
  test('a token is used for its hour and replaced within its last minute', async () => {
    const connection = await world.connected();
    const first = await connection.accessToken();
    world.laterMs = hour - 90_000;
    expect(await connection.accessToken()).toBe(first);
    world.laterMs = hour - 30_000;
    const second = await connection.accessToken();
    expect(second).not.toBe(first);
    expect(await world.apiStatus(second)).toBe(200);
  });

  test('many callers at once cause one refresh, also from two sessions on one vault', async () => {
    const one = await world.connected();
    const two = world.session();
    world.laterMs = hour;
    const tokens = await Promise.all([one, two, one, two, one].map((each) => each.accessToken()));
    expect(new Set(tokens).size).toBe(1);
    expect(world.tokenPosts()).toEqual([200, 200]);
  });

  test('every refresh uses the newest refresh token, which lies in the vault before the new access token is used', async () => {
    const connection = await world.connected();
    for (let round = 1; round <= 3; round += 1) {
      world.laterMs = round * hour;
      expect(await world.apiStatus(await connection.accessToken())).toBe(200);
    }
    // As after a crash: only the vault is left.
    world.laterMs = 4 * hour;
    expect(await world.apiStatus(await world.session().accessToken())).toBe(200);
    expect(world.tokenPosts()).toEqual([200, 200, 200, 200, 200]);
  });

  test('after a 401 of the API a newer token comes, once for all callers; refused again, it is over', async () => {
    const connection = await world.connected();
    const first = await connection.accessToken();
    world.practice.faults.expireAccessTokens();
    expect(await world.apiStatus(first)).toBe(401);
    const [second, same] = await Promise.all([connection.refreshAfter401(first), connection.refreshAfter401(first)]);
    expect(second).toBe(same);
    expect(await world.apiStatus(second)).toBe(200);
    expect(await connection.refreshAfter401(first)).toBe(second);
    expect(world.tokenPosts()).toEqual([200, 200]);
    await expect(connection.refreshAfter401(second)).rejects.toMatchObject({ code: 'auth/reconnect-needed' });
    expect(await connection.status()).toMatchObject({ needsReconnect: true });
    expect(world.tokenPosts()).toEqual([200, 200]);
  });

  test('a token of 40 seconds is used for its first 30', async () => {
    const connection = await world.connected();
    await connection.store({ ...sample, expiresAt: world.now() + 40_000, lifetimeMs: 40_000, refreshToken: null });
    world.laterMs = 29_000;
    expect(await connection.accessToken()).toBe(sample.accessToken);
    world.laterMs = 31_000;
    await expect(connection.accessToken()).rejects.toMatchObject({ code: 'auth/reconnect-needed' });
  });

  test('that it is on its way is in the vault before it is sent', async () => {
    const connection = await world.connected();
    const settings = practiceSettings(world.practice.url);
    const seen: unknown[] = [];
    const watched = world.session({
      fetch: async (url, init) => {
        seen.push((await loadTokens(world.vault, 'p1', settings))?.refreshInDoubt);
        return fetch(url, init);
      },
    });
    world.laterMs = hour;
    await watched.accessToken();
    expect(seen).toEqual([true]);
    expect(await loadTokens(world.vault, 'p1', settings)).toMatchObject({ refreshInDoubt: false });
    expect(await connection.status()).toMatchObject({ needsReconnect: false });
  });

  // A computer that sleeps between sending and reading loses the lock to another process.
  test('refused, but another process has a newer token meanwhile: that one is used', async () => {
    const connection = await world.connected();
    const stored = await loadTokens(world.vault, 'p1', practiceSettings(world.practice.url));
    const slept = world.session({
      fetch: async () => {
        const tokens = { ...sample, accessToken: 'of the other', refreshToken: 'newer', expiresAt: world.now() + hour };
        if (stored !== null) await saveTokens(world.vault, 'p1', { ...stored, tokens });
        return Response.json({ error: 'invalid_grant' }, { status: 400 });
      },
    });
    world.laterMs = hour;
    expect(await slept.accessToken()).toBe('of the other');
    expect(await connection.status()).toMatchObject({ connected: true, needsReconnect: false });
  });

  test('a newer token of another session is taken over, and may itself be renewed', async () => {
    const one = await world.connected();
    const old = await one.accessToken();
    const two = world.session();
    world.laterMs = hour;
    const newer = await two.accessToken();
    expect(await one.refreshAfter401(old)).toBe(newer);
    expect(world.tokenPosts()).toEqual([200, 200]);
    world.practice.faults.expireAccessTokens();
    expect(await world.apiStatus(await one.refreshAfter401(newer))).toBe(200);
  });

  test('a set that could not be written is written before it is used', async () => {
    let isDiskFull = false;
    const failing: Vault = {
      ...world.vault,
      // The note that a refresh is on its way can be written; what comes back cannot.
      set: (name, value) =>
        isDiskFull && !value.includes('"refreshInDoubt":true')
          ? Promise.reject(new Error('disk full'))
          : world.vault.set(name, value),
    };
    // The disk is full from the moment the answer came.
    const connection = await world.connected({
      vault: failing,
      fetch: async (url, init) => {
        const response = await fetch(url, init);
        isDiskFull = true;
        return response;
      },
    });
    world.laterMs = hour;
    await expect(connection.accessToken()).rejects.toThrow('disk full');
    await expect(connection.accessToken()).rejects.toThrow('disk full');
    isDiskFull = false;
    expect(await world.apiStatus(await connection.accessToken())).toBe(200);
    expect(world.tokenPosts()).toEqual([200, 200]);
    expect(await world.session().accessToken()).toBe(await connection.accessToken());
  });
});
