import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createSchemeCallbackInbox } from '#main/auth/scheme-receiver.ts';
import { practiceBrowser } from '#test/practice-medicare/practice-browser.ts';
import { startPracticeMedicare, type PracticeMedicare } from '#test/practice-medicare/server.ts';
import { smallPeople } from '#test/practice-medicare/small-people.ts';
import { attempt, callBack, practicePerson, practiceSettings } from './attempts.ts';

let practice: PracticeMedicare;

beforeAll(async () => {
  practice = await startPracticeMedicare({ people: smallPeople(3) });
});

afterAll(async () => {
  await practice.close();
});

const mary = practicePerson({ user: 'mary' });

describe('a sign-in at practice Medicare', () => {
  test('gives tokens, the patient, the granted scope and the end of the permission', async () => {
    const { result, statuses } = attempt(practiceSettings(practice.url), mary);
    const tokens = await result;
    expect(tokens).toMatchObject({
      accessToken: expect.stringMatching(/^\S{20,}$/u),
      refreshToken: expect.stringMatching(/^\S{20,}$/u),
      patientId: '-20000000000001',
      grantedScope: [
        'openid',
        'profile',
        'patient/Patient.rs',
        'patient/Coverage.rs',
        'patient/ExplanationOfBenefit.rs',
      ],
      permissionEnds: expect.stringMatching(/^\d{4}-\d\d-\d\dT/u),
    });
    expect(tokens.expiresAt - Date.now()).toBeGreaterThan(3_500_000);
    expect(statuses.map(({ kind }) => kind)).toEqual(['waitingForBrowser', 'exchangingCode']);
  });

  test('asks with S256, a state of 32 bytes, the recommended scope and the language, and never with a secret', async () => {
    let url = '';
    const { result } = attempt(practiceSettings(practice.url, { language: 'es' }), async (opened) => {
      url = opened;
      await mary(opened);
    });
    await result;
    const asked = new URL(url).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      client_id: 'practice-client',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/u),
      state: expect.stringMatching(/^[\w-]{43}$/u),
      scope: 'openid profile patient/Patient.rs patient/Coverage.rs patient/ExplanationOfBenefit.rs',
      redirect_uri: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/callback$/u),
      lang: 'es',
    });
    expect(url).not.toContain('secret');
  });

  test('works with the secret in the body, and as a public client without one', async () => {
    const inBody = practiceSettings(practice.url, {
      clientAuthentication: { method: 'secretPost', secret: 'practice-secret' },
    });
    expect((await attempt(inBody, mary).result).patientId).toBe('-20000000000001');
    const open = practiceSettings(practice.url, {
      clientId: 'practice-public',
      clientAuthentication: { method: 'none' },
    });
    expect((await attempt(open, mary).result).patientId).toBe('-20000000000001');
  });

  test('withheld personal information shows in the granted scope', async () => {
    const shy = practicePerson({ user: 'james', shareDemographics: false });
    const tokens = await attempt(practiceSettings(practice.url), shy).result;
    expect(tokens.grantedScope).toEqual(['openid', 'patient/Coverage.rs', 'patient/ExplanationOfBenefit.rs']);
    expect(tokens.patientId).toBe('-20000000000002');
  });

  test('comes back through the link scheme as well', async () => {
    const inbox = createSchemeCallbackInbox();
    const settings = practiceSettings(practice.url, { redirect: { kind: 'scheme' } });
    const { result } = attempt(
      settings,
      async (url) => {
        inbox.deliver(await practiceBrowser(url, { user: 'mary' }));
      },
      { schemeCallbacks: inbox },
    );
    expect((await result).patientId).toBe('-20000000000001');
  });

  test('a fixed port is used when one is set', async () => {
    const port = await freePort();
    const settings = practiceSettings(practice.url, { redirect: { kind: 'loopback', port } });
    const { result, statuses } = attempt(settings, mary);
    await result;
    expect(statuses[0]).toEqual({ kind: 'waitingForBrowser', redirectUri: `http://127.0.0.1:${port}/callback` });
  });
});

describe('a sign-in that does not come to tokens', () => {
  test('the person presses Cancel at Medicare', async () => {
    const { result } = attempt(practiceSettings(practice.url), practicePerson({ user: 'mary', deny: true }));
    await expect(result).rejects.toMatchObject({ code: 'auth/denied' });
  });

  test("somebody new to Medicare: the page's hint ends nothing, and names the reason when nothing else comes", async () => {
    const newcomer = practicePerson({ user: 'newcomer' });
    const { result, statuses } = attempt(practiceSettings(practice.url), newcomer, { timeoutMs: 500 });
    await expect(result).rejects.toMatchObject({ code: 'auth/no-claims-data' });
    expect(statuses).toContainEqual({ kind: 'noClaimsHint' });
  });

  test('the hint of another page does not spoil a good sign-in', async () => {
    const { result, statuses } = attempt(practiceSettings(practice.url), async (url) => {
      await fetch(`${new URL(url).searchParams.get('redirect_uri')}?error=not_found`);
      await mary(url);
    });
    expect((await result).patientId).toBe('-20000000000001');
    expect(statuses.map(({ kind }) => kind)).toEqual(['waitingForBrowser', 'noClaimsHint', 'exchangingCode']);
  });

  test('nobody answers', async () => {
    const { result } = attempt(practiceSettings(practice.url), () => Promise.resolve(), { timeoutMs: 60 });
    await expect(result).rejects.toMatchObject({ code: 'auth/timed-out' });
  });

  test('cancelled while the browser is open, and before', async () => {
    const controller = new AbortController();
    const { result } = attempt(
      practiceSettings(practice.url),
      () => {
        controller.abort();
        return Promise.resolve();
      },
      { signal: controller.signal },
    );
    await expect(result).rejects.toMatchObject({ code: 'auth/cancelled' });
    const late = attempt(practiceSettings(practice.url), mary, { signal: AbortSignal.abort() });
    await expect(late.result).rejects.toMatchObject({ code: 'auth/cancelled' });
  });

  test('the browser cannot be opened, now or later', async () => {
    const later = attempt(practiceSettings(practice.url), () => Promise.reject(new Error('no browser')));
    await expect(later.result).rejects.toMatchObject({ code: 'auth/browser-not-opened' });
    const atOnce = attempt(practiceSettings(practice.url), () => {
      throw new Error('no browser');
    });
    await expect(atOnce.result).rejects.toMatchObject({ code: 'auth/browser-not-opened' });
  });

  test('the fixed port is taken', async () => {
    const other = createServer();
    const ready = Promise.withResolvers<void>();
    other.listen(0, '127.0.0.1', ready.resolve);
    await ready.promise;
    const { port } = other.address() as AddressInfo;
    const settings = practiceSettings(practice.url, { redirect: { kind: 'loopback', port } });
    try {
      await expect(attempt(settings, mary).result).rejects.toMatchObject({
        code: 'auth/port-in-use',
        details: { port },
      });
    } finally {
      other.close();
    }
  });

  test('a second one while the first is waiting; afterwards the way is free', async () => {
    const controller = new AbortController();
    const first = attempt(practiceSettings(practice.url), () => Promise.resolve(), { signal: controller.signal });
    await expect(attempt(practiceSettings(practice.url), mary).result).rejects.toMatchObject({
      code: 'auth/already-running',
    });
    controller.abort();
    await expect(first.result).rejects.toMatchObject({ code: 'auth/cancelled' });
    await expect(attempt(practiceSettings(practice.url), mary).result).resolves.toBeDefined();
  });

  test('settings that cannot work are refused before anything opens', async () => {
    let opened = false;
    const browser = (): Promise<void> => {
      opened = true;
      return Promise.resolve();
    };
    const settings = practiceSettings(practice.url, { redirect: { kind: 'scheme' } });
    await expect(attempt(settings, browser).result).rejects.toMatchObject({
      code: 'auth/bad-configuration',
      details: { field: 'redirect' },
    });
    expect(opened).toBe(false);
  });

  test('the secret is wrong', async () => {
    const settings = practiceSettings(practice.url, {
      clientAuthentication: { method: 'secretBasic', secret: 'not-the-secret' },
    });
    await expect(attempt(settings, mary).result).rejects.toMatchObject({ code: 'auth/wrong-client' });
  });

  test('the code is too old', async () => {
    practice.faults.codesExpired = true;
    try {
      await expect(attempt(practiceSettings(practice.url), mary).result).rejects.toMatchObject({
        code: 'auth/code-expired',
      });
    } finally {
      practice.faults.codesExpired = false;
    }
  });
});

describe('what else reaches the redirect address', () => {
  test('a stolen state is not enough: a made-up code is refused', async () => {
    const { result } = attempt(practiceSettings(practice.url), async (url) => {
      await callBack(url, { code: 'code-of-an-attacker' });
    });
    await expect(result).rejects.toMatchObject({ code: 'auth/code-expired' });
  });

  test('wrong states and doubled codes are reported and ignored; the true callback still counts', async () => {
    const { result, statuses } = attempt(practiceSettings(practice.url), async (url) => {
      await callBack(url, { code: 'evil', state: 'wrong' });
      const redirect = new URL(url).searchParams.get('redirect_uri');
      await fetch(`${redirect}?code=a&code=b&state=${new URL(url).searchParams.get('state')}`);
      await mary(url);
    });
    expect((await result).patientId).toBe('-20000000000001');
    expect(statuses).toMatchObject([
      { kind: 'waitingForBrowser' },
      { kind: 'suspiciousCallback', reason: 'wrongState' },
      { kind: 'suspiciousCallback', reason: 'duplicateParameter' },
      { kind: 'exchangingCode' },
    ]);
  });

  test.each<[Record<string, string>, string]>([
    [{}, 'auth/bad-callback'],
    [{ code: '' }, 'auth/bad-callback'],
    [{ code: 'c', iss: 'https://other.example' }, 'auth/bad-callback'],
    [{ error: 'access_denied' }, 'auth/denied'],
    [{ error: 'not_found' }, 'auth/no-claims-data'],
    [{ error: 'temporarily_unavailable' }, 'auth/server-down'],
    [{ error: 'unauthorized_client' }, 'auth/wrong-client'],
    [{ error: 'server_error' }, 'auth/server-error'],
    [{ error: 'toString' }, 'auth/server-error'],
    [{ error: 'invalid_scope' }, 'auth/scope-refused'],
  ])('with the right state, %j ends as %s', async (parameters, code) => {
    const { result } = attempt(practiceSettings(practice.url), async (url) => {
      await callBack(url, parameters);
    });
    await expect(result).rejects.toMatchObject({ code });
  });

  test('once it is over, nothing listens any more', async () => {
    const { result, statuses } = attempt(practiceSettings(practice.url), mary);
    await result;
    const [waiting] = statuses;
    const address = waiting?.kind === 'waitingForBrowser' ? waiting.redirectUri : '';
    await expect(fetch(`${address}?code=late&state=late`)).rejects.toThrow('fetch failed');
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  const ready = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', ready.resolve);
  await ready.promise;
  const { port } = server.address() as AddressInfo;
  const closed = Promise.withResolvers<void>();
  server.close(() => {
    closed.resolve();
  });
  await closed.promise;
  return port;
}
