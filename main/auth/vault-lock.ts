import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { AppError } from '#shared/errors.ts';

// A token request gives up after 30 s, so a lock older than two minutes was left by a process that died.
const staleAfterMs = 120_000;
const retryEveryMs = 50;

/**
 * Runs `work` while this process alone holds the lock file (created with O_EXCL, which is atomic on local disks). A lock whose
 * process is gone, or that is older than two minutes, is taken over.
 * @param patienceMs how long to wait for another holder
 * @throws AppError store/busy when the lock stays taken
 */
export async function withVaultLock<T>(lockPath: string, work: () => Promise<T>, patienceMs = 60_000): Promise<T> {
  await mkdir(dirname(lockPath), { recursive: true, mode: 0o700 });
  const giveUpAt = Date.now() + patienceMs;
  while (!(await tryLock(lockPath))) {
    if (await isAbandoned(lockPath)) await rm(lockPath, { force: true });
    else if (Date.now() >= giveUpAt) throw new AppError('store/busy');
    else await delay(retryEveryMs);
  }
  try {
    return await work();
  } finally {
    await rm(lockPath, { force: true });
  }
}

async function tryLock(lockPath: string): Promise<boolean> {
  try {
    const file = await open(lockPath, 'wx', 0o600);
    try {
      await file.writeFile(String(process.pid));
    } catch (error) {
      // A full disk takes the name and not the number: an empty lock would keep everybody out for two minutes.
      await rm(lockPath, { force: true });
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

async function isAbandoned(lockPath: string): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(lockPath);
    if (Date.now() - mtimeMs > staleAfterMs) return true;
    const holder = Number(await readFile(lockPath, 'utf8'));
    return Number.isInteger(holder) && holder > 0 && !isAlive(holder);
  } catch {
    return false;
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
