import { describe, expect, test } from 'vitest';

import { startPlanServer } from '#test/plan-server/plan-server.ts';
import { planBrowser } from '#test/plan-server/plan-connection.ts';
import { planClients } from '#test/plan-server/tokens.ts';
import { attempt, planSettings } from './attempts.ts';

describe("a sign-in at another plan's server", () => {
  test('works as public and as confidential client, and names the server the tokens are for', async () => {
    await using server = await startPlanServer();
    const { clientId, secret } = planClients.confidential;
    for (const changes of [
      {},
      { clientId, clientAuthentication: { method: 'secretBasic', secret } },
      { clientId, clientAuthentication: { method: 'secretPost', secret } },
    ] as const) {
      const tokens = await attempt(planSettings(server, changes), planBrowser).result;
      expect(tokens).toMatchObject({ patientId: null, refreshToken: expect.any(String) });
    }
    const asked = new URLSearchParams(server.requests[0]?.query);
    expect(asked.get('aud')).toBe(`${server.url}/fhir`);
    expect(asked.get('code_challenge_method')).toBe('S256');
  });

  test('a scope it does not know has an error of its own, after the browser was there', async () => {
    await using server = await startPlanServer({ scopes: ['patient/*.read'] });
    await expect(attempt(planSettings(server), planBrowser).result).rejects.toMatchObject({
      code: 'auth/scope-refused',
    });
    const narrower = planSettings(server, { scope: 'patient/*.read' });
    expect((await attempt(narrower, planBrowser).result).grantedScope).toEqual(['patient/*.read']);
  });
});

describe('the name of the server in its answer (RFC 9207)', () => {
  const signedIn = async (iss: string | null, known: { issuer?: string; isIssuerSent?: boolean }): Promise<string> => {
    await using server = await startPlanServer();
    server.switches.iss = iss?.replace('$', server.url) ?? null;
    const settings = planSettings(server);
    const issuer = known.issuer?.replace('$', server.url);
    const endpoints = { ...settings.endpoints, ...known, ...(issuer !== undefined && { issuer }) };
    return await attempt({ ...settings, endpoints }, planBrowser).result.then(
      () => 'signed in',
      (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'another error'),
    );
  };

  test.each<[string, string | null, { issuer?: string; isIssuerSent?: boolean }, string]>([
    ['is the known one', '$/realms/one', { issuer: '$/realms/one' }, 'signed in'],
    ['is another one at the same place', '$/realms/two', { issuer: '$/realms/one' }, 'auth/bad-callback'],
    ['differs by a slash', '$/realms/one/', { issuer: '$/realms/one' }, 'auth/bad-callback'],
    ['is missing, though it is always sent', null, { issuer: '$', isIssuerSent: true }, 'auth/bad-callback'],
    ['is missing, and nothing was said about it', null, { issuer: '$' }, 'signed in'],
    ['is not known, but of the sign-in page', '$/realms/one', {}, 'signed in'],
    ['is not known, and of elsewhere', 'https://other.example', {}, 'auth/bad-callback'],
  ])('%s', async (_name, iss, known, outcome) => {
    expect(await signedIn(iss, known)).toBe(outcome);
  });
});
