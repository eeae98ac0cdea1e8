import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { hardenSession, type HardenableSession } from '#main/app/harden-session.ts';

type RequestHandler = Parameters<HardenableSession['setPermissionRequestHandler']>[0];
type BeforeRequest = Parameters<HardenableSession['webRequest']['onBeforeRequest']>[0];

class FakeSession extends EventEmitter {
  requestHandlers: RequestHandler[] = [];
  check: (() => boolean) | null = null;
  device: (() => boolean) | null = null;
  hasSpellChecker = true;
  beforeRequest: BeforeRequest | null = null;
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest): void => {
      this.beforeRequest = listener;
    },
  };
  setPermissionRequestHandler(handler: RequestHandler): void {
    this.requestHandlers.push(handler);
  }
  setPermissionCheckHandler(handler: (() => boolean) | null): void {
    this.check = handler;
  }
  setDevicePermissionHandler(handler: (() => boolean) | null): void {
    this.device = handler;
  }
  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.hasSpellChecker = isEnabled;
  }
  isCancelled(url: string): boolean | undefined {
    let answer: boolean | undefined;
    this.beforeRequest?.({ url }, ({ cancel }) => {
      answer = cancel;
    });
    return answer;
  }
}

function hardened(isPackaged = true): FakeSession {
  const session = new FakeSession();
  hardenSession(session, isPackaged);
  return session;
}

test('every permission is denied, and what was granted before is dropped first', () => {
  const session = hardened();
  expect(session.requestHandlers[0]).toBeNull();
  const answers: boolean[] = [];
  session.requestHandlers[1]?.({}, 'media', (isGranted) => answers.push(isGranted));
  expect(answers).toEqual([false]);
  expect(session.check?.()).toBe(false);
  expect(session.device?.()).toBe(false);
});

test('nothing is downloaded, and there is no spell checker', () => {
  const session = hardened();
  let isPrevented = false;
  session.emit('will-download', { preventDefault: () => (isPrevented = true) });
  expect(isPrevented).toBe(true);
  expect(session.hasSpellChecker).toBe(false);
});

test.each([
  ['app://bundle/index.html', false],
  ['data:image/png;base64,AA==', false],
  ['https://www.medicare.gov/', true],
  ['http://127.0.0.1:80/', true],
  ['https://evil.example/app://bundle', true],
  ['wss://evil.example/', true],
  ['file:///etc/passwd', true],
  ['ftp://evil.example/', true],
  ['devtools://devtools/bundled/index.html', true],
  ['blob:app://bundle/1', true],
  ['', true],
])('a request for %s is cancelled: %s', (url, isCancelled) => {
  expect(hardened().isCancelled(url)).toBe(isCancelled);
});

test('developer tools may load their own files, only unpackaged', () => {
  expect(hardened(false).isCancelled('devtools://devtools/bundled/index.html')).toBe(false);
  expect(hardened(false).isCancelled('https://evil.example/')).toBe(true);
});
