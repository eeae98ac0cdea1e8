import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createGzip, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createMedicareClient } from '#main/medicare/client.ts';
import { listClaims } from '#main/queries/list-claims.ts';
import { personCoverage } from '#main/queries/person-coverage.ts';
import { syncStatus } from '#main/store/source-status.ts';
import { closeDatabase, createPersonFile, openForWriting } from '#main/store/database.ts';
import { putPerson } from '#main/store/write-person.ts';
import { startClaimWalk } from '#main/sync/claim-walk.ts';
import { storeCardPage, storeCoveragePage, storePatientPage } from '#main/sync/store-page.ts';
import { syncPerson } from '#main/sync/sync-person.ts';
import { smallPeople } from '#test/practice-medicare/small-people.ts';
import { claimsPage, hostileFhir } from '#test/support/hostile-fhir.ts';
import type { Answer } from '#test/support/hostile-fhir.ts';
import { temporaryFolder } from '#test/support/temporary-services.ts';

const [mary, james] = smallPeople(120) as [ReturnType<typeof smallPeople>[0], ReturnType<typeof smallPeople>[0]];
const { patientId } = mary;
const good: Answer = ({ startIndex }) => claimsPage(mary, { startIndex });

/** Downloads from a server that answers as given, into a real file. */
async function download(answers: Partial<Record<string, Answer>>) {
  const { base, asked } = await hostileFhir(answers);
  const file = join(temporaryFolder(), 'person.claimkeep');
  const key = randomBytes(32);
  createPersonFile(file, key, (db) =>
    putPerson(db, { id: randomUUID(), displayName: 'M', isSample: false, createdAt: '2026-01-01T00:00:00Z' }),
  );
  const db = openForWriting(file, key);
  onTestFinished(() => closeDatabase(db));
  const source = { environment: 'custom', apiVersion: 'v2', patientId } as const;
  const receivedAt = '2026-01-01T00:00:00Z';
  const walk = startClaimWalk(db, { source, isFullAsked: false, startedAt: receivedAt });
  const outcome = await syncPerson({
    client: createMedicareClient({
      fhirBase: base,
      tokens: { accessToken: async () => 'token', refreshAfter401: async () => 'another' },
      retry: { attempts: 2, firstWaitMs: 1, longestWaitMs: 5, longestRetryAfterMs: 5 },
      timeoutMs: 20_000,
    }),
    target: {
      start: async () => walk.started,
      storePatient: async (bytes) => storePatientPage(db, { source, bytes, receivedAt }),
      storeCoverage: async (bytes) => storeCoveragePage(db, { source, bytes, receivedAt }),
      storeCard: async (bytes) => storeCardPage(db, { source, bytes, receivedAt }),
      addClaims: async (bytes, startIndex, before) => walk.addPage({ bytes, startIndex, walk: before, receivedAt }),
      finish: async (end) => walk.finish(end, receivedAt),
      stop: async (outcome, errorCode) => walk.stop({ outcome, errorCode, finishedAt: receivedAt }),
    },
    apiVersion: source.apiVersion,
    grantedScope: [],
    onProgress: () => undefined,
    signal: new AbortController().signal,
  }).then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? error.message : 'unknown'),
  );
  const { claims } = listClaims(db, { includeReplaced: true, limit: 500 });
  return { outcome, asked, claims: claims.length, coverage: personCoverage(db), status: syncStatus(db)[0] };
}

describe('a download from a server that is odd but honest', () => {
  it.each<[string, Answer]>([
    [
      'says text/html',
      (ask) => void ask.response.setHeader('content-type', 'text/html').end(JSON.stringify(good(ask))),
    ],
    ['names internal hosts in its links', good],
    ['counts too few', ({ startIndex }) => claimsPage(mary, { startIndex }, { total: 7 })],
    ['does not count', ({ startIndex }) => claimsPage(mary, { startIndex }, { total: undefined })],
    ['sends more than asked', ({ startIndex }) => claimsPage(mary, { startIndex, size: 120 })],
    ['sends less than asked', ({ startIndex }) => claimsPage(mary, { startIndex, size: 10 })],
    [
      'names a new time in each answer',
      ({ startIndex }) => claimsPage(mary, { startIndex }, { meta: { lastUpdated: randomUUID() } }),
    ],
  ])('gets everything: %s', async (_, answer) => {
    expect(await download({ ExplanationOfBenefit: answer })).toMatchObject({ outcome: 'done', claims: 120 });
  });
});

describe('a server that counts only what is on its last page, as v3 does', () => {
  const v3Page = (startIndex: number, from = startIndex) => ({
    ...claimsPage(mary, { startIndex: from }),
    total: startIndex === 100 ? 20 : undefined,
    link: startIndex === 100 ? [] : [{ relation: 'next', url: `http://x.invalid/?_offset=${String(startIndex + 50)}` }],
  });

  it('has sent everything when no claim came twice', async () => {
    const { claims, status } = await download({ ExplanationOfBenefit: ({ startIndex }) => v3Page(startIndex) });
    expect(claims).toBe(120);
    expect(status?.fullWalkAt).not.toBeNull();
    expect(status?.transactionTime).not.toBeNull();
  });

  it('has left claims out when some came twice: everything is asked for again', async () => {
    const { outcome, claims, status } = await download({
      ExplanationOfBenefit: ({ startIndex }) => v3Page(startIndex, startIndex === 50 ? 43 : startIndex),
    });
    expect([outcome, claims]).toEqual(['done', 113]);
    expect(status).toMatchObject({ fullWalkAt: null, transactionTime: null });
  });
});

describe('a download from a server that is wrong', () => {
  const operationOutcome = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'exception' }] };
  const next = (index: number) => [{ relation: 'next', url: `http://x.invalid/?startIndex=${String(index)}` }];

  it.each<[string, string, number, Answer]>([
    ['200 with an OperationOutcome', 'medicare/incomplete-answer', 0, () => operationOutcome],
    [
      'a next page that is the same',
      'medicare/incomplete-answer',
      50,
      ({ startIndex }) => claimsPage(mary, { startIndex }, { link: next(50) }),
    ],
    [
      'a next page that lies before',
      'medicare/incomplete-answer',
      50,
      ({ startIndex }) => claimsPage(mary, { startIndex }, startIndex === 0 ? {} : { link: next(10) }),
    ],
    [
      'the first page again and again',
      'medicare/incomplete-answer',
      50,
      ({ startIndex }) => claimsPage(mary, { startIndex: 0 }, { total: undefined, link: next(startIndex + 50) }),
    ],
    [
      'a lost next link',
      'medicare/incomplete-answer',
      50,
      ({ startIndex }) => claimsPage(mary, { startIndex }, startIndex === 50 ? { link: [] } : {}),
    ],
    ['a redirect', 'medicare/not-json', 0, ({ response }) => void response.writeHead(302, { location: '/' }).end()],
    ['401 for ever', 'auth/reconnect-needed', 0, ({ response }) => void response.writeHead(401).end('{}')],
    [
      '429 and a day to wait',
      'medicare/too-many-requests',
      0,
      ({ response }) => void response.writeHead(429, { 'retry-after': '86400' }).end('{}'),
    ],
    [
      "someone else's claim in the middle",
      'medicare/wrong-person',
      50,
      ({ startIndex }) => {
        const foreign = [...james.claims()].map((resource) => ({ resource }));
        return claimsPage(mary, { startIndex }, startIndex === 50 ? { entry: foreign, total: 120 } : {});
      },
    ],
  ])('%s: %s', async (_, code, claims, answer) => {
    const { outcome, asked, ...kept } = await download({ ExplanationOfBenefit: answer });
    expect({ outcome, claims: kept.claims }).toEqual({ outcome: code, claims });
    expect(asked.length).toBeLessThan(20);
    // Not finished: nobody is told that everything is here.
    expect(kept.status?.lastSyncedAt).toBeNull();
  });

  it.each(['Patient', 'Coverage'] as const)("refuses someone else's %s and keeps nothing", async (type) => {
    const foreign = { Patient: james.patient, Coverage: james.coverage[0] };
    const answer = { resourceType: 'Bundle', entry: [{ resource: foreign[type] }] };
    const { outcome, claims, coverage } = await download({ [type]: () => answer, ExplanationOfBenefit: good });
    expect(outcome).toBe('medicare/wrong-person');
    expect(claims).toBe(0);
    expect(coverage).toEqual({
      patient: null,
      earlierNumberEndings: [],
      coverages: [],
      card: null,
      payer: 'plan',
      isFromConnection: true,
    });
  });

  it.each([
    ['the same page', (startIndex: number) => Math.max(startIndex, 50)],
    ['always one more', (startIndex: number) => startIndex + 50],
  ])('does not follow coverage pages for ever: %s', async (_, following) => {
    const { outcome, asked } = await download({
      Coverage: ({ startIndex }) => ({
        resourceType: 'Bundle',
        link: next(following(startIndex)),
        entry: mary.coverage.map((resource) => ({ resource })),
      }),
    });
    expect(outcome).toBe('medicare/incomplete-answer');
    expect(asked.length).toBeLessThan(60);
  });

  it('stops reading an answer that is packed and does not end', async () => {
    const { outcome } = await download({
      ExplanationOfBenefit: ({ response }) => {
        response.writeHead(200, { 'content-encoding': 'gzip' });
        const gzip = createGzip({ level: 1 });
        gzip.pipe(response);
        const block = Buffer.alloc(1024 * 1024, ' ');
        const pour = (): void => {
          if (response.destroyed) return;
          gzip.write(block, pour);
        };
        gzip.write('{');
        pour();
      },
    });
    expect(outcome).toBe('medicare/incomplete-answer');
  });

  it.each([
    ['says so', (packed: Buffer) => packed],
    ['says that it is short', (packed: Buffer) => Buffer.concat([packed.subarray(0, -4), Buffer.from([1, 0, 0, 0])])],
  ])('does not unpack a small answer that is 200 MB, whether it %s', async (_, change) => {
    const packed = change(gzipSync(Buffer.concat([Buffer.from('{'), Buffer.alloc(200 * 1024 * 1024, ' ')])));
    const { outcome } = await download({
      ExplanationOfBenefit: ({ response }) => {
        response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': packed.length });
        response.end(packed);
      },
    });
    expect(outcome).toBe('medicare/incomplete-answer');
  });

  it('unpacks an answer in several parts, with anything behind it, and one that names a length of its own', async () => {
    for (const lastBytes of [0, 0xffffffff]) {
      const parts = [gzipSync('{"resourceType":"Bundle","total":0,'), gzipSync('"entry":[]}')];
      const whole = Buffer.concat(parts);
      // The last part's own length is checked by zlib; what follows it is read as a length by whoever looks at the end.
      const tail = Buffer.alloc(4);
      tail.writeUInt32LE(lastBytes);
      const { outcome } = await download({
        ExplanationOfBenefit: ({ response }) => {
          response.writeHead(200, { 'content-encoding': 'gzip' });
          response.end(Buffer.concat([whole, Buffer.alloc(8), tail]));
        },
      });
      expect(outcome).toBe('done');
    }
  });
});
