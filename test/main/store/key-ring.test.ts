import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  createHousehold,
  householdStatus,
  openKeyFile,
  portableKeyFile,
  unlockHousehold,
} from '#main/store/household.ts';
import type { Household, UnlockBy } from '#main/store/household.ts';
import {
  confirmRecoveryCode,
  mendKeychain,
  newRecoveryCode,
  removeKeychain,
  removePassphrase,
  removeRecoveryCode,
  setKeychain,
} from '#main/store/key-ring.ts';
import { MemoryKeychain } from './memory-keychain.ts';
import { temporaryFolder } from './temporary-store.ts';

const passphrase = 'correct horse é';
const lastWay = { code: 'store/last-way' };
const wrongSecret = { code: 'store/wrong-secret' };

async function setUp(options: { passphrase?: string | null; withRecovery?: boolean; withKeychain?: boolean } = {}) {
  const folder = join(temporaryFolder(), 'data');
  const keychain = new MemoryKeychain();
  const made = await createHousehold({
    folder,
    keychain: options.withKeychain === false ? null : keychain,
    passphrase: options.passphrase === undefined ? passphrase : options.passphrase,
    withRecovery: options.withRecovery ?? false,
  });
  const opens = async (by: UnlockBy): Promise<boolean> => {
    try {
      return (await unlockHousehold({ folder, by })).keyCheck() === made.household.keyCheck();
    } catch {
      return false;
    }
  };
  return { folder, keychain, household: made.household, code: made.recoveryCode ?? '', opens };
}

describe('the last way in is never taken away', () => {
  test.each([
    ['died', (keychain: MemoryKeychain) => keychain.clear()],
    ['changed', (keychain: MemoryKeychain) => keychain.replaceAll()],
    ['is not available', (keychain: MemoryKeychain) => (keychain.isHere = false)],
  ])('the keychain %s: its wrap in the file counts for nothing', async (_, breakIt) => {
    const { keychain, household, opens, folder } = await setUp();
    breakIt(keychain);
    const before = readFileSync(join(folder, 'household.json'), 'utf8');
    await expect(removePassphrase(household, { keychain, passphrase })).rejects.toMatchObject(lastWay);
    expect(readFileSync(join(folder, 'household.json'), 'utf8')).toBe(before);
    expect(await opens({ passphrase })).toBe(true);
  });

  test('a keychain that works now counts', async () => {
    const { keychain, household, opens } = await setUp();
    await removePassphrase(household, { keychain, passphrase });
    expect([await opens({ keychain }), await opens({ passphrase })]).toEqual([true, false]);
    await expect(removeKeychain(household, { keychain, passphrase: null })).rejects.toMatchObject(lastWay);
    expect(await opens({ keychain })).toBe(true);
  });

  test('a recovery code counts only once it was typed back', async () => {
    const { household, code, opens } = await setUp({ withRecovery: true, withKeychain: false });
    const proof = { keychain: null, passphrase };
    await expect(removePassphrase(household, proof)).rejects.toMatchObject(lastWay);
    const next = newRecoveryCode(household);
    await expect(removePassphrase(household, proof)).rejects.toMatchObject(lastWay);
    confirmRecoveryCode(household, next);
    await removePassphrase(household, proof);
    expect([await opens({ passphrase }), await opens({ recoveryCode: code })]).toEqual([false, false]);
    expect(await opens({ recoveryCode: next })).toBe(true);
    await expect(removeRecoveryCode(household, proof)).rejects.toMatchObject(lastWay);
  });

  test('a passphrase counts only when it was typed right just now', async () => {
    const { keychain, household, opens } = await setUp();
    for (const typed of [null, '', 'correct horse e']) {
      await expect(removeKeychain(household, { keychain, passphrase: typed })).rejects.toMatchObject(lastWay);
    }
    await removeKeychain(household, { keychain, passphrase });
    expect([await opens({ keychain }), await opens({ passphrase })]).toEqual([false, true]);
  });

  test('two removals at once do not each count on what the other takes away', async () => {
    const { keychain, household, opens } = await setUp();
    const proof = { keychain, passphrase };
    const done = await Promise.allSettled([removePassphrase(household, proof), removeKeychain(household, proof)]);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect([await opens({ keychain }), await opens({ passphrase })].filter(Boolean)).toHaveLength(1);
  });
});

describe('a new recovery code', () => {
  let household: Household;
  let code: string;
  let folder: string;
  let opens: (by: UnlockBy) => Promise<boolean>;

  beforeEach(async () => {
    ({ household, code, folder, opens } = await setUp({ passphrase: null, withRecovery: true }));
    confirmRecoveryCode(household, code);
  });

  test('waits beside the old one: both open until it is typed back, then it alone does, in the copy and a backup too', async () => {
    const keyFileBefore = portableKeyFile(folder);
    const next = newRecoveryCode(household);
    expect([await opens({ recoveryCode: code }), await opens({ recoveryCode: next })]).toEqual([true, true]);
    expect(householdStatus(folder).recoveryConfirmed).toBe(true);
    // The old sheet is not what was asked for.
    expect(() => confirmRecoveryCode(household, code)).toThrow('store/wrong-secret');
    expect(() => confirmRecoveryCode(household, 'nonsense')).toThrow('store/wrong-secret');
    confirmRecoveryCode(household, next.toLowerCase());
    expect([await opens({ recoveryCode: code }), await opens({ recoveryCode: next })]).toEqual([false, true]);
    await expect(openKeyFile(portableKeyFile(folder), { recoveryCode: code })).rejects.toMatchObject(wrongSecret);
    expect((await openKeyFile(keyFileBefore, { recoveryCode: code })).keyCheck()).toBe(household.keyCheck());
    rmSync(join(folder, 'household.json'));
    expect([await opens({ recoveryCode: code }), await opens({ recoveryCode: next })]).toEqual([false, true]);
  });

  test('that was not typed back is withdrawn by the next one; the one in use stays', async () => {
    const first = newRecoveryCode(household);
    const second = newRecoveryCode(household);
    const codes = [code, first, second];
    expect(await Promise.all(codes.map((recoveryCode) => opens({ recoveryCode })))).toEqual([true, false, true]);
    expect(() => confirmRecoveryCode(household, first)).toThrow('store/wrong-secret');
  });

  test('taken away, it is not wanted any more; a new one makes it wanted again', async () => {
    const { keychain, ...other } = await setUp({ withRecovery: true });
    await removeRecoveryCode(other.household, { keychain, passphrase });
    expect(await other.opens({ recoveryCode: other.code })).toBe(false);
    expect(householdStatus(other.folder).wanted.recoveryCode).toBe(false);
    confirmRecoveryCode(other.household, newRecoveryCode(other.household));
    expect(householdStatus(other.folder)).toMatchObject({ recoveryConfirmed: true, wanted: { recoveryCode: true } });
  });
});

test('a code that opens counts as typed back', async () => {
  const { folder, code, opens } = await setUp({ withRecovery: true });
  expect(householdStatus(folder).recoveryConfirmed).toBe(false);
  expect(await opens({ recoveryCode: code })).toBe(true);
  expect(householdStatus(folder).recoveryConfirmed).toBe(true);
});

describe('the keychain', () => {
  test('that has a new key is given what to keep, and opens by that alone', async () => {
    const { folder, keychain, opens } = await setUp({ passphrase: null });
    keychain.hasNewKey = true;
    expect(await opens({ keychain })).toBe(true);
    keychain.hasNewKey = false;
    keychain.forgetOld();
    expect(await opens({ keychain })).toBe(true);
    rmSync(join(folder, 'household.json'));
    expect(await opens({ keychain })).toBe(true);
  });

  test('is named beside what it protects', async () => {
    const { folder, keychain, opens } = await setUp({ passphrase: null });
    keychain.kind = 'portal';
    expect(householdStatus(folder).keychainBackend).toBe('secretService');
    expect(await opens({ keychain })).toBe(true);
    expect(householdStatus(folder).keychainBackend).toBe('portal');
  });

  test('that gives back something else is never trusted with the key', async () => {
    const { folder, household, keychain, opens } = await setUp();
    const forgetful = new MemoryKeychain();
    forgetful.protect = () => Promise.resolve(Buffer.from('lost'));
    await expect(setKeychain(household, forgetful)).rejects.toMatchObject({ code: 'store/keychain-lost' });
    expect(await opens({ keychain })).toBe(true);
    const options = { folder: `${folder}-2`, keychain: forgetful, passphrase: null, withRecovery: false };
    await expect(createHousehold(options)).rejects.toMatchObject({ code: 'store/keychain-lost' });
    expect(householdStatus(`${folder}-2`).state).toBe('none');
  });

  test('is mended where it is wanted, and stays away where it is not', async () => {
    const { household, keychain, opens } = await setUp();
    keychain.clear();
    await mendKeychain(household, keychain);
    expect(await opens({ keychain })).toBe(true);
    await removeKeychain(household, { keychain, passphrase });
    await mendKeychain(household, keychain);
    expect(await opens({ keychain })).toBe(false);
    await setKeychain(household, keychain);
    expect(await opens({ keychain })).toBe(true);
  });
});

describe('a key file of version 1', () => {
  test('opens by each of its ways, loses nothing, and is rewritten only by a change', async () => {
    const { folder, keychain, household, code, opens } = await setUp({ withRecovery: true });
    const file = join(folder, 'household.json');
    const { wraps, createdAt } = JSON.parse(readFileSync(file, 'utf8')) as {
      createdAt: string;
      wraps: Record<string, Record<string, unknown>>;
    };
    const { pendingRecovery: _, ...old } = wraps;
    const { backend: __, ...oldKeychain } = old['keychain'] ?? {};
    const confirmed = { ...old['recovery'], confirmedAt: '2026-11-01T10:00:00Z' };
    const text = JSON.stringify({
      version: 1,
      createdAt,
      wraps: { ...old, keychain: oldKeychain, recovery: confirmed },
    });
    for (const name of [file, `${file}.bak`]) writeFileSync(name, text);
    expect([await opens({ passphrase }), await opens({ recoveryCode: code })]).toEqual([true, true]);
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(householdStatus(folder)).toMatchObject({ recoveryConfirmed: true, keychainBackend: null });
    // The first opening by it writes its name down.
    expect(await opens({ keychain })).toBe(true);
    expect(householdStatus(folder)).toMatchObject({ recoveryConfirmed: true, keychainBackend: 'secretService' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      version: 2,
      createdAt,
      wraps: { recovery: confirmed },
    });
    newRecoveryCode(household);
    expect([await opens({ passphrase }), await opens({ recoveryCode: code })]).toEqual([true, true]);
  });
});
