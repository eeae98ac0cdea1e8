import { hkdfSync, randomBytes } from 'node:crypto';
import type { KeychainBackend } from '#shared/domain/keychain-backend.ts';
import { AppError } from '#shared/errors.ts';
import { newHouseholdFile, parseHouseholdFile, readHouseholdFile, writeHouseholdFile } from './household-file.ts';
import type { HouseholdFile, Wraps } from './household-file.ts';
import {
  unwrapByKeychain,
  unwrapByPassphrase,
  unwrapByRecoverySecret,
  wrapByKeychain,
  wrapByPassphrase,
  wrapByRecoverySecret,
} from './key-wraps.ts';
import type { Keychain, KeychainWrap, RecoveryWrap } from './key-wraps.ts';
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
  /** A recovery code was made and typed back once (`confirmRecoveryCode`). */
  readonly recoveryConfirmed: boolean;
  /** See {@link HouseholdFile}. */
  readonly wanted: HouseholdFile['wanted'];
  /** What protected the keychain's wrap; null when there is none, or when that is not known. */
  readonly keychainBackend: KeychainBackend | null;
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
  const wraps = {
    keychain: keychain === null ? null : await keychainWrap(key, keychain),
    passphrase: passphrase === null ? null : await passphraseWrap(key, passphrase),
    recovery: recovery === null ? null : wrapByRecoverySecret(key, recovery),
  };
  writeHouseholdFile(folder, newHouseholdFile(wraps));
  return { household: opened(folder, key), recoveryCode: recovery === null ? null : formatRecoveryCode(recovery) };
}

/**
 * Opens the household by one of its ways. A keychain that has a new key is written down with it, and a recovery code that opens counts as
 * typed back. Throws `store/no-household`, `store/household-damaged`, `store/newer-version`;
 * `store/wrong-secret` for a passphrase or code that does not fit or was never set; `store/keychain-lost` when the keychain is not there,
 * refuses, or no longer holds the secret.
 */
export async function unlockHousehold(options: { readonly folder: string; readonly by: UnlockBy }): Promise<Household> {
  const { folder, by } = options;
  const { key, learned } = await unwrap(existingFile(folder).wraps, by);
  try {
    if (learned !== null) changeHousehold(folder, learned);
  } catch {
    // It opens all the same; on a full or read-only disk this is written another time.
  }
  return opened(folder, key);
}

/** Which ways open this folder's household. Throws `store/household-damaged`, `store/newer-version`. */
export function householdStatus(folder: string): LockedStatus {
  const file = readHouseholdFile(folder);
  const { wraps, wanted } = file ?? newHouseholdFile({});
  return {
    state: file === null ? 'none' : 'locked',
    unlockBy: waysIn(wraps),
    recoveryConfirmed: (wraps.recovery?.confirmedAt ?? null) !== null,
    wanted,
    keychainBackend: wraps.keychain?.backend ?? null,
  };
}

function waysIn(wraps: Wraps): LockedStatus['unlockBy'] {
  return [
    ...(wraps.keychain === null ? [] : (['keychain'] as const)),
    ...(wraps.passphrase === null ? [] : (['passphrase'] as const)),
    ...(wraps.recovery === null && wraps.pendingRecovery === null ? [] : (['recoveryCode'] as const)),
  ];
}

/** Names the secret that is tried, without telling anything about it: wrong tries are counted for each secret by itself. */
export function secretTried(file: string | { readonly folder: string }, by: 'passphrase' | 'recoveryCode'): string {
  const { wraps } = typeof file === 'string' ? portable(file) : existingFile(file.folder);
  const wrap = by === 'passphrase' ? wraps.passphrase : (wraps.recovery ?? wraps.pendingRecovery);
  // The salt is new with each new passphrase or code, and the same in a backup of this household.
  return `${by}:${wrap?.salt ?? 'none'}`;
}

/**
 * What a backup must hold to be opened on another computer: the text of the key file without this computer's keychain. Throws
 * `backup/no-way-to-open` when the keychain is all there is.
 */
export function portableKeyFile(folder: string): string {
  const file = existingFile(folder);
  const wraps = { ...file.wraps, keychain: null };
  if (waysIn(wraps).length === 0) throw new AppError('backup/no-way-to-open');
  return JSON.stringify({ ...file, wraps });
}

/** Which secrets open the key file of a backup. Throws `backup/damaged`, `store/newer-version`. */
export function waysToOpen(keyFile: string): readonly ('passphrase' | 'recoveryCode')[] {
  return waysIn(portable(keyFile).wraps).filter((way) => way !== 'keychain');
}

/**
 * The keys of a backup. The household that is given out belongs to no folder: nothing about it can be changed. Throws `store/wrong-secret`,
 * `backup/damaged`, `store/newer-version`.
 */
export async function openKeyFile(keyFile: string, by: Exclude<UnlockBy, { keychain: Keychain }>): Promise<Household> {
  return opened('', (await unwrap(portable(keyFile).wraps, by)).key);
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

/** The key itself: for the key ring (`key-ring.ts`) alone. Throws `store/locked`. */
export function secretsOf(household: Household): { readonly folder: string; readonly key: Buffer } {
  const secret = secrets.get(household);
  if (secret === undefined || secret.key === null) throw new AppError('store/locked');
  return { folder: secret.folder, key: secret.key };
}

/** The key file of a folder that was set up. Throws `store/no-household`. */
export function existingFile(folder: string): HouseholdFile {
  const file = readHouseholdFile(folder);
  if (file === null) throw new AppError('store/no-household');
  return file;
}

/** Reads the key file anew, changes it and writes it, with nothing in between that waits. */
export function changeHousehold(folder: string, change: (file: HouseholdFile) => HouseholdFile): void {
  const file = existingFile(folder);
  const changed = change(file);
  if (changed !== file) writeHouseholdFile(folder, changed);
}

type Unwrapped = {
  readonly key: Buffer;
  /** What opening it taught that the key file should hold. */
  readonly learned: ((file: HouseholdFile) => HouseholdFile) | null;
};

async function unwrap(wraps: Wraps, by: UnlockBy): Promise<Unwrapped> {
  if ('keychain' in by) return byKeychain(wraps, by.keychain);
  if ('recoveryCode' in by) return byRecoveryCode(wraps, by.recoveryCode);
  const key = wraps.passphrase === null ? null : await unwrapByPassphrase(wraps.passphrase, by.passphrase);
  if (key === null) throw new AppError('store/wrong-secret');
  return { key, learned: null };
}

function byRecoveryCode({ recovery, pendingRecovery }: Wraps, typed: string): Unwrapped {
  const secret = readRecoveryCode(typed);
  if (secret === null) throw new AppError('store/wrong-secret');
  const key = recovery === null ? null : unwrapByRecoverySecret(recovery, secret);
  if (key !== null) return { key, learned: recovery?.confirmedAt === null ? typedBack(recovery) : null };
  // That it opens is no reason to withdraw the code before: that is asked for in so many words.
  const pendingKey = pendingRecovery === null ? null : unwrapByRecoverySecret(pendingRecovery, secret);
  if (pendingKey === null) throw new AppError('store/wrong-secret');
  return { key: pendingKey, learned: null };
}

function typedBack(wrap: RecoveryWrap): (file: HouseholdFile) => HouseholdFile {
  const recovery = { ...wrap, confirmedAt: new Date().toISOString() };
  return (file) => (file.wraps.recovery?.tag === wrap.tag ? { ...file, wraps: { ...file.wraps, recovery } } : file);
}

async function byKeychain({ keychain: wrap }: Wraps, keychain: Keychain): Promise<Unwrapped> {
  const found = wrap === null ? null : await openByKeychain(wrap, keychain);
  if (wrap === null || found === null) throw new AppError('store/keychain-lost');
  const { key, renewed } = found;
  if (renewed === null) return { key, learned: null };
  return {
    key,
    learned: (file) =>
      file.wraps.keychain?.tag === wrap.tag ? { ...file, wraps: { ...file.wraps, keychain: renewed } } : file,
  };
}

/** What the keychain holds, or null when it is not there, refuses, or no longer has it. Never throws. */
export async function openByKeychain(
  wrap: KeychainWrap,
  keychain: Keychain,
): Promise<{ readonly key: Buffer; readonly renewed: KeychainWrap | null } | null> {
  try {
    return (await isUsable(keychain)) ? await unwrapByKeychain(wrap, keychain) : null;
  } catch {
    return null;
  }
}

/** A wrap that was seen to open. Throws `store/keychain-lost` for a keychain that fails, or gives back something else. */
export async function keychainWrap(key: Buffer, keychain: Keychain): Promise<KeychainWrap> {
  try {
    const wrap = await wrapByKeychain(key, keychain);
    if ((await unwrapByKeychain(wrap, keychain))?.key.equals(key) === true) return wrap;
  } catch (error) {
    throw new AppError('store/keychain-lost', {}, { cause: error });
  }
  throw new AppError('store/keychain-lost');
}

function isUsable(keychain: Keychain | null): Promise<boolean> {
  return keychain === null ? Promise.resolve(false) : keychain.isAvailable().catch(() => false);
}

/** Throws `store/passphrase-too-short`. */
export async function passphraseWrap(key: Buffer, passphrase: string): Promise<Wraps['passphrase']> {
  if ([...new Intl.Segmenter().segment(passphrase)].length < shortestPassphrase)
    throw new AppError('store/passphrase-too-short');
  return wrapByPassphrase(key, passphrase);
}
