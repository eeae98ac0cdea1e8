import { randomBytes } from 'node:crypto';
import { AppError } from '#shared/errors.ts';
import { changeHousehold, existingFile, keychainWrap, openByKeychain, passphraseWrap, secretsOf } from './household.ts';
import type { Household } from './household.ts';
import type { HouseholdFile, Wraps } from './household-file.ts';
import { unwrapByPassphrase, unwrapByRecoverySecret, wrapByRecoverySecret } from './key-wraps.ts';
import type { Keychain, WrapKind } from './key-wraps.ts';
import { formatRecoveryCode, readRecoveryCode } from './recovery-code.ts';

/*
 * Setting, changing and taking away the ways into an opened household. The data is never touched: each way wraps the same household key.
 */

/** What another way is proved with at this moment. A recovery code needs none: it counts when it was typed back. */
export type Proof = {
  /** null: there is none here. */
  readonly keychain: Keychain | null;
  /** As typed just now; null where none is set. */
  readonly passphrase: string | null;
};

/**
 * Makes sure that the household would still open without one of its ways: by a keychain that gives the key now, a passphrase that was typed
 * now, or a recovery code that was typed back. That a wrap is in the file proves nothing: its keychain may be gone.
 * @returns the key file that this is true of
 * @throws AppError `store/last-way`, `store/locked`
 */
export async function assertAnotherWay(household: Household, without: WrapKind, proof: Proof): Promise<HouseholdFile> {
  const { folder, key } = secretsOf(household);
  const file = existingFile(folder);
  const { keychain, passphrase, recovery } = file.wraps;
  const ways: Readonly<Record<WrapKind, () => Promise<boolean>>> = {
    recovery: async () => recovery !== null && recovery.confirmedAt !== null,
    keychain: async () =>
      keychain !== null &&
      proof.keychain !== null &&
      ((await openByKeychain(keychain, proof.keychain))?.key.equals(key) ?? false),
    passphrase: async () =>
      passphrase !== null &&
      proof.passphrase !== null &&
      ((await unwrapByPassphrase(passphrase, proof.passphrase))?.equals(key) ?? false),
  };
  for (const way of ['recovery', 'keychain', 'passphrase'] as const) {
    if (way !== without && (await ways[way]())) return file;
  }
  throw new AppError('store/last-way');
}

/**
 * Makes a recovery code beside the one in use: both open until the new one is typed back ({@link confirmRecoveryCode}). Another one that was
 * not typed back is withdrawn. Returned once, kept nowhere.
 */
export function newRecoveryCode(household: Household): string {
  const { folder, key } = secretsOf(household);
  const secret = randomBytes(20);
  changeWraps(folder, { pendingRecovery: wrapByRecoverySecret(key, secret) });
  return formatRecoveryCode(secret);
}

/**
 * Checks a code that the person typed back, and remembers that they have it. A new one takes the place of the one before.
 * @throws AppError `store/wrong-secret`
 */
export function confirmRecoveryCode(household: Household, typed: string): void {
  const { folder, key } = secretsOf(household);
  const secret = readRecoveryCode(typed);
  const confirmedAt = new Date().toISOString();
  changeHousehold(folder, (file) => {
    const { pendingRecovery, recovery } = file.wraps;
    // While a new one waits, the old sheet is not what was asked for.
    const wrap = pendingRecovery ?? recovery;
    const fits = secret !== null && wrap !== null && unwrapByRecoverySecret(wrap, secret)?.equals(key) === true;
    if (!fits) throw new AppError('store/wrong-secret');
    return {
      ...file,
      wraps: { ...file.wraps, recovery: { ...wrap, confirmedAt }, pendingRecovery: null },
      wanted: { ...file.wanted, recoveryCode: true },
    };
  });
}

/** Withdraws the recovery code, and it is not asked for again. @throws AppError `store/last-way`, `store/busy` */
export async function removeRecoveryCode(household: Household, proof: Proof): Promise<void> {
  const seen = await assertAnotherWay(household, 'recovery', proof);
  changeAsSeen(household, seen, { recovery: null, pendingRecovery: null }, { recoveryCode: false });
}

/**
 * Lets this computer's keychain open the household from now on. Its wrap is seen to open before it takes the place of another.
 * @throws AppError `store/keychain-lost`
 */
export async function setKeychain(household: Household, keychain: Keychain): Promise<void> {
  const { folder, key } = secretsOf(household);
  const wrap = await keychainWrap(key, keychain);
  changeHousehold(folder, (file) => ({
    ...file,
    wraps: { ...file.wraps, keychain: wrap },
    wanted: { ...file.wanted, keychain: true },
  }));
}

/** The same where the person wants it and it does not open already: after a lost keychain the next start opens by itself again. */
export async function mendKeychain(household: Household, keychain: Keychain): Promise<void> {
  const { folder, key } = secretsOf(household);
  const { wraps, wanted } = existingFile(folder);
  if (!wanted.keychain) return;
  if (wraps.keychain !== null && (await openByKeychain(wraps.keychain, keychain))?.key.equals(key) === true) return;
  const wrap = await keychainWrap(key, keychain);
  changeHousehold(folder, (file) =>
    file.wanted.keychain ? { ...file, wraps: { ...file.wraps, keychain: wrap } } : file,
  );
}

/** "Always ask": this computer's key opens nothing any more. @throws AppError `store/last-way`, `store/busy` */
export async function removeKeychain(household: Household, proof: Proof): Promise<void> {
  const seen = await assertAnotherWay(household, 'keychain', proof);
  changeAsSeen(household, seen, { keychain: null }, { keychain: false });
}

/** Sets or changes the passphrase. @throws AppError `store/passphrase-too-short` */
export async function setPassphrase(household: Household, passphrase: string): Promise<void> {
  const { folder, key } = secretsOf(household);
  const wrap = await passphraseWrap(key, passphrase);
  changeWraps(folder, { passphrase: wrap });
}

/** Takes the passphrase away. @throws AppError `store/last-way`, `store/busy` */
export async function removePassphrase(household: Household, proof: Proof): Promise<void> {
  const seen = await assertAnotherWay(household, 'passphrase', proof);
  changeAsSeen(household, seen, { passphrase: null });
}

/** Whether this is the passphrase. False where none is set. */
export async function isPassphrase(household: Household, passphrase: string): Promise<boolean> {
  const { folder, key } = secretsOf(household);
  const { wraps } = existingFile(folder);
  if (wraps.passphrase === null) return false;
  return (await unwrapByPassphrase(wraps.passphrase, passphrase))?.equals(key) ?? false;
}

function changeWraps(folder: string, change: Partial<Wraps>): void {
  changeHousehold(folder, (file) => ({ ...file, wraps: { ...file.wraps, ...change } }));
}

/** Two removals at once must not each count on what the other takes away. @throws AppError `store/busy` when the file changed meanwhile */
function changeAsSeen(
  household: Household,
  seen: HouseholdFile,
  wraps: Partial<Wraps>,
  wanted: Partial<HouseholdFile['wanted']> = {},
): void {
  changeHousehold(secretsOf(household).folder, (file) => {
    if (JSON.stringify(file) !== JSON.stringify(seen)) throw new AppError('store/busy');
    return { ...file, wraps: { ...file.wraps, ...wraps }, wanted: { ...file.wanted, ...wanted } };
  });
}
