import { hkdfSync, randomBytes } from 'node:crypto';
import { AppError } from '#shared/errors.ts';
import { parseHouseholdFile, readHouseholdFile, writeHouseholdFile } from './household-file.ts';
import type { HouseholdFile, Wraps } from './household-file.ts';
import {
  unwrapByKeychain,
  unwrapByPassphrase,
  unwrapByRecoverySecret,
  wrapByKeychain,
  wrapByPassphrase,
  wrapByRecoverySecret,
} from './key-wraps.ts';
import type { Keychain } from './key-wraps.ts';
import { formatRecoveryCode, readRecoveryCode } from './recovery-code.ts';

/** Shortest passphrase, in characters as a person counts them (NIST SP 800-63B 3.1.1.2 for a secret checked offline by a slow hash). */
export const shortestPassphrase = 8;

/** The opened household: gives the keys made from the household key, never that key itself. After {@link forgetHousehold}: `store/locked`. */
export type Household = {
  /** 32 bytes, the raw key of a person's file. */
  fileKey(personId: string): Buffer;
  /** 32 bytes, for the token vault. */
  vaultKey(): Buffer;
  /** 32 bytes, for the activity log. */
  activityKey(): Buffer;
  /** Tells whether two households have the same key, and nothing about it: 32 hexadecimal digits. */
  keyCheck(): string;
};

export type UnlockBy =
  { readonly keychain: Keychain } | { readonly passphrase: string } | { readonly recoveryCode: string };

export type LockedStatus = {
  readonly state: 'none' | 'locked';
  readonly unlockBy: readonly ('keychain' | 'passphrase' | 'recoveryCode')[];
  /** A recovery code was made and typed back once ({@link confirmRecoveryCode}). */
  readonly recoveryConfirmed: boolean;
};

/** The key stays out of the object, so that logging or sending a Household can never show it. */
const secrets = new WeakMap<Household, { readonly folder: string; key: Buffer | null }>();

/**
 * Sets up a data folder: a random household key, wrapped by each given way. The recovery code is returned once and kept nowhere.
 * Throws `store/household-exists`; `store/household-damaged` when people's files lie there without a key file;
 * `store/passphrase-needed` when no way was given, or when the given keychain does not work and there is no passphrase to take its place;
 * `store/passphrase-too-short`; `store/keychain-lost` when the keychain fails while it is used.
 */
export async function createHousehold(options: {
  readonly folder: string;
  readonly keychain: Keychain | null;
  readonly passphrase: string | null;
  readonly withRecovery: boolean;
}): Promise<{ readonly household: Household; readonly recoveryCode: string | null }> {
  const { folder, passphrase, withRecovery } = options;
  if (readHouseholdFile(folder) !== null) throw new AppError('store/household-exists');
  const keychain = (await isUsable(options.keychain)) ? options.keychain : null;
  const leftWithout = options.keychain !== null && keychain === null;
  if (passphrase === null && keychain === null && (leftWithout || !withRecovery)) {
    throw new AppError('store/passphrase-needed');
  }
  const key = randomBytes(32);
  const recovery = withRecovery ? randomBytes(20) : null;
  const wraps: Wraps = {
    keychain: keychain === null ? null : await keychainWrap(key, keychain),
    passphrase: passphrase === null ? null : await passphraseWrap(key, passphrase),
    recovery: recovery === null ? null : wrapByRecoverySecret(key, recovery),
  };
  writeHouseholdFile(folder, { version: 1, createdAt: new Date().toISOString(), wraps });
  return { household: opened(folder, key), recoveryCode: recovery === null ? null : formatRecoveryCode(recovery) };
}

/**
 * Opens the household by one of its ways. Throws `store/no-household`, `store/household-damaged`, `store/newer-version`;
 * `store/wrong-secret` for a passphrase or code that does not fit or was never set; `store/keychain-lost` when the keychain is not there,
 * refuses, or no longer holds the secret.
 */
export async function unlockHousehold(options: { readonly folder: string; readonly by: UnlockBy }): Promise<Household> {
  const { wraps } = existingFile(options.folder);
  return opened(options.folder, await unwrap(wraps, options.by));
}

/** Which ways open this folder's household. Throws `store/household-damaged`, `store/newer-version`. */
export function householdStatus(folder: string): LockedStatus {
  const wraps = readHouseholdFile(folder)?.wraps;
  if (wraps === undefined) return { state: 'none', unlockBy: [], recoveryConfirmed: false };
  const unlockBy: LockedStatus['unlockBy'][number][] = [];
  if (wraps.keychain !== null) unlockBy.push('keychain');
  if (wraps.passphrase !== null) unlockBy.push('passphrase');
  if (wraps.recovery !== null) unlockBy.push('recoveryCode');
  return { state: 'locked', unlockBy, recoveryConfirmed: (wraps.recovery?.confirmedAt ?? null) !== null };
}

/**
 * What a backup must hold to be opened on another computer: the text of the key file without this computer's keychain. Throws
 * `backup/no-way-to-open` when the keychain is all there is.
 */
export function portableKeyFile(folder: string): string {
  const file = existingFile(folder);
  if (file.wraps.recovery === null && file.wraps.passphrase === null) throw new AppError('backup/no-way-to-open');
  return JSON.stringify({ ...file, wraps: { ...file.wraps, keychain: null } });
}

/** Which secrets open the key file of a backup. Throws `backup/damaged`, `store/newer-version`. */
export function waysToOpen(keyFile: string): readonly ('passphrase' | 'recoveryCode')[] {
  const { wraps } = portable(keyFile);
  return [
    ...(wraps.passphrase === null ? [] : (['passphrase'] as const)),
    ...(wraps.recovery === null ? [] : (['recoveryCode'] as const)),
  ];
}

/**
 * The keys of a backup. The household that is given out belongs to no folder: nothing about it can be changed. Throws `store/wrong-secret`,
 * `backup/damaged`, `store/newer-version`.
 */
export async function openKeyFile(keyFile: string, by: Exclude<UnlockBy, { keychain: Keychain }>): Promise<Household> {
  return opened('', await unwrap(portable(keyFile).wraps, by));
}

/** Sets up an empty data folder with the key of a backup, so that its people need no new key. Throws `store/household-exists`. */
export function adoptKeyFile(folder: string, keyFile: string): void {
  if (readHouseholdFile(folder) !== null) throw new AppError('store/household-exists');
  writeHouseholdFile(folder, portable(keyFile));
}

function portable(keyFile: string): HouseholdFile {
  const file = parseHouseholdFile(keyFile);
  if (file === null) throw new AppError('backup/damaged');
  return file;
}

/** Makes a recovery code and withdraws the one before. Returned once, kept nowhere. */
export function newRecoveryCode(household: Household): string {
  const { folder, key } = secretsOf(household);
  const secret = randomBytes(20);
  changeWraps(folder, { recovery: wrapByRecoverySecret(key, secret) });
  return formatRecoveryCode(secret);
}

/** Checks a code that the person typed back, and remembers that they have it. Throws `store/wrong-secret`. */
export function confirmRecoveryCode(household: Household, typed: string): void {
  const { folder, key } = secretsOf(household);
  const { wraps } = existingFile(folder);
  const found = byRecoveryCode(wraps, typed);
  if (wraps.recovery === null || !found.equals(key)) throw new AppError('store/wrong-secret');
  const confirmed = { ...wraps.recovery, confirmedAt: new Date().toISOString() };
  changeWraps(folder, { recovery: confirmed });
}

/** Lets this computer's keychain open the household from now on, for example after `store/keychain-lost`. */
export async function setKeychain(household: Household, keychain: Keychain): Promise<void> {
  const { folder, key } = secretsOf(household);
  const wrap = await keychainWrap(key, keychain);
  changeWraps(folder, { keychain: wrap });
}

/** Sets or changes the passphrase. Throws `store/passphrase-too-short`. */
export async function setPassphrase(household: Household, passphrase: string): Promise<void> {
  const { folder, key } = secretsOf(household);
  const wrap = await passphraseWrap(key, passphrase);
  changeWraps(folder, { passphrase: wrap });
}

/**
 * Takes the passphrase away. Throws `store/last-way` when nothing else that is known to work would open the household: this computer's
 * keychain, or a recovery code that was typed back once.
 */
export function removePassphrase(household: Household): void {
  const { folder } = secretsOf(household);
  const { wraps } = existingFile(folder);
  if (wraps.keychain === null && (wraps.recovery?.confirmedAt ?? null) === null) throw new AppError('store/last-way');
  changeWraps(folder, { passphrase: null });
}

/** Whether this is the passphrase. False where none is set. */
export async function isPassphrase(household: Household, passphrase: string): Promise<boolean> {
  const { folder, key } = secretsOf(household);
  const { wraps } = existingFile(folder);
  if (wraps.passphrase === null) return false;
  return (await unwrapByPassphrase(wraps.passphrase, passphrase))?.equals(key) ?? false;
}

/** Locks: overwrites the key in memory. Open databases keep their own copy until they are closed. */
export function forgetHousehold(household: Household): void {
  const secret = secrets.get(household);
  secret?.key?.fill(0);
  if (secret !== undefined) secret.key = null;
}

function opened(folder: string, key: Buffer): Household {
  const derive = (salt: string, info: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secretsOf(household).key, salt, info, 32));
  const household: Household = {
    fileKey: (personId) => derive(personId, 'claimkeep/person-file'),
    vaultKey: () => derive('', 'claimkeep/vault'),
    activityKey: () => derive('', 'claimkeep/activity'),
    keyCheck: () => derive('', 'claimkeep/key-check').toString('hex', 0, 16),
  };
  secrets.set(household, { folder, key });
  return household;
}

function secretsOf(household: Household): { readonly folder: string; readonly key: Buffer } {
  const secret = secrets.get(household);
  if (secret === undefined || secret.key === null) throw new AppError('store/locked');
  return { folder: secret.folder, key: secret.key };
}

function existingFile(folder: string): HouseholdFile {
  const file = readHouseholdFile(folder);
  if (file === null) throw new AppError('store/no-household');
  return file;
}

function changeWraps(folder: string, change: Partial<Wraps>): void {
  const file = existingFile(folder);
  writeHouseholdFile(folder, { ...file, wraps: { ...file.wraps, ...change } });
}

async function unwrap(wraps: Wraps, by: UnlockBy): Promise<Buffer> {
  if ('keychain' in by) return byKeychain(wraps, by.keychain);
  if ('recoveryCode' in by) return byRecoveryCode(wraps, by.recoveryCode);
  const key = wraps.passphrase === null ? null : await unwrapByPassphrase(wraps.passphrase, by.passphrase);
  if (key === null) throw new AppError('store/wrong-secret');
  return key;
}

function byRecoveryCode(wraps: Wraps, typed: string): Buffer {
  const secret = readRecoveryCode(typed);
  const key = secret === null || wraps.recovery === null ? null : unwrapByRecoverySecret(wraps.recovery, secret);
  if (key === null) throw new AppError('store/wrong-secret');
  return key;
}

async function byKeychain(wraps: Wraps, keychain: Keychain): Promise<Buffer> {
  const key = await (async () => {
    if (wraps.keychain === null || !(await isUsable(keychain))) return null;
    return unwrapByKeychain(wraps.keychain, keychain);
  })().catch(() => null);
  if (key === null) throw new AppError('store/keychain-lost');
  return key;
}

async function keychainWrap(key: Buffer, keychain: Keychain): Promise<Wraps['keychain']> {
  try {
    return await wrapByKeychain(key, keychain);
  } catch (error) {
    throw new AppError('store/keychain-lost', {}, { cause: error });
  }
}

function isUsable(keychain: Keychain | null): Promise<boolean> {
  return keychain === null ? Promise.resolve(false) : keychain.isAvailable().catch(() => false);
}

async function passphraseWrap(key: Buffer, passphrase: string): Promise<Wraps['passphrase']> {
  if ([...new Intl.Segmenter().segment(passphrase)].length < shortestPassphrase)
    throw new AppError('store/passphrase-too-short');
  return wrapByPassphrase(key, passphrase);
}
