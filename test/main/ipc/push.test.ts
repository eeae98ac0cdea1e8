import { expect, test } from 'vitest';
import { createPush, type PushTarget } from '#main/ipc/push.ts';

function page(state: { isDestroyed?: boolean; isCrashed?: boolean } = {}): PushTarget & { sent: unknown[] } {
  const sent: unknown[] = [];
  return {
    sent,
    isDestroyed: () => state.isDestroyed ?? false,
    isCrashed: () => state.isCrashed ?? false,
    send: (channel, payload) => sent.push([channel, payload]),
  };
}

test('an event reaches the page that is there now', () => {
  const first = page();
  const second = page();
  let current = first;
  const push = createPush(() => current);
  push('people/changed', null);
  current = second;
  push('connect/status', { phase: 'waiting' });
  expect(first.sent).toEqual([['people/changed', null]]);
  expect(second.sent).toEqual([['connect/status', { phase: 'waiting' }]]);
});

test('without a page an event is dropped', () => {
  const destroyed = page({ isDestroyed: true });
  const crashed = page({ isCrashed: true });
  for (const target of [null, destroyed, crashed]) createPush(() => target)('household/changed', null);
  expect([...destroyed.sent, ...crashed.sent]).toEqual([]);
});
