import { beforeEach, describe, expect, test } from 'vitest';
import { registerHandlers } from '#main/ipc/handle.ts';
import type { Handlers } from '#main/ipc/handlers-type.ts';
import type { InvokeEvent } from '#main/ipc/trusted-sender.ts';
import { channels, type Channel } from '#shared/ipc/channels.ts';
import type { Result } from '#shared/ipc/result.ts';
import { AppError } from '#shared/errors.ts';

type Listener = (event: InvokeEvent, ...input: unknown[]) => Promise<Result<unknown>>;

const ourPage: InvokeEvent = { sender: { id: 1 }, senderFrame: { parent: null, origin: 'app://bundle' } };
const personId = '1b4e28ba-2fa1-4d2b-883f-0016d3cca427';

let listeners: Map<string, Listener>;
let received: [Channel, unknown][];
let faults: unknown[];
let outcome: () => Promise<unknown>;

/** Every handler notes its input and does what the test says. */
function recordingHandlers(): Handlers {
  const entries = channels.map((channel) => [
    channel,
    (input: unknown): Promise<unknown> => {
      received.push([channel, input]);
      return outcome();
    },
  ]);
  return Object.fromEntries(entries) as Handlers;
}

beforeEach(() => {
  listeners = new Map();
  received = [];
  faults = [];
  outcome = () => Promise.resolve('done');
  registerHandlers(
    { handle: (channel, listener) => listeners.set(channel, listener) },
    recordingHandlers(),
    { origin: 'app://bundle', contentsId: () => 1 },
    (channel, fault) => faults.push([channel, fault]),
  );
});

function call(channel: Channel, input?: unknown, event = ourPage): Promise<Result<unknown>> {
  const listener = listeners.get(channel);
  if (listener === undefined) throw new Error(`${channel} is not registered`);
  return listener(event, input);
}

test('every call of the contract is registered, and nothing else', () => {
  expect([...listeners.keys()].sort()).toEqual([...channels].sort());
});

test('a good call reaches its handler, with the defaults filled in', async () => {
  expect(await call('claims/list', { personId, filter: {} })).toEqual({ ok: true, value: 'done' });
  expect(received).toEqual([
    [
      'claims/list',
      {
        personId,
        filter: {
          kinds: [],
          years: [],
          from: null,
          to: null,
          text: '',
          includeReplaced: false,
          providerKey: null,
          onlyDenied: false,
          shareFromCents: null,
          shareToCents: null,
          onlyStarred: false,
          tag: null,
          changedOnly: false,
        },
        limit: 50,
        after: null,
      },
    ],
  ]);
});

test('a call from elsewhere reaches nothing, whatever it asks for', async () => {
  for (const channel of channels) {
    expect(await call(channel, { personId }, { ...ourPage, senderFrame: null })).toEqual({
      ok: false,
      error: { code: 'internal', details: {} },
    });
  }
  expect(received).toEqual([]);
  expect(faults).toHaveLength(channels.length);
});

describe('wrong input', () => {
  test.each<[Channel, unknown, string | undefined]>([
    ['people/delete', { personId: '../../etc/passwd' }, 'personId'],
    ['people/delete', {}, 'personId'],
    ['people/delete', undefined, undefined],
    ['people/rename', { personId, displayName: '   ' }, 'displayName'],
    ['claims/list', { personId, filter: { from: '01/02/2026' } }, 'filter.from'],
    ['claims/list', { personId, filter: { years: [1, 2] } }, 'filter.years.0'],
    ['claims/list', { personId, filter: {}, limit: 1e9 }, 'limit'],
    ['links/open', { link: 'https://evil.example' }, 'link'],
    ['people/list', { surprise: true }, undefined],
  ])('%s with %j names the place and does nothing', async (channel, input, field) => {
    const details = field === undefined ? { call: channel } : { call: channel, field };
    expect(await call(channel, input)).toEqual({ ok: false, error: { code: 'usage', details } });
    expect(received).toEqual([]);
  });

  test('the wrong value itself is not sent back', async () => {
    const answer = await call('people/rename', { personId, displayName: 'Mary '.repeat(40) });
    expect(JSON.stringify(answer)).not.toContain('Mary');
  });

  test('a second argument is refused', async () => {
    const answer = await listeners.get('people/list')?.(ourPage, undefined, 'more');
    expect(answer).toMatchObject({ ok: false, error: { code: 'usage' } });
    expect(received).toEqual([]);
  });
});

describe('a handler that fails', () => {
  test('with a code that has a text: the code and its facts cross, the cause does not', async () => {
    outcome = () => Promise.reject(new AppError('store/disk-full', { fileName: 'a.csv' }, { cause: 'Mary' }));
    expect(await call('people/list')).toEqual({
      ok: false,
      error: { code: 'store/disk-full', details: { fileName: 'a.csv' } },
    });
    expect(faults).toEqual([]);
  });

  test.each([
    ['rejects', () => Promise.reject(new RangeError('Mary Jones'))],
    [
      'throws',
      () => {
        throw new RangeError('Mary Jones');
      },
    ],
  ])('and %s with anything else: "internal", and the log gets no message', async (_how, fail) => {
    outcome = fail;
    expect(await call('people/list')).toEqual({ ok: false, error: { code: 'internal', details: {} } });
    expect(faults).toMatchObject([['people/list', { name: 'RangeError', code: null }]]);
    expect(JSON.stringify(faults)).not.toContain('Mary');
  });
});

test('a page that asks without end is answered with a code, and its calls reach nothing', async () => {
  for (let count = 0; count < 600; count += 1) await call('people/list');
  const carriedOut = received.length;
  expect(carriedOut).toBeGreaterThanOrEqual(400);
  expect(carriedOut).toBeLessThan(600);
  expect(await call('people/list')).toEqual({ ok: false, error: { code: 'usage', details: { call: 'people/list' } } });
});
