import type { KeychainBackend } from '#shared/domain/keychain-backend.ts';
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
  /**
   * @returns also the bytes to keep in place of the ones that were given, where the system changed its key
   * @throws AppError store/keychain-lost when the system cannot or will not open it any more
   */
  unprotect(data: Buffer): Promise<{ secret: Buffer; protectedAgain: Buffer | null }>;
  /** What would keep a secret now. On Linux its own ciphertext tells. */
  backend(): Promise<KeychainBackend>;
};

export type KeychainOptions = {
  readonly safeStorage: SafeStoragePort;
  readonly platform: string;
};

/**
 * The system's keychain behind five functions. Call after `ready`.
 *
 * On Linux `isAsyncEncryptionAvailable()` says yes even without a keyring: Chromium then falls back to a constant key (Electron 45,
 * browser_process_impl.cc adds PosixKeyProvider always). Only the tag of a real ciphertext tells: v10 is that key, v11 the Secret
 * Service, v12 the portal. On macOS v10 is the normal, strong tag.
 */
export function createKeychain({ safeStorage, platform }: KeychainOptions): Keychain {
  const oneAtATime = queue();
  let known: Promise<Probe> | null = null;

  async function probe(): Promise<Probe> {
    if (!(await safeStorage.isAsyncEncryptionAvailable())) return { strength: 'none', backend: backendOf(platform) };
    if (platform !== 'linux') return { strength: 'strong', backend: backendOf(platform) };
    const ciphertext = await safeStorage.encryptStringAsync('probe');
    const tag = ciphertext.subarray(0, 3).toString('latin1');
    return { strength: tag === 'v10' ? 'weak' : 'strong', backend: tag === 'v12' ? 'portal' : 'secretService' };
  }

  function probed(): Promise<Probe> {
    // Only an answer is kept: after a failure (a keyring that was still locked) the next call asks again.
    known ??= oneAtATime(probe).catch(() => {
      known = null;
      return { strength: 'none', backend: backendOf(platform) } as const;
    });
    return known;
  }

  const strength = async (): Promise<KeychainStrength> => (await probed()).strength;

  async function opened(data: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> {
    try {
      return await oneAtATime(() => safeStorage.decryptStringAsync(data));
    } catch (cause) {
      throw new AppError('store/keychain-lost', {}, { cause });
    }
  }

  /** Never to a weaker key, never bytes that were not seen to open, and never a reason to fail: the old bytes still open. */
  async function protectAgain(text: string): Promise<Buffer | null> {
    if ((await strength()) !== 'strong') return null;
    try {
      const fresh = await oneAtATime(() => safeStorage.encryptStringAsync(text));
      return (await opened(fresh)).result === text ? fresh : null;
    } catch {
      return null;
    }
  }

  return {
    strength,
    backend: async () => (await probed()).backend,
    async isAvailable() {
      return (await strength()) === 'strong';
    },
    async protect(secret) {
      if ((await strength()) !== 'strong') throw new AppError('store/passphrase-needed');
      return oneAtATime(() => safeStorage.encryptStringAsync(secret.toString('base64')));
    },
    async unprotect(data) {
      const { result, shouldReEncrypt } = await opened(data);
      const protectedAgain = shouldReEncrypt ? await protectAgain(result) : null;
      return { secret: Buffer.from(result, 'base64'), protectedAgain };
    },
  };
}

type Probe = { readonly strength: KeychainStrength; readonly backend: KeychainBackend };

function backendOf(platform: string): KeychainBackend {
  if (platform === 'darwin') return 'macos';
  return platform === 'win32' ? 'windows' : 'secretService';
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
