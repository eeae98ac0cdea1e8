import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { claimOf } from './claims.ts';
import { createTokenBook, planClients } from './tokens.ts';

export type PlanRequest = Readonly<{ method: string; path: string; query: string; form: string; status: number }>;

/** The switches of one server; a test sets them while it runs. */
export type PlanSwitches = {
  /** Scopes it knows; asking for another one is `invalid_scope`. */
  scopes: readonly string[];
  accessSeconds: number;
  /** Status of every FHIR answer, or null to answer. */
  fhirStatus: number | null;
  /** Sent with a 403 (RFC 6750); Django OAuth Toolkit sends none. */
  challenge: string | null;
  /** One resource that is not allowed, whatever the token. */
  refused: Readonly<{ type: string; challenge: string | null }> | null;
  /** All access tokens are over once this resource was answered, without a word. */
  endTokensAfter: string | null;
  /** `iss` in the redirect (RFC 9207). */
  iss: string | null;
  /** Whether the discovery document is there, and what it says beyond the addresses. */
  smart: Readonly<Record<string, unknown>> | null;
};

export type PlanServer = AsyncDisposable &
  Readonly<{
    url: string;
    fhirBase: string;
    switches: PlanSwitches;
    requests: readonly PlanRequest[];
    book: ReturnType<typeof createTokenBook>;
  }>;

const usualScopes = [
  'patient/Patient.rs',
  'patient/Coverage.rs',
  'patient/ExplanationOfBenefit.rs',
  'openid',
  'profile',
];

/**
 * Another health plan's server, in the shape of Django OAuth Toolkit: the token response names no patient and has no id_token, tokens rotate,
 * a revocation ends the one token it is sent, and its FHIR addresses answer 403 without a word where Medicare's answer 401.
 * @param changes of the switches at the start
 */
export async function startPlanServer(changes: Partial<PlanSwitches> = {}, clock = Date.now): Promise<PlanServer> {
  const switches: PlanSwitches = {
    scopes: usualScopes,
    accessSeconds: 3600,
    fhirStatus: null,
    challenge: null,
    refused: null,
    endTokensAfter: null,
    iss: null,
    smart: {},
    ...changes,
  };
  const requests: PlanRequest[] = [];
  const book = createTokenBook(clock, () => switches.accessSeconds);
  const server = createServer((request, response) => {
    void handle(request, response);
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // The same under /v3, as Medicare and its neighbours have it.
    const asked = new URL((request.url ?? '/').replace(/^\/v3\//u, '/'), url);
    const form = await text(request);
    const { authorization } = request.headers;
    const send = (status: number, body: unknown, headers: Record<string, string> = {}): void => {
      requests.push({ method: request.method ?? '', path: asked.pathname, query: asked.search, form, status });
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(body === null ? '' : JSON.stringify(body));
    };
    if (asked.pathname === '/o/authorize/') return authorize(asked.searchParams, send);
    if (asked.pathname === '/o/token/') {
      const { status, body } = book.answer(new URLSearchParams(form), authorization);
      return send(status, body);
    }
    if (asked.pathname === '/o/revoke_token/') return send(book.revoke(new URLSearchParams(form), authorization), null);
    if (asked.pathname === '/fhir/.well-known/smart-configuration') {
      return switches.smart === null ? send(404, {}) : send(200, { ...addresses(url), ...switches.smart });
    }
    if (!asked.pathname.startsWith('/fhir/')) return send(404, {});
    if (switches.fhirStatus !== null) return send(switches.fhirStatus, {});
    const token = /^Bearer (\S+)$/u.exec(authorization ?? '')?.[1] ?? '';
    const type = asked.pathname.split('/').at(-1) ?? '';
    const refused = switches.refused?.type === type ? switches.refused : null;
    if (refused !== null || !book.isLive(token)) {
      const challenge = refused === null ? switches.challenge : refused.challenge;
      return send(403, null, challenge === null ? {} : { 'www-authenticate': challenge });
    }
    send(200, bundleOf(asked, type));
    if (switches.endTokensAfter === type) {
      switches.endTokensAfter = null;
      book.expireAccessTokens();
    }
  };

  const authorize = (
    query: URLSearchParams,
    send: (status: number, body: unknown, headers?: Record<string, string>) => void,
  ): void => {
    const clientId = query.get('client_id') ?? '';
    const redirectUri = query.get('redirect_uri') ?? '';
    const isKnown = [planClients.confidential.clientId, planClients.public.clientId].some((id) => id === clientId);
    // Registered without a port: any port (RFC 8252 7.3).
    if (
      !isKnown ||
      !/^(?:http:\/\/127\.0\.0\.1:\d+\/callback|org\.claimkeep\.app:\/\/oauth\/callback)$/u.test(redirectUri)
    )
      return send(400, { error: 'invalid_request' });
    const back = new URL(redirectUri);
    const scope = query.get('scope') ?? '';
    const challenge = query.get('code_challenge') ?? '';
    back.searchParams.set('state', query.get('state') ?? '');
    if (switches.iss !== null) back.searchParams.set('iss', switches.iss);
    if (scope.split(' ').some((word) => !switches.scopes.includes(word)))
      back.searchParams.set('error', 'invalid_scope');
    else if (challenge === '' || query.get('code_challenge_method') !== 'S256') {
      back.searchParams.set('error', 'invalid_request');
    } else back.searchParams.set('code', book.newCode({ clientId, redirectUri, challenge, scope }));
    send(302, null, { location: back.href });
  };

  return {
    url,
    fhirBase: `${url}/fhir/`,
    switches,
    requests,
    book,
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function addresses(url: string): Record<string, unknown> {
  return {
    authorization_endpoint: `${url}/o/authorize/`,
    token_endpoint: `${url}/o/token/`,
    revocation_endpoint: `${url}/o/revoke_token/`,
    code_challenge_methods_supported: ['S256'],
    grant_types_supported: ['authorization_code'],
    capabilities: ['client-public', 'client-confidential-symmetric'],
  };
}

const claimCount = 7;
const largestPage = 4;

function bundleOf(asked: URL, type: string): unknown {
  const patient = {
    resourceType: 'Patient',
    id: 'p1',
    name: [{ family: 'Ellery', given: ['Mary'] }],
    birthDate: '1945-02-03',
  };
  const coverage = {
    resourceType: 'Coverage',
    id: 'part-b-p1',
    status: 'active',
    beneficiary: { reference: 'Patient/p1' },
  };
  const all: Readonly<Record<string, readonly unknown[]>> = {
    Patient: [patient],
    Coverage: [coverage],
    ExplanationOfBenefit: Array.from({ length: claimCount }, (_, at) => claimOf(at + 1)),
  };
  const found = all[type] ?? [];
  const start = Number(asked.searchParams.get('startIndex') ?? 0);
  const end = start + Math.min(Number(asked.searchParams.get('_count') ?? 10), largestPage);
  const next = `http://internal.invalid/${type}?startIndex=${end}`;
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: found.length,
    meta: { lastUpdated: '2024-06-01T00:00:00Z' },
    link: end < found.length ? [{ relation: 'next', url: next }] : [],
    entry: found.slice(start, end).map((resource) => ({ resource })),
  };
}
