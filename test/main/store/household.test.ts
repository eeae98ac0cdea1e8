import { chmodSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { createHousehold, forgetHousehold, householdStatus, unlockHousehold } from '#main/store/household.ts';
import { isPassphrase, newRecoveryCode, setKeychain, setPassphrase } from '#main/store/key-ring.ts';
import type { Keychain } from '#main/store/key-wraps.ts';
import { createPerson } from '#main/store/people.ts';
import { MemoryKeychain, noKeychain } from './memory-keychain.ts';
import { temporaryFolder } from './temporary-store.ts';

const passphrase = 'correct horse é';

describe('household', () => {
  let folder: string;
  let keychain: MemoryKeychain;
  let recoveryCode: string;
  let fileKey: Buffer;
  const id = '8d2f6f0e-64a4-4c69-9d2a-0b6c2f6f7a11';

  beforeEach(async () => {
    folder = join(temporaryFolder(), 'data');
    keychain = new MemoryKeychain();
    const created = await createHousehold({ folder, keychain, passphrase, withRecovery: true });
    recoveryCode = created.recoveryCode ?? '';
    fileKey = created.household.fileKey(id);
  });

  test('opens by each of its ways to the same keys', async () => {
    for (const by of [{ keychain }, { passphrase }, { recoveryCode }, { recoveryCode: recoveryCode.toLowerCase() }]) {
      const household = await unlockHousehold({ folder, by });
      expect(household.fileKey(id)).toEqual(fileKey);
      expect(household.fileKey(id)).toHaveLength(32);
      expect(household.vaultKey()).not.toEqual(fileKey);
      expect(household.fileKey('another')).not.toEqual(fileKey);
    }
    expect(householdStatus(folder)).toEqual({
      state: 'locked',
      unlockBy: ['keychain', 'passphrase', 'recoveryCode'],
      // It was typed above.
      recoveryConfirmed: true,
      wanted: { keychain: true, recoveryCode: true },
      keychainBackend: 'secretService',
    });
  });

  test('the same passphrase from another keyboard has other bytes and opens too', async () => {
    const decomposed = passphrase.normalize('NFD');
    expect(decomposed).not.toBe(passphrase);
    const household = await unlockHousehold({ folder, by: { passphrase: decomposed } });
    expect(household.fileKey(id)).toEqual(fileKey);
  });

  test('refuses wrong secrets', async () => {
    const wrong = [{ passphrase: 'Correct horse é' }, { passphrase: '' }, { recoveryCode: recoveryCode.slice(0, -1) }];
    const fresh = await createHousehold({
      folder: temporaryFolder(),
      keychain: null,
      passphrase: null,
      withRecovery: true,
    });
    for (const by of [...wrong, { recoveryCode: fresh.recoveryCode ?? '' }]) {
      await expect(unlockHousehold({ folder, by })).rejects.toMatchObject({ code: 'store/wrong-secret' });
    }
  });

  test('says when the keychain has lost the key, refuses, or is gone; the other ways still open', async () => {
    keychain.replaceAll();
    await expect(unlockHousehold({ folder, by: { keychain } })).rejects.toMatchObject({ code: 'store/keychain-lost' });
    keychain.clear();
    await expect(unlockHousehold({ folder, by: { keychain } })).rejects.toMatchObject({ code: 'store/keychain-lost' });
    const gone: Keychain = { ...noKeychain, isAvailable: () => Promise.resolve(false) };
    await expect(unlockHousehold({ folder, by: { keychain: gone } })).rejects.toMatchObject({
      code: 'store/keychain-lost',
    });
    const household = await unlockHousehold({ folder, by: { recoveryCode } });
    await setKeychain(household, keychain);
    expect((await unlockHousehold({ folder, by: { keychain } })).fileKey(id)).toEqual(fileKey);
  });

  test('changes the passphrase', async () => {
    const household = await unlockHousehold({ folder, by: { keychain } });
    await expect(setPassphrase(household, 'short')).rejects.toMatchObject({ code: 'store/passphrase-too-short' });
    await setPassphrase(household, 'another long one');
    await expect(unlockHousehold({ folder, by: { passphrase } })).rejects.toMatchObject({ code: 'store/wrong-secret' });
    expect((await unlockHousehold({ folder, by: { passphrase: 'another long one' } })).fileKey(id)).toEqual(fileKey);
  });

  test('uses the copy when household.json is damaged, cut off or gone', async () => {
    const file = join(folder, 'household.json');
    const whole = readFileSync(file, 'utf8');
    for (const damage of ['', '{', whole.slice(0, 200), 'null', '{"version":1}', whole.replace('"tag"', '"tug"')]) {
      writeFileSync(file, damage);
      expect((await unlockHousehold({ folder, by: { recoveryCode } })).fileKey(id)).toEqual(fileKey);
    }
    rmSync(file);
    expect(householdStatus(folder).state).toBe('locked');
  });

  test('says that it is damaged when the copy is too, and never starts anew over it', async () => {
    for (const name of ['household.json', 'household.json.bak']) writeFileSync(join(folder, name), '{"version":1,');
    const damaged = { code: 'store/household-damaged' };
    await expect(unlockHousehold({ folder, by: { recoveryCode } })).rejects.toMatchObject(damaged);
    expect(() => householdStatus(folder)).toThrow('store/household-damaged');
    await expect(createHousehold({ folder, keychain, passphrase, withRecovery: true })).rejects.toMatchObject(damaged);
  });

  test("never starts anew beside people's files whose key file is gone", async () => {
    const household = await unlockHousehold({ folder, by: { recoveryCode } });
    createPerson({ folder, household, displayName: 'Mary', isSample: false, colour: 0 });
    for (const name of ['household.json', 'household.json.bak']) rmSync(join(folder, name));
    await expect(createHousehold({ folder, keychain, passphrase, withRecovery: true })).rejects.toMatchObject({
      code: 'store/household-damaged',
    });
  });

  test('refuses a doctored file that asks for all memory, and one of a newer version', async () => {
    const file = join(folder, 'household.json');
    const household = JSON.parse(readFileSync(file, 'utf8')) as { wraps: { passphrase: { scrypt: { N: number } } } };
    household.wraps.passphrase.scrypt.N = 2 ** 40;
    for (const name of [file, `${file}.bak`]) writeFileSync(name, JSON.stringify(household));
    await expect(unlockHousehold({ folder, by: { passphrase } })).rejects.toMatchObject({
      code: 'store/household-damaged',
    });
    writeFileSync(file, '{"version":3}');
    expect(() => householdStatus(folder)).toThrow('store/newer-version');
  });

  test('refuses to set up twice', async () => {
    await expect(createHousehold({ folder, keychain, passphrase, withRecovery: true })).rejects.toMatchObject({
      code: 'store/household-exists',
    });
  });

  test('locks: no more keys, and no key shows when it is printed', async () => {
    const household = await unlockHousehold({ folder, by: { keychain } });
    expect(JSON.stringify(household)).toBe('{}');
    forgetHousehold(household);
    expect(() => household.fileKey(id)).toThrow('store/locked');
    expect(() => newRecoveryCode(household)).toThrow('store/locked');
  });

  test('files are for this user alone and hold no secret in plain text', () => {
    if (process.platform === 'win32') return console.log('skipped: Windows has no such modes');
    for (const name of ['household.json', 'household.json.bak']) {
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
      const text = readFileSync(join(folder, name), 'utf8');
      expect(text).not.toContain(recoveryCode);
      expect(text).not.toContain(passphrase);
    }
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'people')).mode & 0o777).toBe(0o700);
  });

  test('a folder that may not be written gives read-only', async () => {
    const closed = temporaryFolder();
    if (process.platform === 'win32' || process.getuid?.() === 0) {
      return console.log('skipped: permissions do not bind this user');
    }
    chmodSync(closed, 0o500);
    const options = { folder: join(closed, 'data'), keychain: null, passphrase, withRecovery: false };
    await expect(createHousehold(options)).rejects.toMatchObject({ code: 'store/read-only' });
  });

  test('tells the right passphrase from a wrong one without opening anything', async () => {
    const household = await unlockHousehold({ folder, by: { keychain } });
    expect(await isPassphrase(household, passphrase)).toBe(true);
    expect(await isPassphrase(household, `${passphrase}!`)).toBe(false);
  });
});

describe('setting up', () => {
  test('needs a way to open it again', async () => {
    const folder = temporaryFolder();
    const create = (keychain: Keychain | null, withRecovery: boolean, passphrase: string | null = null) =>
      createHousehold({ folder, keychain, passphrase, withRecovery });
    await expect(create(null, false)).rejects.toMatchObject({ code: 'store/passphrase-needed' });
    await expect(create({ ...noKeychain, isAvailable: () => Promise.resolve(false) }, true)).rejects.toMatchObject({
      code: 'store/passphrase-needed',
    });
    await expect(create(null, true, 'seven77')).rejects.toMatchObject({ code: 'store/passphrase-too-short' });
    await expect(create(noKeychain, true)).rejects.toMatchObject({ code: 'store/keychain-lost' });
    expect(householdStatus(folder)).toMatchObject({ state: 'none', unlockBy: [], recoveryConfirmed: false });
  });

  test('nothing there is no household', async () => {
    const by = { passphrase: 'whatever it is' };
    await expect(unlockHousehold({ folder: temporaryFolder(), by })).rejects.toMatchObject({
      code: 'store/no-household',
    });
  });

  test('works with a recovery code alone', async () => {
    const folder = temporaryFolder();
    const { recoveryCode } = await createHousehold({ folder, keychain: null, passphrase: null, withRecovery: true });
    expect(householdStatus(folder).unlockBy).toEqual(['recoveryCode']);
    await expect(unlockHousehold({ folder, by: { recoveryCode: recoveryCode ?? '' } })).resolves.toBeDefined();
    await expect(unlockHousehold({ folder, by: { passphrase: 'not one set' } })).rejects.toMatchObject({
      code: 'store/wrong-secret',
    });
  });
});
