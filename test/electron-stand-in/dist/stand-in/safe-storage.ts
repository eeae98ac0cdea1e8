import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app } from './app.ts';
import { state } from './state.ts';

/*
 * STANDIN_SAFE_STORAGE: a keyring (default) | basic_text, a Linux desktop without one | unavailable.
 * Tags as on Linux: v11 is the keyring; v10 is Chromium's constant key, which protects nothing, and which the async
 * API still calls available (electron_api_safe_storage.cc).
 */
type Mode = 'keyring' | 'basic_text' | 'unavailable';
type Tag = 'v10' | 'v11';
const NONCE = 12;
const AUTH_TAG = 16;
const CONSTANT_KEY = createHash('sha256').update('peanuts').digest();
let plainTextAllowed = false;

function mode(): Mode {
  const value = process.env['STANDIN_SAFE_STORAGE'];
  return value === 'basic_text' || value === 'unavailable' ? value : 'keyring';
}

/** Plays the keyring: a key file that only this user may read. */
function keyringKey(): Buffer {
  const file = join(app.getPath('userData'), 'stand-in-keyring.key');
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, randomBytes(32), { mode: 0o600 });
  }
  return readFileSync(file);
}

function encrypt(text: string): Buffer {
  if (typeof text !== 'string') throw new TypeError('Error processing argument at index 0, conversion failure');
  const tag: Tag = mode() === 'basic_text' ? 'v10' : 'v11';
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', tag === 'v10' ? CONSTANT_KEY : keyringKey(), nonce);
  return Buffer.concat([Buffer.from(tag), nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(encrypted: Buffer): { result: string; tag: Tag } {
  const wrong = 'Error while decrypting the ciphertext provided to safeStorage.decryptString.';
  const tag = Buffer.isBuffer(encrypted) ? encrypted.subarray(0, 3).toString() : '';
  if (tag !== 'v10' && tag !== 'v11') throw new Error(`${wrong} Ciphertext does not appear to be encrypted.`);
  if (tag === 'v11' && mode() !== 'keyring') throw new Error(wrong);
  try {
    const nonce = encrypted.subarray(3, 3 + NONCE);
    const decipher = createDecipheriv('aes-256-gcm', tag === 'v10' ? CONSTANT_KEY : keyringKey(), nonce);
    decipher.setAuthTag(encrypted.subarray(-AUTH_TAG));
    const plain = [decipher.update(encrypted.subarray(3 + NONCE, -AUTH_TAG)), decipher.final()];
    return { result: Buffer.concat(plain).toString('utf8'), tag };
  } catch {
    throw new Error(wrong);
  }
}

function requireAvailable(available: boolean, verb: string): void {
  if (!available) throw new Error(`Error while ${verb} the text provided to safeStorage. Encryption is not available.`);
}

export const safeStorage = {
  isEncryptionAvailable(): boolean {
    return state.ready && (mode() === 'keyring' || (mode() === 'basic_text' && plainTextAllowed));
  },
  async isAsyncEncryptionAvailable(): Promise<boolean> {
    return state.ready && mode() !== 'unavailable';
  },
  getSelectedStorageBackend(): string {
    if (!state.ready || mode() === 'unavailable') return 'unknown';
    return mode() === 'basic_text' ? 'basic_text' : 'gnome_libsecret';
  },
  setUsePlainTextEncryption(allowed: boolean): void {
    plainTextAllowed = allowed;
  },
  encryptString(text: string): Buffer {
    requireAvailable(this.isEncryptionAvailable(), 'encrypting');
    return encrypt(text);
  },
  decryptString(encrypted: Buffer): string {
    requireAvailable(this.isEncryptionAvailable(), 'decrypting');
    return decrypt(encrypted).result;
  },
  async encryptStringAsync(text: string): Promise<Buffer> {
    requireAvailable(await this.isAsyncEncryptionAvailable(), 'encrypting');
    return encrypt(text);
  },
  async decryptStringAsync(encrypted: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> {
    requireAvailable(await this.isAsyncEncryptionAvailable(), 'decrypting');
    const { result, tag } = decrypt(encrypted);
    return { result, shouldReEncrypt: tag === 'v10' && mode() === 'keyring' };
  },
};
