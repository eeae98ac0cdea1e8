import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';
import { keychainBackends } from '#shared/domain/keychain-backend.ts';
import type { KeychainBackend } from '#shared/domain/keychain-backend.ts';

/** The three ways to the household key. Each wrap is AES-256-GCM over it, with the way's name as additional data. */
export type WrapKind = 'keychain' | 'recovery' | 'passphrase';

/**
 * Where the operating system keeps a secret for this user. The desktop app gives an adapter of Electron's safeStorage; the command line
 * has none. Every function may reject.
 */
export type Keychain = {
  isAvailable(): Promise<boolean>;
  /** What keeps the secret here, for the message when that has changed. */
  backend(): Promise<KeychainBackend>;
  protect(secret: Buffer): Promise<Buffer>;
  /** `protectedAgain`: the system has a new key; these bytes are to be kept in place of the ones that were given. */
  unprotect(data: Buffer): Promise<{ readonly secret: Buffer; readonly protectedAgain: Buffer | null }>;
};

const base64 = z.base64();
export const sealedSchema = z.object({ salt: base64, iv: base64, tag: base64, ciphertext: base64 });
type Sealed = z.output<typeof sealedSchema>;

/** Bounds of what a file may ask for, so that a doctored household.json cannot eat all memory: at most 1 GiB. */
const scryptSchema = z
  .object({ N: z.int().min(2).max(1_048_576), r: z.int().min(1).max(8), p: z.int().min(1).max(4) })
  .refine(({ N }) => (N & (N - 1)) === 0);
type ScryptParameters = z.output<typeof scryptSchema>;

export const keychainWrapSchema = sealedSchema.extend({
  protectedSecret: base64,
  /** What protected the secret; null in files of version 1, and for a name that only a later ClaimKeep knows. */
  backend: z.enum(keychainBackends).nullable().default(null).catch(null),
});
export const recoveryWrapSchema = sealedSchema.extend({
  /** When the person typed the code back, which shows that it is written down. */
  confirmedAt: z.string().nullable(),
});
export const passphraseWrapSchema = sealedSchema.extend({ scrypt: scryptSchema });

export type KeychainWrap = z.output<typeof keychainWrapSchema>;
export type RecoveryWrap = z.output<typeof recoveryWrapSchema>;
export type PassphraseWrap = z.output<typeof passphraseWrapSchema>;

/** OWASP's first choice for scrypt (128 MiB); measured 0.3 s. Stored with each wrap, so it can be raised later. */
const presentScrypt: ScryptParameters = { N: 131_072, r: 8, p: 1 };

export async function wrapByKeychain(householdKey: Buffer, keychain: Keychain): Promise<KeychainWrap> {
  const secret = randomBytes(32);
  const protectedSecret = await keychain.protect(secret);
  return {
    ...seal('keychain', householdKey, (salt) => keyFromSecret(secret, salt, 'keychain')),
    protectedSecret: protectedSecret.toString('base64'),
    backend: await keychain.backend(),
  };
}

/**
 * The household key, or null when the keychain answered with something else than was given to it. `renewed` is the wrap as it should be kept
 * from now on, where the system changed its key or its name was not known yet. Rejects as the keychain does.
 */
export async function unwrapByKeychain(
  wrap: KeychainWrap,
  keychain: Keychain,
): Promise<{ readonly key: Buffer; readonly renewed: KeychainWrap | null } | null> {
  const { secret, protectedAgain } = await keychain.unprotect(Buffer.from(wrap.protectedSecret, 'base64'));
  const key = open('keychain', wrap, keyFromSecret(secret, saltOf(wrap), 'keychain'));
  if (key === null) return null;
  const backend = await keychain.backend();
  if (protectedAgain === null && backend === wrap.backend) return { key, renewed: null };
  const protectedSecret = protectedAgain?.toString('base64') ?? wrap.protectedSecret;
  return { key, renewed: { ...wrap, protectedSecret, backend } };
}

export function wrapByRecoverySecret(householdKey: Buffer, secret: Buffer): RecoveryWrap {
  return { ...seal('recovery', householdKey, (salt) => keyFromSecret(secret, salt, 'recovery')), confirmedAt: null };
}

/** The household key, or null for the wrong secret. */
export function unwrapByRecoverySecret(wrap: RecoveryWrap, secret: Buffer): Buffer | null {
  return open('recovery', wrap, keyFromSecret(secret, saltOf(wrap), 'recovery'));
}

export async function wrapByPassphrase(householdKey: Buffer, passphrase: string): Promise<PassphraseWrap> {
  const salt = randomBytes(16);
  const key = await keyFromPassphrase(passphrase, salt, presentScrypt);
  return { ...sealWith('passphrase', householdKey, salt, key), scrypt: presentScrypt };
}

/** The household key, or null for the wrong passphrase. */
export async function unwrapByPassphrase(wrap: PassphraseWrap, passphrase: string): Promise<Buffer | null> {
  return open('passphrase', wrap, await keyFromPassphrase(passphrase, saltOf(wrap), wrap.scrypt));
}

function seal(kind: WrapKind, secret: Buffer, keyFor: (salt: Buffer) => Buffer): Sealed {
  const salt = randomBytes(16);
  return sealWith(kind, secret, salt, keyFor(salt));
}

function sealWith(kind: WrapKind, secret: Buffer, salt: Buffer, key: Buffer): Sealed {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(additionalData(kind));
  const ciphertext = Buffer.concat([cipher.update(secret), cipher.final()]);
  const [saltText, ivText, tag, text] = [salt, iv, cipher.getAuthTag(), ciphertext].map((part) =>
    part.toString('base64'),
  ) as [string, string, string, string];
  return { salt: saltText, iv: ivText, tag, ciphertext: text };
}

function open(kind: WrapKind, sealed: Sealed, key: Buffer): Buffer | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(sealed.iv, 'base64'), { authTagLength: 16 })
      .setAAD(additionalData(kind))
      .setAuthTag(Buffer.from(sealed.tag, 'base64'));
    return Buffer.concat([decipher.update(Buffer.from(sealed.ciphertext, 'base64')), decipher.final()]);
  } catch {
    return null;
  }
}

function additionalData(kind: WrapKind): Buffer {
  return Buffer.from(`claimkeep/household-key/1/${kind}`);
}

function saltOf(sealed: Sealed): Buffer {
  return Buffer.from(sealed.salt, 'base64');
}

function keyFromSecret(secret: Buffer, salt: Buffer, kind: WrapKind): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, `claimkeep/wrap/${kind}`, 32));
}

/** NFKC first: the same passphrase typed on a Mac and on Windows differs in its bytes (é as one or two code points). */
function keyFromPassphrase(passphrase: string, salt: Buffer, { N, r, p }: ScryptParameters): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}
