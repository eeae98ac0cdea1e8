import { describe, expect, test } from 'vitest';

import type { ConnectionSettings } from '#main/auth/connection-settings.ts';
import { hostileServer, practiceSettings } from './attempts.ts';
import { hour, sample, sessionWorld } from './session-world.ts';

const world = sessionWorld();

describe('disconnecting', () => {
  test('ends the permission at the server', async () => {
    const connection = await world.connected();
    const token = await connection.accessToken();
    expect(await connection.revoke()).toBe('revoked');
    expect(await world.apiStatus(token)).toBe(401);
  });

  test('an expired token is renewed first, because Medicare finds the permission only by a live one', async () => {
    const connection = await world.connected();
    world.laterMs = hour;
    expect(await connection.revoke()).toBe('revoked');
    expect(world.tokenPosts()).toEqual([200, 200]);
  });

  test('says when the server is not reached', async () => {
    const connection = await world.connected();
    world.practice.faults.serverDown = true;
    expect(await connection.revoke()).toBe('notReached');
  });

  test('where the server has no revocation, that is said', async () => {
    const settings = practiceSettings(world.practice.url);
    const without = { ...settings, endpoints: { ...settings.endpoints, revokeUrl: null } };
    const connection = await world.connected({ settings: without });
    expect(await connection.revoke()).toBe('notReached');
    expect(world.practice.requests.some(({ path }) => path.includes('revoke'))).toBe(false);
  });

  test('a token helper gets the revocation as well', async () => {
    await using helper = await hostileServer((_request, response) => response.end());
    const settings = practiceSettings(world.practice.url, {
      clientAuthentication: { method: 'tokenHelper', url: `${helper.url}/help` },
    });
    const connection = await world.connected({ settings });
    const token = await connection.accessToken();
    expect(await connection.revoke()).toBe('revoked');
    expect(new URLSearchParams(helper.bodies[0]).get('token')).toBe(token);
  });

  // RFC 7009: a server need not end more than the token it is sent, and Django OAuth Toolkit does not.
  describe('at a server that is not Medicare', () => {
    const elsewhere = (): ConnectionSettings => practiceSettings(world.practice.url, { environment: 'custom' });
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
      const connection = world.session({ settings: { ...elsewhere(), endpoints } });
      return { server, sent, connection };
    };

    test('both tokens are ended, the refresh token first, and nothing is refreshed for it', async () => {
      const { server, sent, connection } = await revoking(() => 200);
      await using _server = server;
      await connection.store({ ...sample, expiresAt: world.now() - hour });
      expect(await connection.revoke()).toBe('revoked');
      expect(sent).toEqual(['refresh_token: R', 'access_token: A']);
      expect(server.bodies).toHaveLength(2);
    });

    test.each(['R', 'A'])('when the server does not end %s, that is said', async (refused) => {
      const { server, sent, connection } = await revoking((token) => (token === refused ? 503 : 200));
      await using _server = server;
      await connection.store({ ...sample, expiresAt: world.now() + hour });
      expect(await connection.revoke()).toBe('notReached');
      expect(sent).toHaveLength(2);
    });
  });

  test('a permission that is over by its date needs a new sign-in at once', async () => {
    const connection = await world.connected();
    await connection.store({
      ...sample,
      expiresAt: world.now() + hour,
      permissionEnds: new Date(world.now() + 1_000).toISOString(),
    });
    expect(await connection.status()).toMatchObject({ needsReconnect: false });
    world.laterMs = 2_000;
    expect(await connection.status()).toMatchObject({ needsReconnect: true });
  });
});
