import { expect, test } from 'vitest';
import { isTrustedSender, type InvokeEvent } from '#main/ipc/trusted-sender.ts';

const trust = { origin: 'app://bundle', contentsId: () => 7 };
const top = { parent: null, origin: 'app://bundle' };

test('our window, its top frame, our page', () => {
  expect(isTrustedSender({ sender: { id: 7 }, senderFrame: top }, trust)).toBe(true);
});

test.each<[string, InvokeEvent]>([
  ['another window', { sender: { id: 8 }, senderFrame: top }],
  ['a frame that is gone', { sender: { id: 7 }, senderFrame: null }],
  ['a frame inside the page', { sender: { id: 7 }, senderFrame: { ...top, parent: top } }],
  ['another page', { sender: { id: 7 }, senderFrame: { ...top, origin: 'https://evil.example' } }],
  ['a page that begins like ours', { sender: { id: 7 }, senderFrame: { ...top, origin: 'app://bundle.evil.example' } }],
  ['the print page', { sender: { id: 7 }, senderFrame: { ...top, origin: 'app://print' } }],
  ['a page without an origin', { sender: { id: 7 }, senderFrame: { ...top, origin: 'null' } }],
])('%s is not trusted', (_name, event) => {
  expect(isTrustedSender(event, trust)).toBe(false);
});

test('without a window nobody is trusted', () => {
  const event = { sender: { id: 7 }, senderFrame: top };
  expect(isTrustedSender(event, { ...trust, contentsId: () => null })).toBe(false);
});
