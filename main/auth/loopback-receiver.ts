import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { AppError } from '#shared/errors.ts';
import { loopbackHost, loopbackPath } from './connection-settings.ts';
import { callbackGate, type ReceiverEvents, type RedirectReceiver } from './redirect-receiver.ts';
import { replyHeaders, replyPage } from './reply-page.ts';

/**
 * A one-shot web server on this computer for the browser to come back to (RFC 8252 7.3 and 8.3). It answers GET of the exact path
 * with the exact Host header only (a web page that points its own name at 127.0.0.1 sends another Host); everything else gets a 404
 * without a body. A callback with a wrong `state` gets the same 404, is reported, and does not end the wait.
 * @param port null = any free one; Medicare accepts any port for `http://127.0.0.1/callback` registered without one
 * @throws AppError auth/port-in-use
 */
export async function openLoopbackReceiver(
  port: number | null,
  expectedState: string,
  language: 'en' | 'es',
  events: ReceiverEvents,
): Promise<RedirectReceiver> {
  const gate = callbackGate(expectedState, events);
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 10_000, keepAliveTimeout: 1000 });
  const address = await listen(server, port);
  const authority = `${loopbackHost}:${address.port}`;
  server.on('request', (request, response) => {
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

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'content-length': '0', 'cache-control': 'no-store', connection: 'close' }).end();
}

async function listen(server: Server, port: number | null): Promise<AddressInfo> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen({ host: loopbackHost, port: port ?? 0, exclusive: true }, resolve);
  try {
    await promise;
  } catch (cause) {
    throw new AppError('auth/port-in-use', { port: port ?? 0 }, { cause });
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new AppError('internal');
  return address;
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
