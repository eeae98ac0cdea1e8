import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { createAuthorizationServer, providerQuery } from './authorization-server.ts';
import { authorizeRefusal } from './authorize-check.ts';
import { expireAccessTokens, noFaults, type FaultControls, type FaultPlan } from './faults.ts';
import { createFhirHandler } from './fhir.ts';
import { emptyGrantBook } from './grant-book.ts';
import { handleInteraction, revokeTokens } from './interactions.ts';
import { asV2Path, paths, versionOf } from './paths.ts';
import type { PracticePerson } from './people.ts';
import { sendHtml, sendJson } from './responses.ts';
import { answerLikeMedicare } from './token-answers.ts';

export type PracticeOptions = Readonly<{
  /** 0 or absent = any free port. */
  port?: number;
  /** Who can sign in; the app's sample people if absent. */
  people?: readonly PracticePerson[];
  /** A folder of real bundles or resources, in place of `people`. */
  dataFolder?: string;
  /** How many claims each sample person has. */
  claims?: number;
  faults?: Partial<FaultPlan>;
  /** Epoch milliseconds, for everything but the 60 s of a code. */
  clock?: () => number;
  log?: (line: string) => void;
}>;

/** One request as seen, without anything secret: the query is kept for FHIR only. */
export type SeenRequest = Readonly<{ method: string; path: string; query: string; status: number }>;

export type PracticeMedicare = Readonly<{
  /** Origin without a closing slash. */
  url: string;
  people: readonly PracticePerson[];
  faults: FaultControls;
  requests: readonly SeenRequest[];
  close(): Promise<void>;
}>;

/** The part of a path that belongs to one sign-in only. */
const attemptId = /^(\/v2\/o\/authorize\/|\/practice\/interaction\/).+$/u;

/** Starts a stand-in for Medicare's Blue Button API on 127.0.0.1. */
export async function startPracticeMedicare(options: PracticeOptions = {}): Promise<PracticeMedicare> {
  const clock = options.clock ?? Date.now;
  const people = await peopleFor(options, clock);
  const byUser = new Map(people.map((person) => [person.user, person]));
  const book = emptyGrantBook();
  const plan: FaultPlan = { ...noFaults(), ...options.faults };
  const requests: SeenRequest[] = [];

  const server = createServer();
  const origin = await listen(server, options.port ?? 0);
  const provider = createAuthorizationServer(origin, new Set(byUser.keys()));
  const common = { provider, people: byUser, book, clock };
  answerLikeMedicare({ ...common, faults: plan });
  const authorizationServer = provider.callback();
  const handleFhir = createFhirHandler({ ...common, faults: plan, origin, loadedAt: loadTime(clock()) });

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', origin);
    const version = versionOf(url.pathname);
    url.pathname = asV2Path(url.pathname);
    request.url = `${url.pathname}${url.search}`;
    if (url.pathname.startsWith(paths.fhir) || url.pathname === paths.userinfo)
      return handleFhir(request, response, url, version);
    if (url.pathname.startsWith(paths.interaction)) return handleInteraction(request, response, common);
    if (url.pathname === paths.token && plan.tokenAnswer !== null) return sendTokenFault(response, plan.tokenAnswer);
    // Without its slash the address of the sign-in page is a redirect, that of the tokens works all the same (Django's routes).
    if (`${url.pathname}/` === paths.authorize) return redirect(response, 301, `/${version}/o/authorize/${url.search}`);
    if (`${url.pathname}/` === paths.token) request.url = paths.token;
    if (url.pathname === paths.authorize) {
      const refusal = authorizeRefusal(url.searchParams, version);
      if (refusal !== null) return sendJson(response, refusal.status, refusal.body);
      request.url = `${paths.authorize}?${providerQuery(url.searchParams, version).toString()}`;
    }
    return authorizationServer(request, response);
  };

  server.on('request', (request, response) => {
    const seen = new URL(request.url ?? '/', origin);
    const isFhir = asV2Path(seen.pathname).startsWith(paths.fhir);
    if (plan.serverDown || (plan.fhirDown && isFhir)) {
      request.socket.resetAndDestroy();
      return;
    }
    response.on('close', () => {
      const query = isFhir ? seen.search : '';
      const path = seen.pathname.replace(attemptId, '$1*');
      const entry = { method: request.method ?? '', path, query, status: response.statusCode };
      requests.push(entry);
      options.log?.(`${entry.method} ${entry.path}${query} ${entry.status}`);
    });
    route(request, response).catch((error: unknown) => {
      options.log?.(`practice server failed: ${String(error)}`);
      if (!response.headersSent) sendJson(response, 500, { error: 'Server Error (500)' });
    });
  });

  // The switches are one object, so that what a test sets is what the server reads.
  const faults: FaultControls = Object.assign(plan, {
    expireAccessTokens: () => expireAccessTokens(book),
    async revokeUser(user: string) {
      for (const [grantId, grant] of book.grants) {
        if (grant.user !== user) continue;
        grant.isRevoked = true;
        await revokeTokens(provider, grantId);
      }
    },
    endPermission(user: string) {
      for (const grant of book.grants.values()) if (grant.user === user) grant.permissionEndsAt = clock();
    },
  });
  return { url: origin, people, faults, requests, close: () => closeServer(server) };
}

async function peopleFor(options: PracticeOptions, clock: () => number): Promise<readonly PracticePerson[]> {
  if (options.people !== undefined) return options.people;
  if (options.dataFolder !== undefined) {
    const { peopleFromFolder } = await import('./people-from-folder.ts');
    return peopleFromFolder(options.dataFolder, options.log ?? (() => undefined));
  }
  const { generatedPeople } = await import('./people-generated.ts');
  return generatedPeople(options.claims, new Date(clock()).toISOString().slice(0, 10));
}

function redirect(response: ServerResponse, status: 301 | 302, location: string): void {
  response.writeHead(status, { location }).end();
}

function sendTokenFault(response: ServerResponse, fault: NonNullable<FaultPlan['tokenAnswer']>): void {
  if (fault === 'html') return sendHtml(response, 200, '<!doctype html><title>Maintenance</title>');
  if (fault === 'redirect') return redirect(response, 302, paths.token);
  if (typeof fault === 'object') return sendJson(response, fault.status, fault.body);
  return sendJson(response, fault, { error: `Server Error (${fault})` });
}

// Bundles carry the time of the last load with an offset, as the real ones do.
function loadTime(now: number): string {
  return new Date(now).toISOString().replace('Z', '+00:00');
}

async function listen(server: Server, port: number): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen({ host: '127.0.0.1', port, exclusive: true }, resolve);
  await promise;
  server.off('error', reject);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function closeServer(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => {
    resolve();
  });
  server.closeAllConnections();
  await promise;
}
