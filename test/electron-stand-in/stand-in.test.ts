import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Fixture, launchFixture } from './launch-fixture.ts';

const unsupported = process.platform === 'win32';
if (unsupported) console.log('Skipped: the stand-in is a shell script, and does not run on Windows.');

describe.skipIf(unsupported)('the stand-in runs an app', () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await launchFixture();
  });
  afterAll(() => fixture?.close());
  const events = async () => (await fixture.invoke('events')) as unknown[][];

  test('app and process are as the app expects them', async () => {
    expect(await fixture.invoke('info')).toEqual({
      version: '1.2.3',
      name: 'Stand-in fixture',
      packaged: false,
      userData: fixture.userData,
      electron: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });
  });

  test('IPC carries structured clones there and back, and progress events in order', async () => {
    const same = await fixture.page.evaluate(async () => {
      const sent = { when: new Date(5), bytes: new Uint8Array([1, 2]), map: new Map([['k', 1n]]), nothing: undefined };
      const got = (await window.fixture.invoke('echo', sent)) as typeof sent;
      const inPlace = 'nothing' in got && got.bytes instanceof Uint8Array && got.when instanceof Date;
      return inPlace && got.when.getTime() === 5 && got.bytes[1] === 2 && got.map.get('k') === 1n;
    });
    expect(same).toBe(true);
    expect(await fixture.page.evaluate(() => window.fixture.progress())).toEqual([1, 2, 3]);
  });

  test('IPC gives the message of a failed handler, refuses functions and knows its handlers', async () => {
    await expect(fixture.invoke('fail')).rejects.toThrow("Error invoking remote method 'fail': RangeError: boom");
    await expect(fixture.invoke('nobody')).rejects.toThrow("No handler registered for 'nobody'");
    await expect(fixture.page.evaluate(() => window.fixture.invoke('echo', () => 1))).rejects.toThrow(
      /could not be cloned/,
    );
  });

  test('the sender is the top frame of the app page, under its own scheme', async () => {
    expect(await fixture.invoke('sender')).toEqual({
      id: 1,
      url: 'app://bundle/',
      origin: 'app://bundle',
      isTop: true,
    });
  });

  test('the page sees the exposed functions only, frozen, and nothing of the preload', async () => {
    const seen = await fixture.page.evaluate(() => ({
      names: ['require', 'process', 'secretOfPreload', '__standinIpc'].map((name) => typeof Reflect.get(window, name)),
      frozen: Object.isFrozen(window.fixture),
      replaced: Reflect.set(window, 'fixture', null),
      preloadRequire: window.fixture.requireFails(),
    }));
    expect(seen).toEqual({
      names: ['undefined', 'undefined', 'undefined', 'undefined'],
      frozen: true,
      replaced: false,
      preloadRequire: 'module not found: fs',
    });
  });

  test("the app's protocol handler answers, and its content security policy holds", async () => {
    const result = await fixture.page.evaluate(async () => {
      const inline = document.createElement('script');
      inline.textContent = 'window.inlineRan = true';
      document.body.append(inline);
      const fetched = await fetch('/letter.txt').then(String, () => 'blocked');
      return { own: Reflect.get(window, 'pageScriptRan'), inline: Reflect.get(window, 'inlineRan'), fetched };
    });
    expect(result).toEqual({ own: true, inline: undefined, fetched: 'blocked' });
  });

  test('window.open and leaving the app are refused', async () => {
    await fixture.page.evaluate(() => {
      window.open('https://evil.example.net/popup', '_blank', 'width=300,height=200');
    });
    await expect.poll(events).toContainEqual(['window-open', 'https://evil.example.net/popup']);
    await fixture.page.locator('#away').click({ noWaitAfter: true });
    await expect.poll(events).toContainEqual(['will-navigate', 'https://evil.example.net/']);
    expect(await fixture.invoke('windows')).toEqual(['app://bundle/']);
  });

  test('permissions are denied', async () => {
    const state = (name: string) =>
      fixture.page.evaluate(
        async (permission) => (await navigator.permissions.query({ name: permission as PermissionName })).state,
        name,
      );
    expect(await state('geolocation')).toBe('denied');
    expect(await state('notifications')).toBe('denied');
  });

  test('a download is announced and never happens', async () => {
    await fixture.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '/letter.txt';
      link.download = 'letter.txt';
      link.click();
    });
    await expect.poll(events).toContainEqual(['will-download', 'letter.txt']);
  });

  test.each(['node integration', 'no isolation', 'no sandbox', 'no web security'])('%s throws', async (name) => {
    await expect(fixture.invoke('attempt', name)).rejects.toThrow(/is insecure/);
  });

  test.each(['unknown option', 'missing app member', 'missing contents member', 'missing session member'])(
    '%s throws',
    async (name) => {
      await expect(fixture.invoke('attempt', name)).rejects.toThrow(/is not implemented/);
    },
  );

  test('a hidden window prints a tagged PDF', async () => {
    const text = await fixture.page.evaluate(async () =>
      new TextDecoder('latin1').decode((await window.fixture.invoke('print')) as Uint8Array),
    );
    expect(text).toMatch(/^%PDF-1\.\d/);
    expect(text).toContain('/StructTreeRoot');
    expect(await fixture.invoke('windows')).toEqual(['app://bundle/']);
  });

  test('worker threads of the app run', async () => {
    expect(await fixture.invoke('worker', 21)).toBe(42);
  });

  test('shell.openExternal opens nothing, and tests can replace it', async () => {
    await fixture.app.evaluate(({ shell }) => {
      Reflect.set(globalThis, 'opened', []);
      shell.openExternal = async (url) => void (Reflect.get(globalThis, 'opened') as string[]).push(url);
    });
    await fixture.invoke('open', 'https://example.org/');
    expect(await fixture.app.evaluate(() => Reflect.get(globalThis, 'opened') as string[])).toEqual([
      'https://example.org/',
    ]);
  });
});
