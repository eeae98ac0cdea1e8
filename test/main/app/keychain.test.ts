import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createKeychain, type KeychainOptions } from '#main/app/keychain.ts';

/** Tags as Electron 45 writes them on Linux: v10 constant key, v11 Secret Service, v12 portal. The "cipher" turns the text round. */
class FakeSafeStorage {
  isAvailable = true;
  tag = 'v11';
  shouldReEncrypt = false;
  failures = 0;
  calls = 0;
  running = 0;
  mostRunning = 0;

  isAsyncEncryptionAvailable(): Promise<boolean> {
    return this.call(() => this.isAvailable);
  }
  encryptStringAsync(text: string): Promise<Buffer> {
    return this.call(() => Buffer.from(this.tag + turned(text)));
  }
  decryptStringAsync(data: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> {
    return this.call(() => {
      if (data.subarray(0, 3).toString() !== this.tag) throw new Error('cannot decrypt');
      const result = turned(data.subarray(3).toString());
      return { result, shouldReEncrypt: this.shouldReEncrypt };
    });
  }
  private async call<T>(answer: () => T): Promise<T> {
    this.calls += 1;
    this.running += 1;
    this.mostRunning = Math.max(this.mostRunning, this.running);
    await wait(1);
    this.running -= 1;
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('keyring is locked');
    }
    return answer();
  }
}

const turned = (text: string): string => text.split('').reverse().join('');
const secret = Buffer.from([0, 1, 2, 250, 251, 255]);

function keychain(change: Partial<FakeSafeStorage> = {}, options: Partial<KeychainOptions> = {}) {
  const safeStorage = Object.assign(new FakeSafeStorage(), change);
  return { safeStorage, keychain: createKeychain({ safeStorage, platform: 'linux', ...options }) };
}

test('a secret comes back byte for byte', async () => {
  const { keychain: system } = keychain();
  const data = await system.protect(secret);
  expect(data.includes(secret)).toBe(false);
  expect(await system.unprotect(data)).toEqual({ secret, protectedAgain: null });
});

test.each([
  ['linux', 'v11', 'secretService'],
  ['linux', 'v12', 'portal'],
  ['darwin', 'v10', 'macos'],
  ['win32', 'v10', 'windows'],
])('%s with tag %s is kept by %s', async (platform, tag, backend) => {
  expect(await keychain({ tag }, { platform }).keychain.backend()).toBe(backend);
});

test.each([
  ['linux', 'v10', true, 'weak'],
  ['linux', 'v11', true, 'strong'],
  ['linux', 'v12', true, 'strong'],
  ['linux', 'v11', false, 'none'],
  ['darwin', 'v10', true, 'strong'],
  ['win32', 'v10', true, 'strong'],
])('%s with tag %s, available %s: %s', async (platform, tag, isAvailable, strength) => {
  const { keychain: system } = keychain({ tag, isAvailable }, { platform });
  expect(await system.strength()).toBe(strength);
  expect(await system.isAvailable()).toBe(strength === 'strong');
});

test('nothing is protected by the key that everybody has', async () => {
  const { keychain: system } = keychain({ tag: 'v10' });
  await expect(system.protect(secret)).rejects.toMatchObject({ code: 'store/passphrase-needed' });
});

test('what the system cannot open any more is a lost keychain', async () => {
  const { keychain: system, safeStorage } = keychain();
  const data = await system.protect(secret);
  safeStorage.tag = 'v10';
  await expect(system.unprotect(data)).rejects.toMatchObject({ code: 'store/keychain-lost' });
});

test('the system is asked one thing at a time, and the probe is made once', async () => {
  const { keychain: system, safeStorage } = keychain();
  await Promise.all([system.isAvailable(), system.strength(), system.protect(secret), system.protect(secret)]);
  expect(safeStorage.mostRunning).toBe(1);
  expect(safeStorage.calls).toBe(4);
});

test('a probe that failed is no answer for ever', async () => {
  const { keychain: system } = keychain({ failures: 1 });
  expect(await system.strength()).toBe('none');
  expect(await system.strength()).toBe('strong');
});

test('when the system has a new key, the fresh bytes come along and were seen to open', async () => {
  const { keychain: system, safeStorage } = keychain({ shouldReEncrypt: true });
  const data = await system.protect(secret);
  const { protectedAgain } = await system.unprotect(data);
  safeStorage.shouldReEncrypt = false;
  expect(await system.unprotect(protectedAgain ?? Buffer.alloc(0))).toEqual({ secret, protectedAgain: null });
});

test('but never bytes of a weaker key, and none that do not open', async () => {
  const { keychain: weak } = keychain({ tag: 'v10', shouldReEncrypt: true });
  const data = Buffer.from(`v10${turned(secret.toString('base64'))}`);
  expect(await weak.unprotect(data)).toEqual({ secret, protectedAgain: null });

  const { keychain: broken, safeStorage } = keychain({ shouldReEncrypt: true });
  const kept = await broken.protect(secret);
  safeStorage.encryptStringAsync = () => Promise.resolve(Buffer.from('v11nonsense'));
  expect(await broken.unprotect(kept)).toEqual({ secret, protectedAgain: null });
});
