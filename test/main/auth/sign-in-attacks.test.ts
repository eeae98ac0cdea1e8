import { afterAll, beforeAll, expect, test } from 'vitest';

import { createSchemeCallbackInbox } from '#main/auth/scheme-receiver.ts';
import type { Fetch } from '#main/auth/token-fetch.ts';
import { startPlanServer, type PlanServer } from '#test/plan-server/plan-server.ts';
import { planBrowser } from '#test/plan-server/plan-connection.ts';
import { startPracticeMedicare, type PracticeMedicare } from '#test/practice-medicare/server.ts';
import { freshCode } from '#test/practice-medicare/signed-in.ts';
import { smallPeople } from '#test/practice-medicare/small-people.ts';
import {
  attempt,
  browserAnswering,
  hostileServer,
  planSettings,
  practicePerson,
  practiceSettings,
} from './attempts.ts';

let practice: PracticeMedicare;
let plan: PlanServer;

beforeAll(async () => {
  practice = await startPracticeMedicare({ people: smallPeople(3) });
  plan = await startPlanServer();
});

afterAll(async () => {
  await practice.close();
  await plan[Symbol.asyncDispose]();
});

const scheme = () => practiceSettings(practice.url, { redirect: { kind: 'scheme' } });

// RFC 8252 8.1: another program has taken our scheme over, or started a sign-in of its own, and hands us a link with its code.
test('a stolen deep link: the right state with a real code of another attempt fails at the verifier', async () => {
  const foreign = await freshCode(practice.url, { user: 'mary' });
  const inbox = createSchemeCallbackInbox();
  const { result } = attempt(
    scheme(),
    (url) => {
      const state = new URL(url).searchParams.get('state') ?? '';
      inbox.deliver(`${foreign.redirect_uri}?${new URLSearchParams({ code: foreign.code, state }).toString()}`);
      return Promise.resolve();
    },
    { schemeCallbacks: inbox },
  );
  await expect(result).rejects.toMatchObject({ code: 'auth/code-expired' });
});

test('a replayed code gives no tokens, and is sent once', async () => {
  const sent: string[] = [];
  const watching: Fetch = (url, request) => {
    sent.push(new URLSearchParams(request.body).get('code') ?? '');
    return fetch(url, request);
  };
  await attempt(practiceSettings(practice.url), practicePerson({ user: 'mary' }), { fetch: watching }).result;
  const [code = ''] = sent;
  expect(code).not.toBe('');
  const replay = attempt(practiceSettings(practice.url), browserAnswering({ code }), { fetch: watching });
  await expect(replay.result).rejects.toMatchObject({ code: 'auth/code-expired' });
  expect(sent).toEqual([code, code]);
});

const weakened: Readonly<Record<string, (query: URLSearchParams) => void>> = {
  'taken away': (query) => {
    query.delete('code_challenge');
    query.delete('code_challenge_method');
  },
  'turned into plain': (query) => query.set('code_challenge_method', 'plain'),
};

// RFC 9700 4.8: somebody between the app and the server changes the address the browser opens.
test.each(Object.keys(weakened))('a challenge that was %s on its way gives no tokens', async (how) => {
  const onItsWay = (url: string): string => {
    const changed = new URL(url);
    weakened[how]?.(changed.searchParams);
    return changed.href;
  };
  const atPlan = attempt(planSettings(plan), (url) => planBrowser(onItsWay(url)));
  await expect(atPlan.result).rejects.toMatchObject({ code: 'auth/server-error' });
  const atMedicare = attempt(
    practiceSettings(practice.url),
    async (url) => {
      expect((await fetch(onItsWay(url))).status).toBe(400);
    },
    { timeoutMs: 200 },
  );
  await expect(atMedicare.result).rejects.toMatchObject({ code: 'auth/timed-out' });
});

test('a token endpoint that wants no verifier does not get a second try without one', async () => {
  await using server = await hostileServer((_request, response) =>
    response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":"invalid_request"}'),
  );
  const { result } = attempt(practiceSettings(server.url), browserAnswering({ code: 'C0DE' }));
  await expect(result).rejects.toMatchObject({ code: 'auth/code-expired' });
  expect(server.bodies).toHaveLength(1);
  expect(new URLSearchParams(server.bodies[0]).get('code_verifier')).toMatch(/^[\w-]{43}$/u);
});

test('an attempt that is over leaves nothing a later callback could use', async () => {
  const inbox = createSchemeCallbackInbox();
  const controller = new AbortController();
  let address = '';
  const opened = Promise.withResolvers<undefined>();
  const { result } = attempt(
    scheme(),
    (url) => {
      address = url;
      opened.resolve(undefined);
      return Promise.resolve();
    },
    { schemeCallbacks: inbox, signal: controller.signal },
  );
  await opened.promise;
  controller.abort();
  await expect(result).rejects.toMatchObject({ code: 'auth/cancelled' });
  const state = new URL(address).searchParams.get('state') ?? '';
  expect(inbox.deliver(`org.claimkeep.app://oauth/callback?code=late&state=${state}`)).toBe(false);
});
