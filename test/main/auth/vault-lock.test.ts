import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

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
