import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';

import { afterEach, expect, test } from 'vitest';

import type { SuspiciousReason } from '#main/auth/callback-query.ts';
import { openLoopbackReceiver } from '#main/auth/loopback-receiver.ts';
import type { RedirectReceiver } from '#main/auth/redirect-receiver.ts';

const state = 's'.repeat(43);
const signInOrigin = 'https://sandbox.bluebutton.cms.gov';
const silent = { onSuspicious: () => undefined, onNoClaimsHint: () => undefined };
const open: RedirectReceiver[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((receiver) => receiver.close()));
});

async function receiver(language: 'en' | 'es' = 'en') {
  const suspicious: SuspiciousReason[] = [];
  let hints = 0;
  const opened = await openLoopbackReceiver(
    { ports: [], state, language, signInOrigin },
    { onSuspicious: (reason) => suspicious.push(reason), onNoClaimsHint: () => (hints += 1) },
  );
  open.push(opened);
  return { opened, suspicious, hints: () => hints, port: Number(new URL(opened.redirectUri).port) };
}

type Reply = { status: number; headers: Record<string, unknown>; body: string };

/** One request with every part as given: fetch would correct the Host header and the path. */
function send(
  port: number,
  path: string,
  options: { method?: string; host?: string; headers?: Record<string, string> } = {},
): Promise<Reply> {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>();
  const headers = { host: options.host ?? `127.0.0.1:${port}`, ...options.headers };
  const request = httpRequest({
    host: '127.0.0.1',
    port,
    path,
    method: options.method ?? 'GET',
    headers,
    agent: false,
  });
  request.on('response', (response) => {
    let body = '';
    response.on('data', (chunk: Buffer) => (body += chunk.toString()));
    response.on('end', () => {
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
    });
  });
  request.on('error', reject).end();
  return promise;
}

const good = `/callback?code=C0DE&state=${state}`;

test('the redirect address is an IP literal with a port and the exact path', async () => {
  const { opened, port } = await receiver();
  expect(opened.redirectUri).toBe(`http://127.0.0.1:${port}/callback`);
});

test('the callback is taken and answered with a page that holds nothing of it', async () => {
  const { opened, port } = await receiver();
  const reply = await send(port, good);
  expect(reply.status).toBe(200);
  expect(reply.body).toContain('You can close this window and go back to ClaimKeep.');
  expect(reply.body).not.toContain('C0DE');
  expect(reply.headers).toMatchObject({
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  expect((await opened.callback).get('code')).toBe('C0DE');
});

test("the page's own style is the only thing its policy allows", async () => {
  const { port } = await receiver();
  const { headers, body } = await send(port, good);
  const style = /<style>([^<]*)<\/style>/u.exec(body)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  expect(headers['content-security-policy']).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  );
});

test('the page speaks Spanish when the app does', async () => {
  const { port } = await receiver('es');
  expect((await send(port, good)).body).toContain('Puede cerrar esta ventana y volver a ClaimKeep.');
});

test.each([
  ['another path', '/callback/', {}],
  ['the root', `/?code=C&state=${state}`, {}],
  ['a dotted path', `/x/../callback?code=C&state=${state}`, {}],
  ['a full address as target', `http://127.0.0.1/callback?code=C&state=${state}`, {}],
  ['POST', good, { method: 'POST' }],
  ['HEAD', good, { method: 'HEAD' }],
  ['OPTIONS', good, { method: 'OPTIONS' }],
  ['a foreign Host', good, { host: 'attacker.example' }],
  ['the Host without the port', good, { host: '127.0.0.1' }],
  ['localhost as Host', good, { host: 'localhost:1' }],
])('%s gets 404 without a body and ends nothing', async (_name, path, options) => {
  const { opened, port } = await receiver();
  const reply = await send(port, path, options);
  expect(reply).toMatchObject({ status: 404, body: '' });
  // The attempt is still open: the right callback works afterwards.
  expect((await send(port, good)).status).toBe(200);
  expect((await opened.callback).get('code')).toBe('C0DE');
});

test.each<[SuspiciousReason, string]>([
  ['wrongState', '/callback?code=EVIL&state=wrong'],
  ['duplicateParameter', `/callback?code=A&code=B&state=${state}`],
  ['tooLong', `/callback?code=${'A'.repeat(9000)}&state=${state}`],
])('%s is reported, answered 404, and ends nothing', async (reason, path) => {
  const { opened, port, suspicious } = await receiver();
  expect(await send(port, path)).toMatchObject({ status: 404, body: '' });
  expect(suspicious).toEqual([reason]);
  await send(port, good);
  expect((await opened.callback).get('code')).toBe('C0DE');
});

test('the stateless error=not_found is told on, and ends nothing', async () => {
  const { opened, port, hints } = await receiver();
  expect((await send(port, '/callback?error=not_found')).status).toBe(404);
  expect(hints()).toBe(1);
  await send(port, good);
  expect((await opened.callback).get('code')).toBe('C0DE');
});

test('a second callback is refused, and the first one counts', async () => {
  const { opened, port } = await receiver();
  await send(port, good);
  expect((await send(port, `/callback?code=SECOND&state=${state}`)).status).toBe(404);
  expect((await opened.callback).get('code')).toBe('C0DE');
});

test('only the loopback address is open, and closing frees the port with all connections', async () => {
  const { opened, port } = await receiver();
  const idle = connect(port, '127.0.0.1');
  const ended = Promise.withResolvers<void>();
  idle.on('close', () => {
    ended.resolve();
  });
  idle.on('error', () => undefined);
  await opened.close();
  await ended.promise;
  await expect(send(port, good)).rejects.toThrow('ECONNREFUSED');
});

test('a taken port is named', async () => {
  const { port } = await receiver();
  const options = { state, language: 'en', signInOrigin } as const;
  await expect(openLoopbackReceiver({ ...options, ports: [port] }, silent)).rejects.toMatchObject({
    code: 'auth/port-in-use',
    details: { port },
  });
});

test('of several registered ports the first free one is taken, and never another', async () => {
  const [first, second, third] = [await receiver(), await receiver(), await receiver()];
  await third.opened.close();
  const options = { state, language: 'en', signInOrigin } as const;
  const opened = await openLoopbackReceiver({ ...options, ports: [first.port, second.port, third.port] }, silent);
  open.push(opened);
  expect(opened.redirectUri).toBe(`http://127.0.0.1:${third.port}/callback`);
  const taken = openLoopbackReceiver({ ...options, ports: [first.port, second.port, third.port] }, silent);
  await expect(taken).rejects.toMatchObject({ code: 'auth/port-in-use', details: { port: third.port } });
});

// Medicare's page for people without claims calls this address in the background, and browsers ask before they let it.
test.each([
  ['private', 'access-control-request-private-network', 'access-control-allow-private-network'],
  ['local', 'access-control-request-local-network', 'access-control-allow-local-network'],
])('a browser may ask whether a public page can reach this %s network', async (_name, asked, allowed) => {
  const { opened, port, hints } = await receiver();
  const ask = (path: string, headers: Record<string, string>, host?: string) =>
    send(port, path, {
      method: 'OPTIONS',
      headers: { [asked]: 'true', ...headers },
      ...(host !== undefined && { host }),
    });
  const answer = await ask('/callback?error=not_found', { origin: signInOrigin });
  expect(answer).toMatchObject({ status: 204, body: '' });
  expect(
    Object.keys(answer.headers)
      .filter((name) => name.startsWith('access-control-'))
      .sort(),
  ).toEqual([allowed, 'access-control-allow-origin'].sort());
  expect(answer.headers).toMatchObject({ [allowed]: 'true', 'access-control-allow-origin': signInOrigin });
  const stranger = await ask('/callback', { origin: 'https://evil.example' });
  expect(stranger.headers['access-control-allow-origin']).toBeUndefined();
  expect((await ask('/other', { origin: signInOrigin })).status).toBe(404);
  expect((await ask('/callback', { origin: signInOrigin }, `evil.example:${port}`)).status).toBe(404);
  expect((await send(port, '/callback', { method: 'OPTIONS' })).status).toBe(404);
  // Asking is not answering: the wait goes on.
  expect(hints()).toBe(0);
  await send(port, good);
  expect((await opened.callback).get('code')).toBe('C0DE');
});
