import { randomBytes } from 'node:crypto';
import type { KeychainBackend } from '#shared/domain/keychain-backend.ts';
import type { Keychain } from '#main/store/key-wraps.ts';

/** Keeps what it protects, as a system keychain does, until it is cleared. */
export class MemoryKeychain implements Keychain {
  private readonly kept = new Map<string, Buffer>();
  isHere = true;
  kind: KeychainBackend = 'secretService';
  /** The system has a new key: what was protected before is to be protected again. */
  hasNewKey = false;

  isAvailable(): Promise<boolean> {
    return Promise.resolve(this.isHere);
  }
  backend(): Promise<KeychainBackend> {
    return Promise.resolve(this.kind);
  }
  protect(secret: Buffer): Promise<Buffer> {
    const handle = randomBytes(8);
    this.kept.set(handle.toString('hex'), secret);
    return Promise.resolve(handle);
  }
  async unprotect(data: Buffer): Promise<{ secret: Buffer; protectedAgain: Buffer | null }> {
    const secret = this.kept.get(data.toString('hex'));
    if (secret === undefined) throw new Error('not in the keychain');
    return { secret, protectedAgain: this.hasNewKey ? await this.protect(secret) : null };
  }
  strength(): Promise<'strong' | 'none'> {
    return Promise.resolve(this.isHere ? 'strong' : 'none');
  }
  /** It died: nothing that was given to it comes back. */
  clear(): void {
    this.kept.clear();
  }
  /** It changed: something else comes back. */
  replaceAll(): void {
    for (const handle of this.kept.keys()) this.kept.set(handle, randomBytes(32));
  }
  /** Only the newest handle opens. */
  forgetOld(): void {
    for (const handle of [...this.kept.keys()].slice(0, -1)) this.kept.delete(handle);
  }
}

export const noKeychain: Keychain = {
  isAvailable: () => Promise.resolve(true),
  backend: () => Promise.resolve('secretService'),
  protect: () => Promise.reject(new Error('refused')),
  unprotect: () => Promise.reject(new Error('refused')),
};
