import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rm, stat, utimes } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { AppError } from '#shared/errors.ts';

// A token request gives up after 30 s, so a lock older than two minutes was left by a process that died.
const staleAfterMs = 120_000;
const retryEveryMs = 50;
/** How often a long holding says that it is still alive. */
const freshenEveryMs = 30_000;

/**
 * Runs `work` while this process alone holds the lock file (created with O_EXCL, which is atomic on local disks). A lock whose
 * process is gone, or that is older than two minutes, is taken over.
 * @param patienceMs how long to wait for another holder
 * @param isLong the work may take longer than two minutes: the lock is kept fresh meanwhile
 * @throws AppError store/busy when the lock stays taken
 */
export async function withVaultLock<T>(
  lockPath: string,
  work: () => Promise<T>,
  patienceMs = 60_000,
  isLong = false,
): Promise<T> {
  await mkdir(dirname(lockPath), { recursive: true, mode: 0o700 });
  const giveUpAt = Date.now() + patienceMs;
  // Process ids come again, so each holding has a name of its own.
  const owner = `${process.pid} ${randomUUID()}`;
  while (!(await createdFile(lockPath, owner))) {
    const abandoned = await abandonedOwner(lockPath);
    if (abandoned !== null && (await removedLock(lockPath, abandoned))) continue;
    if (Date.now() >= giveUpAt) throw new AppError('store/busy');
    await delay(retryEveryMs);
  }
  const freshen = isLong ? setInterval(() => void freshened(lockPath, owner), freshenEveryMs) : undefined;
  try {
    return await work();
  } finally {
    clearInterval(freshen);
    await releasedLock(lockPath, owner);
  }
}

async function freshened(lockPath: string, owner: string): Promise<void> {
  const now = new Date();
  if ((await ownerOf(lockPath)) === owner) await utimes(lockPath, now, now).catch(() => undefined);
}

/**
 * After a long sleep of the computer another process may have taken the lock over: that one is not ours to remove. Where the disk is full
 * no claim can be made; what the work gave or threw must not be lost over that.
 */
async function releasedLock(lockPath: string, owner: string): Promise<void> {
  try {
    await removedLock(lockPath, owner);
  } catch {
    if ((await ownerOf(lockPath)) === owner) await rm(lockPath, { force: true }).catch(() => undefined);
  }
}

/** Removes a lock whose holder is gone, which otherwise stays until somebody wants it next. Another's is left alone. */
export async function removeAbandonedLock(lockPath: string): Promise<void> {
  const abandoned = await abandonedOwner(lockPath);
  if (abandoned !== null) await removedLock(lockPath, abandoned);
}

/**
 * Removes the lock of `owner`, and never another. Two processes that both find a dead lock must not both remove it: the slower one would
 * remove the lock the faster one has just made. Files cannot be removed "if they still say so", so whoever removes must first create a
 * file that bears the owner's name, of which there can be only one, and look again.
 */
async function removedLock(lockPath: string, owner: string): Promise<boolean> {
  const name = createHash('sha256').update(owner).digest('hex').slice(0, 16);
  const claimPath = `${lockPath}.${name}`;
  if (!(await createdFile(claimPath, String(process.pid)))) {
    // A process that died in these few lines must not keep the lock for ever.
    if ((await abandonedOwner(claimPath)) !== null) await rm(claimPath, { force: true });
    return false;
  }
  try {
    if ((await ownerOf(lockPath)) !== owner) return false;
    await rm(lockPath, { force: true });
    return true;
  } finally {
    await rm(claimPath, { force: true });
  }
}

async function createdFile(path: string, content: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(content);
    } catch (error) {
      // A full disk takes the name and not the content: an empty lock would keep everybody out for two minutes.
      await rm(path, { force: true });
      throw error;
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    // Windows answers EPERM while another process is just deleting the file.
    if (hasCode(error, 'EEXIST') || (process.platform === 'win32' && hasCode(error, 'EPERM'))) return false;
    throw error;
  }
}

/** What a lock says of its holder, when that one is gone or too old; null when it is held or was just removed. */
async function abandonedOwner(path: string): Promise<string | null> {
  try {
    const { mtimeMs } = await stat(path);
    const owner = await readFile(path, 'utf8');
    if (Date.now() - mtimeMs > staleAfterMs) return owner;
    const holder = Number.parseInt(owner, 10);
    return holder > 0 && !isAlive(holder) ? owner : null;
  } catch {
    return null;
  }
}

async function ownerOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return null;
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return !hasCode(error, 'ESRCH');
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
