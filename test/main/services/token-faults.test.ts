import { describe, expect, it, onTestFinished } from 'vitest';
import { listClaims } from '#main/queries/list-claims.ts';
import type { ConnectInput } from '#main/services/connection-service.ts';
import { createSyncService } from '#main/services/sync-service.ts';
import type { Services } from '#main/services/services.ts';
import { errorWords } from '#shared/error-words.ts';
import { AppError } from '#shared/errors.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { practiceBrowser } from '#test/practice-medicare/practice-browser.ts';
import { startPracticeMedicare } from '#test/practice-medicare/server.ts';
import type { PracticeMedicare } from '#test/practice-medicare/server.ts';
import { smallPeople } from '#test/practice-medicare/small-people.ts';
import { openServices } from '#test/support/temporary-services.ts';

const retry = { attempts: 2, firstWaitMs: 5, longestWaitMs: 10, longestRetryAfterMs: 10 };
const claimCount = 60;

const request: ConnectInput = {
  environment: 'practice',
  clientId: 'practice-client',
  clientSecret: 'practice-secret',
  clientAuthentication: 'secret',
  tokenHelperUrl: null,
  redirect: 'loopback',
  loopbackPort: null,
  customEndpoints: null,
  personId: null,
  newName: 'Mary',
};

type World = { readonly practice: PracticeMedicare; readonly services: Services; readonly personId: string };

const signIn = (services: Services, input: ConnectInput) =>
  services.connection.connect(input, {
    openBrowser: async (url) => {
      await practiceBrowser(url, { user: 'mary' });
    },
  });

/** A person whose claims are here, and whose access token has just run out. */
async function downloaded(faults: { isOneTimeApp?: boolean } = {}): Promise<World> {
  const practice = await startPracticeMedicare({ people: smallPeople(claimCount), faults });
  onTestFinished(() => practice.close());
  const services = await openServices({ practiceUrl: practice.url });
  const { personId } = await signIn(services, request);
  const world = { practice, services, personId };
  expect(await update(world)).toBe('done');
  practice.faults.expireAccessTokens();
  return world;
}

async function update({ services, personId }: World): Promise<ErrorCode | 'done'> {
  const sync = createSyncService({ ...services, record: services.activity.record, retry });
  try {
    await sync.start(personId, { onProgress: () => undefined });
    return 'done';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

const storedIds = ({ services, personId }: World): readonly string[] =>
  listClaims(services.readers.get(personId), { limit: 200 }).claims.map(({ resourceId }) => resourceId);

const needsReconnect = ({ services, personId }: World): boolean | undefined =>
  services.people.get(personId).connection?.needsReconnect;

/** What the person is told to do next, in the words of the screen and the command line. */
const nextStep = (code: ErrorCode | 'done'): string => (code === 'done' ? '' : errorWords(code).next);

const medicare = (status: number, error: string, description: string) => ({
  status,
  body: { status_code: status, error, error_description: description },
});

/** The rows of "Token-endpoint errors" (blue-button-api.md, section 3) after which the permission is gone. */
const dead: Readonly<Record<string, (practice: PracticeMedicare) => unknown>> = {
  'a refresh token that was used already': (practice) =>
    (practice.faults.tokenAnswer = { status: 400, body: { error: 'invalid_grant' } }),
  'a refresh token it does not know': (practice) =>
    (practice.faults.tokenAnswer = medicare(400, 'invalid_request', 'Refresh token not found.')),
  'permission over after 13 months': (practice) => practice.faults.endPermission('mary'),
  'permission taken back at Medicare.gov': (practice) => practice.faults.revokeUser('mary'),
  'invalid_grant with 401': (practice) =>
    (practice.faults.tokenAnswer = medicare(401, 'invalid_grant', 'User access has timed out.')),
  'invalid_grant with 403': (practice) =>
    (practice.faults.tokenAnswer = medicare(403, 'invalid_grant', 'User access cannot be found.')),
};

describe('when the permission is gone', () => {
  it.each(Object.keys(dead))('%s: every claim stays, the screen says Connect, and connecting goes on', async (name) => {
    const world = await downloaded();
    const before = storedIds(world);
    await dead[name]?.(world.practice);
    const code = await update(world);
    expect(code).toBe('auth/reconnect-needed');
    expect(nextStep(code)).toBe('Press Reconnect.');
    expect(needsReconnect(world)).toBe(true);
    expect(storedIds(world)).toEqual(before);

    world.practice.faults.tokenAnswer = null;
    // Nothing is asked again with the dead token: the same answer at once, without a request.
    const asked = world.practice.requests.length;
    expect(await update(world)).toBe('auth/reconnect-needed');
    expect(world.practice.requests).toHaveLength(asked);

    await signIn(world.services, { ...request, personId: world.personId, newName: null });
    expect(await update(world)).toBe('done');
    expect(needsReconnect(world)).toBe(false);
    expect(storedIds(world)).toEqual(before);
  });
});

/** Rows that say something about the app or the server, not about the permission. */
const passing: Readonly<
  Record<
    string,
    { readonly set: (practice: PracticeMedicare) => unknown; readonly code: ErrorCode; readonly next: RegExp }
  >
> = {
  'a wrong secret': {
    set: (practice) => (practice.faults.tokenAnswer = { status: 401, body: { error: 'invalid_client' } }),
    code: 'auth/wrong-client',
    next: /client id and the secret/,
  },
  'an app that is switched off': {
    set: (practice) =>
      (practice.faults.tokenAnswer = medicare(403, 'invalid_client', 'This application is temporarily inactive.')),
    code: 'auth/app-refused',
    next: /tomorrow.*connect again/i,
  },
  'an app that is not let in (v3 is not open for it)': {
    set: (practice) =>
      (practice.faults.tokenAnswer = { status: 403, body: { status_code: 403, message: 'Request denied' } }),
    code: 'auth/app-refused',
    next: /tomorrow.*connect again/i,
  },
  'a maintenance page': {
    set: (practice) => (practice.faults.tokenAnswer = 'html'),
    code: 'auth/server-error',
    next: /again in an hour/,
  },
  'a redirect': {
    set: (practice) => (practice.faults.tokenAnswer = 'redirect'),
    code: 'auth/server-error',
    next: /again in an hour/,
  },
  'too many requests': {
    set: (practice) => (practice.faults.tokenAnswer = { status: 429, body: { detail: 'Request was throttled.' } }),
    code: 'auth/server-error',
    next: /again in an hour/,
  },
  'an inner error': {
    set: (practice) => (practice.faults.tokenAnswer = 500),
    code: 'auth/server-error',
    next: /again in an hour/,
  },
  'a service away': {
    set: (practice) => (practice.faults.tokenAnswer = 503),
    code: 'auth/server-down',
    next: /again later/,
  },
  'a cut connection': {
    set: (practice) => (practice.faults.serverDown = true),
    code: 'medicare/unreachable',
    next: /internet connection/,
  },
};

describe('when only the server or the app is at fault', () => {
  it.each(Object.keys(passing))(
    '%s: nothing is lost, no reconnect is asked, and it works again afterwards',
    async (name) => {
      const row = passing[name];
      if (row === undefined) throw new Error('no such row');
      const world = await downloaded();
      const before = storedIds(world);
      row.set(world.practice);
      const code = await update(world);
      expect(code).toBe(row.code);
      expect(nextStep(code)).toMatch(row.next);
      expect(needsReconnect(world)).toBe(false);
      expect(storedIds(world)).toEqual(before);

      world.practice.faults.tokenAnswer = null;
      world.practice.faults.serverDown = false;
      expect(await update(world)).toBe('done');
      expect(storedIds(world)).toEqual(before);
    },
  );

  it.each([502, 404] as const)(
    'a refresh whose answer was lost with %s: tried once more, then Connect',
    async (status) => {
      const world = await downloaded();
      const before = storedIds(world);
      world.practice.faults.refreshesLost = 1;
      world.practice.faults.refreshLostStatus = status;
      const first = await update(world);
      expect(first).toBe(status === 502 ? 'auth/server-down' : 'auth/server-error');
      expect(nextStep(first)).toMatch(/again/);
      expect(needsReconnect(world)).toBe(false);
      // The server used the token up before it failed: the second try tells.
      const second = await update(world);
      expect([second, nextStep(second)]).toEqual(['auth/reconnect-needed', 'Press Reconnect.']);
      expect(needsReconnect(world)).toBe(true);
      expect(storedIds(world)).toEqual(before);
    },
  );

  it.each([500, 503] as const)(
    '%s twice, then a healthy server: the update works without a new sign-in',
    async (status) => {
      const world = await downloaded();
      const before = storedIds(world);
      world.practice.faults.tokenAnswer = status;
      expect(await update(world)).toMatch(/^auth\/server-/);
      expect(await update(world)).toBe('auth/reconnect-needed');
      expect(needsReconnect(world)).toBe(true);
      world.practice.faults.tokenAnswer = null;
      expect(await update(world)).toBe('done');
      expect(needsReconnect(world)).toBe(false);
      expect(storedIds(world)).toEqual(before);
    },
  );

  it('an app that may not refresh: the next step is Connect, and nothing is lost', async () => {
    const world = await downloaded();
    const before = storedIds(world);
    const text = 'Your application is not allowed to refresh tokens.';
    world.practice.faults.tokenAnswer = medicare(403, 'invalid_client', text);
    const code = await update(world);
    expect([code, nextStep(code)]).toEqual(['auth/reconnect-needed', 'Press Reconnect.']);
    expect(needsReconnect(world)).toBe(true);
    expect(storedIds(world)).toEqual(before);
  });

  it('an app of the 1-hour kind has no refresh token: after the hour the next step is Connect', async () => {
    const world = await downloaded({ isOneTimeApp: true });
    const before = storedIds(world);
    const code = await update(world);
    expect([code, nextStep(code)]).toEqual(['auth/reconnect-needed', 'Press Reconnect.']);
    expect(needsReconnect(world)).toBe(true);
    expect(storedIds(world)).toEqual(before);
  });
});

describe('when signing in again fails at the token endpoint', () => {
  it.each<[string, (practice: PracticeMedicare) => unknown, ErrorCode, string]>([
    [
      'a code that is too old, or was used',
      (practice) => (practice.faults.codesExpired = true),
      'auth/code-expired',
      'Connect again, and sign in once more.',
    ],
    [
      'a verifier or a redirect address that does not fit',
      (practice) => (practice.faults.tokenAnswer = { status: 400, body: { error: 'invalid_grant' } }),
      'auth/code-expired',
      'Connect again, and sign in once more.',
    ],
    [
      'an app that v3 is not open for',
      (practice) =>
        (practice.faults.tokenAnswer = { status: 403, body: { status_code: 403, message: 'Request denied' } }),
      'auth/app-refused',
      'Try again tomorrow. If it stays like this, connect again, or ask whoever gave you the client id.',
    ],
  ])('%s: the old connection and every claim stay, and the next step is said', async (_, set, code, next) => {
    const world = await downloaded();
    const before = storedIds(world);
    set(world.practice);
    const again = { ...request, personId: world.personId, newName: null };
    await expect(signIn(world.services, again)).rejects.toMatchObject({ code });
    expect(nextStep(code)).toBe(next);
    expect(storedIds(world)).toEqual(before);
    expect(needsReconnect(world)).toBe(false);

    world.practice.faults.codesExpired = false;
    world.practice.faults.tokenAnswer = null;
    await signIn(world.services, again);
    expect(await update(world)).toBe('done');
    expect(storedIds(world)).toEqual(before);
  });
});
