import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { AppError } from '#shared/errors.ts';
import { removeAbandonedLock, withVaultLock } from './vault-lock.ts';

/**
 * Small secrets (tokens, client secrets) in one encrypted file. Values are strings; names are readable in the file and must hold
 * nothing private. Every read opens the file anew, so that the app and the command line see each other's writes.
 */
export type Vault = Readonly<{
  get(name: string): Promise<string | null>;
  set(name: string, value: string): Promise<void>;
  delete(name: string): Promise<void>;
  /** Deletes several in one write: all of them or, after a crash, none. Nothing is written when none of them is there. */
  deleteAll(names: readonly string[]): Promise<void>;
  names(): Promise<readonly string[]>;
  /** Forgets everything. */
  clear(): Promise<void>;
  /** Runs `work` while no other process runs work on the same vault: a one-time token must not be used twice. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
}>;

type SealedEntry = Readonly<{ nonce: string; tag: string; data: string }>;

const format = 'claimkeep-vault';
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * @param key 32 bytes; each entry is sealed with AES-256-GCM under a random nonce, with its name as additional data, so that
 *   entries cannot be exchanged for one another
 * @throws AppError store/household-damaged when the file is not a vault or was not sealed with this key; also from `get`
 */
export async function openVault(filePath: string, key: Buffer): Promise<Vault> {
  if (key.length !== keyBytes) throw new RangeError('a vault key has 32 bytes');
  for (const [name, entry] of await readEntries(filePath)) unseal(key, name, entry);

  const inTurn = oneAtATime();
  const change = (edit: (entries: Map<string, SealedEntry>) => void): Promise<void> =>
    inTurn(() =>
      withVaultLock(`${filePath}.write-lock`, async () => {
        const entries = await readEntries(filePath);
        edit(entries);
        await writeEntries(filePath, entries);
      }),
    );
  return {
    async get(name) {
      const entry = (await readEntries(filePath)).get(name);
      return entry === undefined ? null : unseal(key, name, entry);
    },
    set: (name, value) => change((entries) => entries.set(name, seal(key, name, value))),
    delete: (name) => change((entries) => entries.delete(name)),
    async deleteAll(names) {
      const entries = await readEntries(filePath);
      // A full disk must not keep somebody from being deleted of whom nothing is kept here.
      if (!names.some((name) => entries.has(name))) return;
      await change((present) => names.forEach((name) => present.delete(name)));
    },
    names: async () => [...(await readEntries(filePath)).keys()],
    clear: () => change((entries) => entries.clear()),
    exclusively: (work) => withVaultLock(`${filePath}.lock`, work),
  };
}

function additionalData(name: string): Buffer {
  return Buffer.from(`${format}/1:${name}`);
}

function seal(key: Buffer, name: string, value: string): SealedEntry {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(additionalData(name));
  const data = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
  const text = (bytes: Buffer): string => bytes.toString('base64');
  return { nonce: text(nonce), tag: text(cipher.getAuthTag()), data: text(data) };
}

function unseal(key: Buffer, name: string, entry: SealedEntry): string {
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes(entry.nonce), { authTagLength: tagBytes });
    decipher.setAAD(additionalData(name));
    decipher.setAuthTag(bytes(entry.tag));
    return Buffer.concat([decipher.update(bytes(entry.data)), decipher.final()]).toString('utf8');
  } catch (cause) {
    throw new AppError('store/household-damaged', {}, { cause });
  }
}

/** The locks of a vault that a killed program left behind. */
export async function removeAbandonedLocks(filePath: string): Promise<void> {
  for (const kind of ['lock', 'write-lock']) await removeAbandonedLock(`${filePath}.${kind}`);
}

async function readEntries(filePath: string): Promise<Map<string, SealedEntry>> {
  let text: string;
  try {
    text = await readFile(filePath, 'utf8');
  } catch (cause) {
    if (isMissing(cause)) return new Map();
    throw cause;
  }
  return parseEntries(text);
}

function parseEntries(text: string): Map<string, SealedEntry> {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (cause) {
    throw new AppError('store/household-damaged', {}, { cause });
  }
  if (!isRecord(file) || file['format'] !== format || file['version'] !== 1 || !isRecord(file['entries'])) {
    throw new AppError('store/household-damaged');
  }
  const entries = new Map<string, SealedEntry>();
  for (const [name, value] of Object.entries(file['entries'])) {
    if (!isSealedEntry(value)) throw new AppError('store/household-damaged');
    entries.set(name, value);
  }
  return entries;
}

// Written beside the old file and renamed over it: after a power cut there is the old vault or the new one, never half of one.
async function writeEntries(filePath: string, entries: ReadonlyMap<string, SealedEntry>): Promise<void> {
  await mkdir(dirname(filePath), { recursive: true, mode: 0o700 });
  // The process id tells another program whether this is work under way or what a killed one left behind.
  const temporary = `${filePath}.${String(process.pid)}.${randomBytes(6).toString('hex')}.tmp`;
  const content = JSON.stringify({ format, version: 1, entries: Object.fromEntries(entries) });
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await renameOver(temporary, filePath);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw isDiskFull(cause) ? new AppError('store/disk-full', {}, { cause }) : cause;
  }
  await syncFolder(dirname(filePath));
}

// Windows refuses to replace a file that a virus scanner or the other process is reading just now.
async function renameOver(from: string, to: string, triesLeft = 10): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (process.platform !== 'win32' || triesLeft === 0) throw error;
    await delay(50);
    await renameOver(from, to, triesLeft - 1);
  }
}

// Makes the rename itself durable. Windows cannot open a folder; there the rename is journalled by the file system.
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSealedEntry(value: unknown): value is SealedEntry {
  return isRecord(value) && ['nonce', 'tag', 'data'].every((member) => typeof value[member] === 'string');
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}
