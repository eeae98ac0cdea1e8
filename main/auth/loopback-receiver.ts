import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { AppError } from '#shared/errors.ts';
import { loopbackHost, loopbackPath } from './connection-settings.ts';
import { callbackGate, type ReceiverEvents, type RedirectReceiver } from './redirect-receiver.ts';
import { replyHeaders, replyPage } from './reply-page.ts';

export type LoopbackOptions = Readonly<{
  /** Tried in turn; empty = any free one, which Medicare accepts for `http://127.0.0.1/callback` registered without a port. */
  ports: readonly number[];
  /** The pending attempt's `state`. */
  state: string;
  language: 'en' | 'es';
  /** Where the sign-in page is: only pages of it may ask for more than a navigation. */
  signInOrigin: string;
}>;

/**
 * A one-shot web server on this computer for the browser to come back to (RFC 8252 7.3 and 8.3). It answers GET of the exact path
 * with the exact Host header only (a web page that points its own name at 127.0.0.1 sends another Host); everything else gets a 404
 * without a body, but for a browser's question whether a page of the sign-in server may call an address of this computer at all. A callback
 * with a wrong `state` gets the same 404, is reported, and does not end the wait.
 * @throws AppError auth/port-in-use when every port is taken
 */
export async function openLoopbackReceiver(
  { ports, state, language, signInOrigin }: LoopbackOptions,
  events: ReceiverEvents,
): Promise<RedirectReceiver> {
  const gate = callbackGate(state, events);
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 10_000, keepAliveTimeout: 1000 });
  const address = await listenOnFirst(server, ports);
  const authority = `${loopbackHost}:${address.port}`;
  server.on('request', (request, response) => {
    const preflight = preflightHeaders(request, authority, signInOrigin);
    if (preflight !== null) {
      response.writeHead(204, preflight).end();
      return;
    }
    const query = callbackQuery(request, authority);
    if (query !== null && gate.offer(query) === 'accepted') {
      response.writeHead(200, replyHeaders).end(replyPage(language));
    } else {
      notFound(response);
    }
  });
  return {
    redirectUri: `http://${authority}${loopbackPath}`,
    callback: gate.callback,
    close: () => closeServer(server),
  };
}

function callbackQuery(request: IncomingMessage, authority: string): string | null {
  const target = request.url ?? '';
  const [path, query] = splitOnce(target, '?');
  if (request.method !== 'GET' || path !== loopbackPath) return null;
  if (request.headers.host !== authority) return null;
  return query;
}

/**
 * Medicare's page for people without claims calls the redirect address in the background (`fetch(…, {mode: 'no-cors'})`, templates/bene_404.html),
 * and browsers ask first whether a public page may reach this computer (Private Network Access; in its newer form Local Network Access). Only
 * that is allowed: the page cannot read the answer, and what it sends is judged as everything else is.
 */
function preflightHeaders(
  request: IncomingMessage,
  authority: string,
  signInOrigin: string,
): Record<string, string> | null {
  const [path] = splitOnce(request.url ?? '', '?');
  if (request.method !== 'OPTIONS' || path !== loopbackPath || request.headers.host !== authority) return null;
  const asked = ['private', 'local'].filter(
    (kind) => request.headers[`access-control-request-${kind}-network`] === 'true',
  );
  if (asked.length === 0) return null;
  const { origin } = request.headers;
  return {
    ...Object.fromEntries(asked.map((kind) => [`access-control-allow-${kind}-network`, 'true'])),
    ...(origin === signInOrigin && { 'access-control-allow-origin': signInOrigin }),
    'cache-control': 'no-store',
    connection: 'close',
  };
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'content-length': '0', 'cache-control': 'no-store', connection: 'close' }).end();
}

async function listenOnFirst(server: Server, ports: readonly number[]): Promise<AddressInfo> {
  const tried = ports.length === 0 ? [0] : ports;
  for (const port of tried) {
    const address = await listen(server, port).catch((cause: unknown) => {
      // Only a taken port has a next one; never one that is not registered.
      if (port === tried.at(-1) || !isTaken(cause)) throw new AppError('auth/port-in-use', { port }, { cause });
      return null;
    });
    if (address !== null) return address;
  }
  throw new AppError('internal');
}

async function listen(server: Server, port: number): Promise<AddressInfo> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen({ host: loopbackHost, port, exclusive: true }, resolve);
  try {
    await promise;
  } finally {
    server.off('error', reject);
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new AppError('internal');
  return address;
}

// Windows answers EACCES for a port that another program keeps for itself.
function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
}

// The page just sent must reach the browser, so running answers get a moment before their connections are cut.
async function closeServer(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => {
    resolve();
  });
  server.closeIdleConnections();
  const cut = setTimeout(() => {
    server.closeAllConnections();
  }, 500);
  await promise;
  clearTimeout(cut);
}
