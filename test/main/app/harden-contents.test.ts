import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { hardenAllContents, isAppPage } from '#main/app/harden-contents.ts';

class FakeContents extends EventEmitter {
  openWindow: (() => { action: string }) | null = null;
  setWindowOpenHandler(handler: () => { action: 'deny' }): void {
    this.openWindow = handler;
  }
  isPrevented(event: string, url: string): boolean {
    let isPrevented = false;
    this.emit(event, { url, preventDefault: () => (isPrevented = true) });
    return isPrevented;
  }
}

function madeContents(): FakeContents {
  const app = new EventEmitter();
  hardenAllContents(app);
  const contents = new FakeContents();
  app.emit('web-contents-created', {}, contents);
  return contents;
}

test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s stays inside the app', (event) => {
  const contents = madeContents();
  expect(contents.isPrevented(event, 'app://bundle/index.html')).toBe(false);
  expect(contents.isPrevented(event, 'https://evil.example/?next=app://bundle/')).toBe(true);
});

test('no window is opened and no webview attached', () => {
  const contents = madeContents();
  expect(contents.openWindow?.()).toEqual({ action: 'deny' });
  expect(contents.isPrevented('will-attach-webview', 'app://bundle/index.html')).toBe(true);
});

test.each([
  ['app://bundle/', true],
  ['app://bundle/index.html#claims', true],
  ['app://print/0123', false],
  ['app://bundle.evil.example/', false],
  ['app://evil@bundle/', false],
  ['app:bundle', false],
  ['https://bundle/', false],
  ['file:///index.html', false],
  ['javascript:alert(1)', false],
  ['org.claimkeep.app://oauth/callback', false],
  ['', false],
])('%s is one of our pages: %s', (url, isOurs) => {
  expect(isAppPage(url)).toBe(isOurs);
});
