import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { ConnectionSettings } from '#main/auth/connection-settings.ts';
import { endpointsFor } from '#main/auth/environments.ts';
import { signIn, type SignInOptions, type SignInStatus } from '#main/auth/sign-in.ts';
import { practiceBrowser, type PracticeActions } from '#test/practice-medicare/practice-browser.ts';
import { planRequest } from '#test/plan-server/plan-connection.ts';
import type { PlanServer } from '#test/plan-server/plan-server.ts';
import { planClients } from '#test/plan-server/tokens.ts';
import { practiceClients } from '#test/practice-medicare/paths.ts';

/** Settings for a practice server, as its confidential client. */
export function practiceSettings(baseUrl: string, changes: Partial<ConnectionSettings> = {}): ConnectionSettings {
  return {
    environment: 'practice',
    endpoints: endpointsFor({ environment: 'practice', baseUrl }),
    clientId: practiceClients.confidential.clientId,
    clientAuthentication: { method: 'secretBasic', secret: practiceClients.confidential.secret },
    scope: null,
    redirect: { kind: 'loopback', port: null },
    language: 'en',
    ...changes,
  };
}

/** Settings for another plan's server, as its public client. */
export function planSettings(server: PlanServer, changes: Partial<ConnectionSettings> = {}): ConnectionSettings {
  const { customEndpoints } = planRequest(server);
  if (customEndpoints === null) throw new Error('a plan has addresses');
  return {
    environment: 'custom',
    endpoints: endpointsFor({ environment: 'custom', ...customEndpoints }),
    clientId: planClients.public.clientId,
    clientAuthentication: { method: 'none' },
    scope: null,
    redirect: { kind: 'loopback', port: null },
    language: 'en',
    ...changes,
  };
}

/** A browser with a practice person before it. */
export function practicePerson(actions: PracticeActions): SignInOptions['openBrowser'] {
  return async (url) => {
    await practiceBrowser(url, actions);
  };
}

/** A browser that comes straight back with these parameters beside the right `state`. */
export function browserAnswering(parameters: Readonly<Record<string, string>>): SignInOptions['openBrowser'] {
  return async (url) => {
    await callBack(url, parameters);
  };
}

/** Calls the redirect address of an authorization address; `state` is the right one unless given. */
export async function callBack(url: string, parameters: Readonly<Record<string, string>>): Promise<Response> {
  const asked = new URL(url).searchParams;
  const query = new URLSearchParams({ state: asked.get('state') ?? '', ...parameters });
  return fetch(`${asked.get('redirect_uri')}?${query.toString()}`);
}

/** Signs in with defaults fit for tests, and keeps what was reported meanwhile. */
export function attempt(
  settings: ConnectionSettings,
  openBrowser: SignInOptions['openBrowser'],
  options: Partial<SignInOptions> = {},
): { result: ReturnType<typeof signIn>; statuses: SignInStatus[] } {
  const statuses: SignInStatus[] = [];
  const result = signIn(settings, {
    openBrowser,
    signal: new AbortController().signal,
    timeoutMs: 10_000,
    onStatus: (status) => statuses.push(status),
    ...options,
  });
  return { result, statuses };
}

export type HostileServer = AsyncDisposable & Readonly<{ url: string; bodies: string[] }>;

/** A small server that answers as the test says, and keeps the bodies it was sent. */
export async function hostileServer(answer: RequestListener): Promise<HostileServer> {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      bodies.push(body);
      answer(request, response);
    });
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bodies,
    async [Symbol.asyncDispose]() {
      const closed = Promise.withResolvers<void>();
      server.close(() => {
        closed.resolve();
      });
      server.closeAllConnections();
      await closed.promise;
    },
  };
}
