import { describe, expect, it, onTestFinished } from 'vitest';
import { createConnectionService } from '#main/services/connection-service.ts';
import { syncStatus } from '#main/store/source-status.ts';
import { errorWords } from '#shared/error-words.ts';
import { AppError } from '#shared/errors.ts';
import { planBrowser, planRequest } from '#test/plan-server/plan-connection.ts';
import { startPlanServer } from '#test/plan-server/plan-server.ts';
import type { PlanSwitches } from '#test/plan-server/plan-server.ts';
import { practiceBrowser } from '#test/practice-medicare/practice-browser.ts';
import { startPracticeMedicare } from '#test/practice-medicare/server.ts';
import { smallPeople } from '#test/practice-medicare/small-people.ts';
import { openServices } from '#test/support/temporary-services.ts';

const retry = { attempts: 3, firstWaitMs: 50, longestWaitMs: 50, longestRetryAfterMs: 50 };

async function planWorld(switches: Partial<PlanSwitches> = {}) {
  const server = await startPlanServer(switches);
  onTestFinished(() => server[Symbol.asyncDispose]());
  const services = await openServices();
  const { record } = services.activity;
  const connection = createConnectionService({ ...services, record, onChange: () => undefined, retry });
  const connect = () => connection.connect(planRequest(server), { openBrowser: planBrowser });
  return { server, services, connection, connect };
}

const failureOf = async (work: Promise<unknown>): Promise<AppError> => {
  const error: unknown = await work.then(
    () => null,
    (caught: unknown) => caught,
  );
  if (error instanceof AppError) return error;
  throw new Error('it did not fail as expected', { cause: error });
};

describe("the version of a server's data", () => {
  it.each([
    ['/fhir/', undefined, 'v2'],
    ['/v3/fhir/', undefined, 'v3'],
    ['/fhir/', 'v3', 'v3'],
    ['/v3/fhir/', 'v2', 'v2'],
  ] as const)('at %s with the setting %s is %s', async (path, apiVersion, expected) => {
    const { server, services, connection } = await planWorld();
    const { customEndpoints } = planRequest(server);
    if (customEndpoints === null) throw new Error('a plan has addresses');
    const endpoints = { ...customEndpoints, fhirBase: `${server.url}${path}` };
    const input = planRequest(server, { customEndpoints: endpoints, ...(apiVersion !== undefined && { apiVersion }) });
    const { personId } = await connection.connect(input, { openBrowser: planBrowser });
    expect(syncStatus(services.readers.get(personId))).toMatchObject([{ apiVersion: expected }]);
  });
});

describe('a sign-in whose person has to be found out', () => {
  it('is asked again while the server is away for a moment', async () => {
    const { server, services, connect } = await planWorld({ fhirStatus: 503 });
    setTimeout(() => (server.switches.fhirStatus = null), 30);
    const { personId } = await connect();
    expect(services.people.get(personId)).toMatchObject({ displayName: 'Mary Ellery' });
    expect(server.book.live()).toEqual({ access: 1, refresh: 1 });
  });

  it('says so when nobody could be found out, makes no person, and gives both tokens back', async () => {
    const { server, services, connect } = await planWorld({ fhirStatus: 503 });
    const { code, details } = await failureOf(connect());
    expect(code).toBe('auth/not-identified');
    expect(errorWords(code, details)).toMatchObject({
      what: 'You signed in, but your health plan could not tell us whose account it is.',
      next: 'Connect again in an hour.',
    });
    expect(services.people.list()).toEqual([]);
    expect(server.book.live()).toEqual({ access: 0, refresh: 0 });
    server.switches.fhirStatus = null;
    expect(await connect()).toMatchObject({ personId: expect.any(String) });
  });

  it('gives the tokens back when the server names nobody', async () => {
    const { server, connect } = await planWorld({ fhirStatus: 404 });
    expect((await failureOf(connect())).code).toBe('auth/no-claims-data');
    expect(server.book.live()).toEqual({ access: 0, refresh: 0 });
  });
});

const practiceRequest = {
  environment: 'practice',
  clientId: 'practice-client',
  clientSecret: 'practice-secret',
  clientAuthentication: 'secret',
  tokenHelperUrl: null,
  redirect: 'loopback',
  loopbackPort: null,
  customEndpoints: null,
  personId: null,
  newName: null,
} as const;

async function practiceWorld() {
  const practice = await startPracticeMedicare({ people: smallPeople(10) });
  onTestFinished(() => practice.close());
  const services = await openServices({ practiceUrl: practice.url });
  const connect = (user: string, personId: string | null = null) =>
    services.connection.connect(
      { ...practiceRequest, personId },
      { openBrowser: async (url) => void (await practiceBrowser(url, { user })) },
    );
  return { practice, services, connect };
}

describe('a sign-in at Medicare', () => {
  it('is kept when only the name cannot be had', async () => {
    const { practice, services } = await practiceWorld();
    // The token response has named the patient; every question after it is cut off.
    const { personId } = await services.connection.connect(practiceRequest, {
      openBrowser: async (url) => void (await practiceBrowser(url, { user: 'mary' })),
      onStatus: (phase) => {
        if (phase === 'exchanging') practice.faults.fhirDown = true;
      },
    });
    expect(services.people.get(personId)).toMatchObject({ displayName: 'Me', connection: { needsReconnect: false } });
    practice.faults.fhirDown = false;
    expect(await services.sync.start(personId, { onProgress: () => undefined })).toMatchObject({ added: 10 });
  });

  it('as someone else is given back, and the connection from before goes on', async () => {
    const { practice, services, connect } = await practiceWorld();
    const { personId } = await connect('mary');
    const { code, details } = await failureOf(connect('james', personId));
    expect(code).toBe('medicare/wrong-person');
    expect(errorWords(code, details)).toMatchObject({
      meaning: expect.stringContaining('What was here before is not changed.'),
      next: expect.stringContaining('Switch account'),
    });
    expect(practice.requests.filter(({ path }) => path.includes('revoke')).map(({ status }) => status)).toEqual([200]);
    expect(await services.sync.start(personId, { onProgress: () => undefined })).toMatchObject({ added: 10 });
  });
});
