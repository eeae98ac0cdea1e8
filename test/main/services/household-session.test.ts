import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { dataPaths } from '#main/store/paths.ts';
import { MemoryKeychain } from '#test/main/store/memory-keychain.ts';
import {
  recoverableServices,
  temporaryFolder,
  temporaryServices,
  testPassphrase,
} from '#test/support/temporary-services.ts';

// Each passphrase takes half a second of key derivation, more on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const wrongSecret = { code: 'store/wrong-secret' };
const typed = { by: 'passphrase', secret: testPassphrase } as const;

/** Set up with a keychain and, unless told otherwise, a passphrase. */
async function world(passphrase: string | null = testPassphrase) {
  const keychain = new MemoryKeychain();
  const dataFolder = join(temporaryFolder(), 'data');
  const services = temporaryServices({ dataFolder, keychain });
  await services.session.create({ passphrase, withRecovery: false });
  /** The same folder in a program that was just started. */
  const again = () => temporaryServices({ dataFolder, keychain });
  return { dataFolder, keychain, services, session: services.session, again };
}

describe('after locking', () => {
  it('a passphrase that is set must be typed: this computer’s key is not enough', async () => {
    const { session } = await world();
    session.lock();
    expect(await session.status()).toMatchObject({ state: 'locked', unlockBy: ['passphrase'] });
    await expect(session.unlock({ by: 'keychain' })).rejects.toMatchObject({ code: 'store/locked' });
    await session.unlock(typed);
    expect(await session.status()).toMatchObject({ state: 'unlocked', unlockBy: ['keychain', 'passphrase'] });
  });

  it('without a passphrase this computer’s key opens', async () => {
    const { session } = await world(null);
    session.lock();
    expect(await session.unlock({ by: 'keychain' })).toMatchObject({ state: 'unlocked' });
  });

  it('and a new start, this computer’s key opens, unless the person wants to be asked', async () => {
    const { session, again } = await world();
    session.lock();
    expect(await again().session.unlock({ by: 'keychain' })).toMatchObject({ state: 'unlocked', alwaysAsks: false });
    await session.unlock(typed);
    await expect(session.useKeychain('not the passphrase', false)).rejects.toMatchObject(wrongSecret);
    await session.useKeychain(testPassphrase, false);
    const next = again().session;
    expect(await next.status()).toMatchObject({ unlockBy: ['passphrase'], alwaysAsks: true });
    await expect(next.unlock({ by: 'keychain' })).rejects.toMatchObject({ code: 'store/keychain-lost' });
    // Typing it is no wish to have it back.
    await next.unlock(typed);
    expect(await again().session.status()).toMatchObject({ unlockBy: ['passphrase'], alwaysAsks: true });
    await next.useKeychain(testPassphrase, true);
    expect(await again().session.unlock({ by: 'keychain' })).toMatchObject({ state: 'unlocked', alwaysAsks: false });
  });
});

describe('the ways in', () => {
  it('are changed only by who knows the passphrase', async () => {
    const { session } = await world();
    await expect(session.newRecoveryCode(null)).rejects.toMatchObject(wrongSecret);
    await expect(session.removeRecoveryCode('guess one')).rejects.toMatchObject(wrongSecret);
    session.confirmRecoveryCode(await session.newRecoveryCode(testPassphrase));
    expect(await session.status()).toMatchObject({ hasRecoveryCode: true, needsRecoveryCode: false });
    expect(await session.removeRecoveryCode(testPassphrase)).toMatchObject({
      hasRecoveryCode: false,
      // It was taken away on purpose.
      needsRecoveryCode: false,
      unlockBy: ['keychain', 'passphrase'],
    });
  });

  it('come back by themselves after a lost keychain, where that is wanted', async () => {
    const { keychain, again } = await world();
    keychain.clear();
    const session = again().session;
    await expect(session.unlock({ by: 'keychain' })).rejects.toMatchObject({ code: 'store/keychain-lost' });
    await session.unlock(typed);
    expect(await again().session.unlock({ by: 'keychain' })).toMatchObject({ state: 'unlocked' });
  });

  it('ask for the recovery code before real claims come, and tell who kept the key', async () => {
    const { session } = await world(null);
    expect(await session.status()).toMatchObject({ needsRecoveryCode: true, keyKeptBy: 'secretService' });
    expect(() => session.requireRecoveryCode()).toThrow('store/recovery-code-needed');
    const code = await session.newRecoveryCode(null);
    expect(() => session.requireRecoveryCode()).toThrow('store/recovery-code-needed');
    session.confirmRecoveryCode(code);
    expect(() => session.requireRecoveryCode()).not.toThrow();
  });
});

describe('wrong tries', () => {
  it('of a backup count like those of unlocking, also in the next program; this computer’s key forgives none', async () => {
    const { services, recoveryCode } = await recoverableServices();
    await services.people.addSamples({ keys: ['mary'], claims: 5 });
    const [mary] = services.people.list();
    const path = join(temporaryFolder(), 'one.claimkeep-backup');
    const run = { signal: new AbortController().signal, onProgress: () => undefined };
    await services.backups.save({ path, personId: mary?.id ?? '' }, run);
    const secret = { by: 'recoveryCode', secret: recoveryCode.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')) } as const;
    const { tries } = dataPaths(services.ports.dataFolder);
    await expect(services.backups.open(path, secret)).rejects.toMatchObject(wrongSecret);
    await expect(services.backups.restore({ path, secret, personId: null, isReplacing: true })).rejects.toMatchObject(
      wrongSecret,
    );
    const next = temporaryServices({ dataFolder: services.ports.dataFolder });
    await expect(next.session.unlock(secret)).rejects.toMatchObject(wrongSecret);
    const { tries: tallies } = JSON.parse(readFileSync(tries, 'utf8')) as { tries: Record<string, { count: number }> };
    // One secret, one count: the code of the backup is the code of the household.
    expect(Object.values(tallies).map(({ count }) => count)).toEqual([3]);
    expect(readFileSync(tries, 'utf8')).not.toContain(secret.secret);
    await next.session.unlock({ by: 'recoveryCode', secret: recoveryCode });
    expect(existsSync(tries)).toBe(false);
  });

  it('stay when this computer’s key opens', async () => {
    const { dataFolder, again } = await world();
    await expect(again().session.unlock({ by: 'passphrase', secret: 'wrong' })).rejects.toMatchObject(wrongSecret);
    await again().session.unlock({ by: 'keychain' });
    expect(readFileSync(dataPaths(dataFolder).tries, 'utf8')).toContain('"count":1');
  });
});
