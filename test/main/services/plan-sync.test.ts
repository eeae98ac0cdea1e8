import { describe, expect, it, onTestFinished } from 'vitest';
import { createSyncService } from '#main/services/sync-service.ts';
import { AppError } from '#shared/errors.ts';
import { planBrowser, planRequest } from '#test/plan-server/plan-connection.ts';
import { startPlanServer } from '#test/plan-server/plan-server.ts';
import { openServices } from '#test/support/temporary-services.ts';

const retry = { attempts: 2, firstWaitMs: 5, longestWaitMs: 10, longestRetryAfterMs: 10 };

async function world() {
  const server = await startPlanServer();
  onTestFinished(() => server[Symbol.asyncDispose]());
  const services = await openServices();
  const { personId } = await services.connection.connect(planRequest(server), { openBrowser: planBrowser });
  const sync = createSyncService({ ...services, record: services.activity.record, retry });
  const update = (): Promise<string> =>
    sync.start(personId, { onProgress: () => undefined, isFullAsked: true }).then(
      ({ added, unchanged }) => `${added + unchanged} claims`,
      (error: unknown) => (error instanceof AppError ? error.code : String(error)),
    );
  const tokenPosts = () => server.requests.filter(({ path }) => path === '/o/token/').length - 1;
  const fhirGets = () => server.requests.filter(({ path }) => path.startsWith('/fhir/')).length;
  return { server, services, personId, update, tokenPosts, fhirGets };
}

describe('a server that answers 403 for a token that is over', () => {
  it.each([null, 'Bearer realm="api", error="invalid_token"', 'Bearer'])(
    'with the challenge %s: refreshed once, and the claims come',
    async (challenge) => {
      const { server, update, tokenPosts } = await world();
      server.switches.challenge = challenge;
      server.book.expireAccessTokens();
      expect(await update()).toBe('7 claims');
      expect(tokenPosts()).toBe(1);
    },
  );

  it('in the middle of a download: refreshed once, and it goes on', async () => {
    const { server, update, tokenPosts } = await world();
    expect(await update()).toBe('7 claims');
    server.switches.endTokensAfter = 'ExplanationOfBenefit';
    expect(await update()).toBe('7 claims');
    expect(tokenPosts()).toBe(1);
  });

  it('and knows the refresh token no more: reconnect', async () => {
    const { server, services, personId, update, tokenPosts } = await world();
    server.book.revokeAll();
    expect(await update()).toBe('auth/reconnect-needed');
    expect(services.people.get(personId).connection?.needsReconnect).toBe(true);
    expect(tokenPosts()).toBe(1);
  });
});

describe('a server that means its 403', () => {
  it('is asked once more with a new token and then left alone', async () => {
    const { server, services, personId, update, tokenPosts, fhirGets } = await world();
    server.switches.fhirStatus = 403;
    const before = fhirGets();
    expect(await update()).toBe('medicare/forbidden');
    expect(tokenPosts()).toBe(1);
    // Three questions, and the same three again.
    expect(fhirGets() - before).toBe(6);
    expect(services.people.get(personId).connection?.needsReconnect).toBe(false);
  });

  it('for its scope costs no refresh', async () => {
    const { server, update, tokenPosts } = await world();
    server.switches.refused = { type: 'Coverage', challenge: 'Bearer error="insufficient_scope"' };
    expect(await update()).toBe('7 claims');
    server.switches.refused = { type: 'Coverage', challenge: null };
    expect(await update()).toBe('7 claims');
    expect(tokenPosts()).toBe(0);
  });
});
