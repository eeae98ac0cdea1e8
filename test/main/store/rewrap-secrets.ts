import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Keychain } from '#main/store/key-wraps.ts';

export const passphrase = 'four words in a row';
export const newPassphrase = 'five other words in a row';

/** A keychain that outlives a program: its key lies in a file. */
export class FileKeychain implements Keychain {
  private readonly key: Buffer;

  constructor(file: string) {
    if (!existsSync(file)) writeFileSync(file, randomBytes(32));
    this.key = readFileSync(file);
  }
  isAvailable(): Promise<boolean> {
    return Promise.resolve(true);
  }
  backend(): Promise<'secretService'> {
    return Promise.resolve('secretService');
  }
  async protect(secret: Buffer): Promise<Buffer> {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv);
    return Buffer.concat([iv, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  }
  async unprotect(data: Buffer): Promise<{ secret: Buffer; protectedAgain: null }> {
    const decipher = createDecipheriv('aes-256-gcm', this.key, data.subarray(0, 12)).setAuthTag(data.subarray(-16));
    return {
      secret: Buffer.concat([decipher.update(data.subarray(12, -16)), decipher.final()]),
      protectedAgain: null,
    };
  }
}
