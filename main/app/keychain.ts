import { AppError } from '#shared/errors.ts';

/** What Electron's `safeStorage` must offer. The synchronous functions are deprecated and block the window while a keyring asks. */
type SafeStoragePort = {
  isAsyncEncryptionAvailable(): Promise<boolean>;
  encryptStringAsync(text: string): Promise<Buffer>;
  decryptStringAsync(data: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }>;
};

type KeychainStrength = 'strong' | 'weak' | 'none';

export type Keychain = {
  /** weak: the system would "protect" with a key that is printed in Chromium's source. */
  strength(): Promise<KeychainStrength>;
  /** True only for a strong keychain. */
  isAvailable(): Promise<boolean>;
  /** @throws AppError store/passphrase-needed when there is no strong keychain */
  protect(secret: Buffer): Promise<Buffer>;
  /** @throws AppError store/keychain-lost when the system cannot or will not open it any more */
  unprotect(data: Buffer): Promise<Buffer>;
};

export type KeychainOptions = {
  readonly safeStorage: SafeStoragePort;
  readonly platform: string;
  /** The system changed its key: keep these bytes in place of the ones that were just opened. */
  readonly onProtectedAgain?: (data: Buffer) => void;
};

/**
 * The system's keychain behind four functions. Call after `ready`.
 *
 * On Linux `isAsyncEncryptionAvailable()` says yes even without a keyring: Chromium then falls back to a constant key (Electron 45,
 * browser_process_impl.cc adds PosixKeyProvider always). Only the tag of a real ciphertext tells: v10 is that key, v11 the Secret
 * Service, v12 the portal. On macOS v10 is the normal, strong tag.
 */
export function createKeychain({ safeStorage, platform, onProtectedAgain }: KeychainOptions): Keychain {
  const oneAtATime = queue();
  let known: Promise<KeychainStrength> | null = null;

  async function probe(): Promise<KeychainStrength> {
    if (!(await safeStorage.isAsyncEncryptionAvailable())) return 'none';
    if (platform !== 'linux') return 'strong';
    const ciphertext = await safeStorage.encryptStringAsync('probe');
    return ciphertext.subarray(0, 3).toString('latin1') === 'v10' ? 'weak' : 'strong';
  }

  function strength(): Promise<KeychainStrength> {
    // Only an answer is kept: after a failure (a keyring that was still locked) the next call asks again.
    known ??= oneAtATime(probe).catch(() => {
      known = null;
      return 'none' as const;
    });
    return known;
  }

  async function opened(data: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> {
    try {
      return await oneAtATime(() => safeStorage.decryptStringAsync(data));
    } catch (cause) {
      throw new AppError('store/keychain-lost', {}, { cause });
    }
  }

  /** Never to a weaker key, and never a reason to fail: the old bytes still open. */
  async function protectAgain(text: string): Promise<void> {
    if (onProtectedAgain === undefined || (await strength()) !== 'strong') return;
    await oneAtATime(() => safeStorage.encryptStringAsync(text)).then(onProtectedAgain, () => undefined);
  }

  return {
    strength,
    async isAvailable() {
      return (await strength()) === 'strong';
    },
    async protect(secret) {
      if ((await strength()) !== 'strong') throw new AppError('store/passphrase-needed');
      return oneAtATime(() => safeStorage.encryptStringAsync(secret.toString('base64')));
    },
    async unprotect(data) {
      const { result, shouldReEncrypt } = await opened(data);
      if (shouldReEncrypt) await protectAgain(result);
      return Buffer.from(result, 'base64');
    },
  };
}

/** Two calls at once confuse gnome-keyring (it asks twice, or fails the second), so each waits for the one before. */
function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}
