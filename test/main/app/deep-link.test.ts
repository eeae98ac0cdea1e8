import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { findDeepLink, listenForDeepLinks, registerDeepLinks, type DeepLink } from '#main/app/deep-link.ts';
import { schemeRedirectUri } from '#main/auth/connection-settings.ts';

const link = `${schemeRedirectUri}?code=a&state=b`;

describe('finding the link', () => {
  test('among flags in any place', () => {
    const found = { kind: 'oauthCallback', url: link };
    expect(findDeepLink(['/usr/bin/claimkeep', link, '--no-sandbox', '--'])).toEqual(found);
    expect(findDeepLink([link])).toEqual(found);
    expect(findDeepLink(['claimkeep', '--', link])).toEqual(found);
  });

  test.each([
    ['none', ['/usr/bin/claimkeep', '--flag']],
    ['two', [link, link]],
    ['two, one of them of another form', [link, 'org.claimkeep.app://settings']],
    ['another path', ['org.claimkeep.app://oauth/callback/x?code=a']],
    ['another host', ['org.claimkeep.app://evil/callback?code=a']],
    ['the one-slash form', ['org.claimkeep.app:/oauth/callback?code=a']],
    ['a longer scheme', ['org.claimkeep.app.evil://oauth/callback?code=a']],
    ['the link inside another address', [`https://evil.example/?u=${link}`]],
    ['the link inside a flag', [`--url=${link}`]],
    ['user information', ['org.claimkeep.app://me@oauth/callback?code=a']],
    ['a fragment', [`${link}#x`]],
    ['a very long link', [`${link}${'x'.repeat(9000)}`]],
  ])('%s: null', (_name, texts) => {
    expect(findDeepLink(texts)).toBeNull();
  });
});

class FakeApp extends EventEmitter {
  readonly #ready = Promise.withResolvers<void>();
  #isReady = false;
  isReady(): boolean {
    return this.#isReady;
  }
  whenReady(): Promise<void> {
    return this.#ready.promise;
  }
  async becomeReady(): Promise<void> {
    this.#isReady = true;
    this.#ready.resolve();
    await this.#ready.promise;
  }
}

describe('listening', () => {
  function listening(argv: string[] = []): { app: FakeApp; links: DeepLink[] } {
    const app = new FakeApp();
    const links: DeepLink[] = [];
    listenForDeepLinks(app, argv, (found) => links.push(found));
    return { app, links };
  }

  test('a link of the start and one of open-url wait for ready', async () => {
    const { app, links } = listening(['claimkeep', link]);
    let isPrevented = false;
    app.emit('open-url', { preventDefault: () => (isPrevented = true) }, `${link}2`);
    expect(isPrevented).toBe(true);
    expect(links).toEqual([]);
    await app.becomeReady();
    expect(links.map(({ url }) => url)).toEqual([link, `${link}2`]);
  });

  test('a link of a second start comes at once', async () => {
    const { app, links } = listening();
    await app.becomeReady();
    app.emit('second-instance', {}, ['claimkeep', '--allow-file-access-from-files', link]);
    app.emit('second-instance', {}, ['claimkeep']);
    expect(links).toEqual([{ kind: 'oauthCallback', url: link }]);
  });
});

describe('registering the scheme', () => {
  const installed = {
    platform: 'linux',
    isPackaged: true,
    execPath: 'C:\\ClaimKeep.exe',
    appPath: 'C:\\src',
    isAppImage: false,
  };
  function register(change: Partial<typeof installed>): { answer: boolean; calls: unknown[][] } {
    const calls: unknown[][] = [];
    const app = {
      setAsDefaultProtocolClient(...parameters: unknown[]): boolean {
        calls.push(parameters);
        return true;
      },
    };
    return { answer: registerDeepLinks(app, { ...installed, ...change }), calls };
  }

  test('Windows: flags end before the link; unpackaged the app path comes first', () => {
    expect(register({ platform: 'win32' }).calls).toEqual([['org.claimkeep.app', 'C:\\ClaimKeep.exe', ['--']]]);
    expect(register({ platform: 'win32', isPackaged: false }).calls).toEqual([
      ['org.claimkeep.app', 'C:\\ClaimKeep.exe', ['C:\\src', '--']],
    ]);
  });

  test('elsewhere only an installed app registers', () => {
    expect(register({})).toEqual({ answer: true, calls: [['org.claimkeep.app']] });
    expect(register({ platform: 'darwin' })).toEqual({ answer: true, calls: [['org.claimkeep.app']] });
    expect(register({ isPackaged: false })).toEqual({ answer: false, calls: [] });
    expect(register({ isAppImage: true })).toEqual({ answer: false, calls: [] });
  });
});
