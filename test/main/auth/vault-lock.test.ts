import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';

import { withVaultLock } from '#main/auth/vault-lock.ts';

let folder = '';
let lock = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimkeep-lock-'));
  lock = join(folder, 'vault.lock');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

test('gives the result of the work and frees the lock, also after a failure', async () => {
  expect(await withVaultLock(lock, () => Promise.resolve(7))).toBe(7);
  await expect(withVaultLock(lock, () => Promise.reject(new Error('inside')))).rejects.toThrow('inside');
  expect(await readdir(folder)).toEqual([]);
});

test('a lock that stays taken is told as busy', async () => {
  await writeFile(lock, String(process.pid));
  await expect(withVaultLock(lock, () => Promise.resolve(1), 120)).rejects.toMatchObject({ code: 'store/busy' });
  expect(await readdir(folder)).toEqual(['vault.lock']);
});

test('the lock of a process that is gone is taken over', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  await writeFile(lock, String(pid));
  expect(await withVaultLock(lock, () => Promise.resolve(1), 500)).toBe(1);
});

test('a lock older than any request can take is taken over', async () => {
  await writeFile(lock, String(process.pid));
  const longAgo = new Date(Date.now() - 180_000);
  await utimes(lock, longAgo, longAgo);
  expect(await withVaultLock(lock, () => Promise.resolve(1), 500)).toBe(1);
});

test('a holder that slept too long does not remove the lock of the one that took over', async () => {
  const { promise: asleep, resolve: wake } = Promise.withResolvers<undefined>();
  const slow = withVaultLock(lock, () => asleep);
  const longAgo = new Date(Date.now() - 180_000);
  await expect.poll(() => readdir(folder)).toEqual(['vault.lock']);
  await utimes(lock, longAgo, longAgo);
  await withVaultLock(lock, async () => {
    wake(undefined);
    await slow;
    await expect(withVaultLock(lock, () => Promise.resolve(1), 120)).rejects.toMatchObject({ code: 'store/busy' });
  });
  expect(await readdir(folder)).toEqual([]);
});

test('a long work keeps its lock fresh, and after it was taken over never that of another', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const { promise, resolve: end } = Promise.withResolvers<undefined>();
  const long = withVaultLock(lock, () => promise, 0, true);
  await expect.poll(() => readdir(folder)).toEqual(['vault.lock']);
  const longAgo = new Date(Date.now() - 180_000);
  const ageMs = async () => Date.now() - (await stat(lock)).mtimeMs;
  await utimes(lock, longAgo, longAgo);
  vi.advanceTimersByTime(30_000);
  await expect.poll(ageMs).toBeLessThan(60_000);
  await expect(withVaultLock(lock, () => Promise.resolve(1), 0)).rejects.toMatchObject({ code: 'store/busy' });
  await writeFile(lock, `${process.pid} another`);
  await utimes(lock, longAgo, longAgo);
  vi.advanceTimersByTime(30_000);
  await delay(50);
  expect(await ageMs()).toBeGreaterThan(120_000);
  end(undefined);
  await long;
  expect(await readFile(lock, 'utf8')).toContain('another');
});

test('what the work gave is not lost when the folder is gone', async () => {
  const inner = join(folder, 'inner');
  const result = withVaultLock(join(inner, 'a.lock'), async () => {
    await rm(inner, { recursive: true });
    return 7;
  });
  expect(await result).toBe(7);
});

// Two waiters that both find the dead lock: the slower one must not remove the lock that the faster one has just made.
test('six processes that find the lock of a dead one go in one after another', { timeout: 60_000 }, async () => {
  const holder = join(import.meta.dirname, 'lock-holder.ts');
  const { pid: dead } = spawnSync(process.execPath, ['-e', '']);
  for (let round = 0; round < 3; round += 1) {
    const log = join(folder, `log-${round}`);
    await writeFile(lock, `${dead} of-round-${round}`);
    const start = String(Date.now() + 2_000);
    const codes = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const child = spawn(process.execPath, [holder, lock, log, start], { stdio: 'inherit' });
        const [code] = (await once(child, 'close')) as [number | null];
        return code;
      }),
    );
    expect(codes).toEqual(Array(6).fill(0));
    expect((await readFile(log, 'utf8')).split('\n')).toEqual([
      ...Array.from({ length: 6 }, () => ['in', 'out']).flat(),
      '',
    ]);
  }
});
