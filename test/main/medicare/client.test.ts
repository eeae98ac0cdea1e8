import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createMedicareClient } from '#main/medicare/client.ts';
import type { AccessTokens } from '#main/medicare/client.ts';
import { readPageBytes } from '#main/medicare/page.ts';
import { startPracticeMedicare } from '#test/practice-medicare/server.ts';
import type { PracticeMedicare } from '#test/practice-medicare/server.ts';
import { signedIn } from '#test/practice-medicare/signed-in.ts';
import { smallPeople } from '#test/practice-medicare/small-people.ts';

const retry = { attempts: 3, firstWaitMs: 5, longestWaitMs: 20, longestRetryAfterMs: 20 };
const never = new AbortController().signal;

describe('createMedicareClient, against practice Medicare', () => {
  let practice: PracticeMedicare;
  let token: string;

  beforeAll(async () => {
    practice = await startPracticeMedicare({ people: smallPeople(120) });
    token = (await signedIn(practice.url, { user: 'mary' })).access_token;
  });
  afterAll(() => practice.close());
  afterEach(() => {
    practice.faults.claimPages = [];
  });

  const client = (tokens: Partial<AccessTokens> = {}) =>
    createMedicareClient({
      fhirBase: `${practice.url}/v2/fhir/`,
      tokens: { accessToken: async () => token, refreshAfter401: async () => token, ...tokens },
      retry,
    });
  const secondPage = () => client().search('ExplanationOfBenefit', { _count: '50', startIndex: '50' }, never);

  it('reads the pages of a search', async () => {
    const first = readPageBytes(await client().search('ExplanationOfBenefit', { _count: '50' }, never));
    expect(first).toMatchObject({ total: 120, nextStartIndex: 50 });
    expect(first.resources).toHaveLength(50);
    const last = readPageBytes(
      await client().search('ExplanationOfBenefit', { _count: '50', startIndex: '100' }, never),
    );
    expect(last).toMatchObject({ total: 120, nextStartIndex: null });
    expect(last.resources).toHaveLength(20);
  });

  it.each([500, 502, 503, 504] as const)('asks again after a %i that passes', async (status) => {
    practice.faults.claimPages = [{ page: 2, fault: { kind: 'status', status }, times: 2 }];
    expect(readPageBytes(await secondPage()).resources).toHaveLength(50);
  });

  it('asks again after a broken connection, a cut-off body and a page of HTML', async () => {
    practice.faults.claimPages = [
      { page: 2, fault: { kind: 'reset' }, times: 1 },
      { page: 2, fault: { kind: 'html' }, times: 1 },
    ];
    expect(readPageBytes(await secondPage()).resources).toHaveLength(50);
  });

  it('gives up with the reason when a fault stays', async () => {
    practice.faults.claimPages = [{ page: 2, fault: { kind: 'status', status: 502 }, times: Infinity }];
    await expect(secondPage()).rejects.toMatchObject({ code: 'medicare/server-error', details: { status: 502 } });
    practice.faults.claimPages = [{ page: 2, fault: { kind: 'html' }, times: Infinity }];
    await expect(secondPage()).rejects.toMatchObject({ code: 'medicare/not-json' });
    practice.faults.claimPages = [{ page: 2, fault: { kind: 'reset' }, times: Infinity }];
    await expect(secondPage()).rejects.toMatchObject({ code: 'medicare/unreachable' });
  });

  it('waits as long as a 429 says', async () => {
    practice.faults.claimPages = [{ page: 2, fault: { kind: 'status', status: 429, retryAfterSeconds: 0 }, times: 1 }];
    expect(readPageBytes(await secondPage()).resources).toHaveLength(50);
    practice.faults.claimPages = [{ page: 2, fault: { kind: 'status', status: 429 }, times: Infinity }];
    await expect(secondPage()).rejects.toMatchObject({ code: 'medicare/too-many-requests' });
  });

  it('refreshes once after a 401 and then asks to reconnect', async () => {
    const refused: string[] = [];
    const cured = client({
      accessToken: async () => 'outdated',
      refreshAfter401: async (old) => {
        refused.push(old);
        return token;
      },
    });
    expect(readPageBytes(await cured.search('Coverage', {}, never)).resources).toHaveLength(3);
    expect(refused).toEqual(['outdated']);
    const dead = client({ accessToken: async () => 'outdated', refreshAfter401: async () => 'also outdated' });
    await expect(dead.search('Coverage', {}, never)).rejects.toMatchObject({ code: 'auth/reconnect-needed' });
  });

  it('takes a 403 as an answer and does not ask again', async () => {
    const narrow = await signedIn(practice.url, { user: 'james', shareDemographics: false });
    const before = practice.requests.length;
    const asked = client({ accessToken: async () => narrow.access_token }).search('Patient', {}, never);
    await expect(asked).rejects.toMatchObject({ code: 'medicare/forbidden' });
    expect(practice.requests.length - before).toBe(1);
  });

  it('stops at once when it is cancelled', async () => {
    practice.faults.claimPages = [{ page: 2, fault: { kind: 'slow', ms: 5_000 }, times: 1 }];
    const stop = new AbortController();
    const asked = client().search('ExplanationOfBenefit', { _count: '50', startIndex: '50' }, stop.signal);
    setTimeout(() => stop.abort(), 50);
    const start = performance.now();
    await expect(asked).rejects.toMatchObject({ code: 'sync/cancelled' });
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('createMedicareClient, against servers that are not Medicare', () => {
  async function server(listener: RequestListener): Promise<string> {
    const http = createServer(listener);
    http.listen(0, '127.0.0.1');
    await new Promise((resolve) => http.once('listening', resolve));
    onTestFinished(() => {
      http.closeAllConnections();
      http.close();
    });
    return `http://127.0.0.1:${String((http.address() as AddressInfo).port)}/v2/fhir/`;
  }
  const clientOf = (fhirBase: string, timeoutMs = 2_000) =>
    createMedicareClient({
      fhirBase,
      timeoutMs,
      retry,
      tokens: { accessToken: async () => 'token', refreshAfter401: async () => 'token' },
    });

  it('never follows a redirect, so that the token goes nowhere else', async () => {
    const seen: string[] = [];
    const elsewhere = await server((request, response) => {
      seen.push(request.headers.authorization ?? '');
      response.end('{}');
    });
    const base = await server((_request, response) => response.writeHead(302, { location: elsewhere }).end());
    await expect(clientOf(base).search('Patient', {}, never)).rejects.toMatchObject({ code: 'medicare/not-json' });
    expect(seen).toEqual([]);
  });

  it('gives up on a server that does not answer in time', async () => {
    const base = await server(() => undefined);
    await expect(clientOf(base, 100).search('Patient', {}, never)).rejects.toMatchObject({
      code: 'medicare/unreachable',
    });
  });

  it('notices a gzip stream that is cut off', async () => {
    const whole = gzipSync(JSON.stringify({ resourceType: 'Bundle', note: randomBytes(5_000).toString('hex') }));
    const base = await server((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'application/fhir+json' });
      response.end(whole.subarray(0, whole.length / 2));
    });
    await expect(clientOf(base).search('Patient', {}, never)).rejects.toMatchObject({
      code: 'medicare/incomplete-answer',
    });
  });
});
