import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { openVault } from '#main/auth/vault.ts';

const key = randomBytes(32);
let folder = '';
let file = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimkeep-vault-'));
  file = join(folder, 'inner', 'vault.json');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

type VaultFile = { entries: Record<string, { nonce: string; tag: string; data: string }> };

async function edited(change: (content: VaultFile) => void): Promise<void> {
  const content = JSON.parse(await readFile(file, 'utf8')) as VaultFile;
  change(content);
  await writeFile(file, JSON.stringify(content));
}

describe('the vault', () => {
  test('keeps, replaces, deletes and clears entries across openings', async () => {
    const vault = await openVault(file, key);
    expect(await vault.get('a')).toBeNull();
    await vault.set('a', 'first');
    await vault.set('b', 'ü € 🩺');
    await vault.set('a', 'second');
    await vault.set('__proto__', 'just a name');
    const again = await openVault(file, key);
    expect(await again.get('a')).toBe('second');
    expect(await again.get('b')).toBe('ü € 🩺');
    expect(await again.get('__proto__')).toBe('just a name');
    expect(await again.get('toString')).toBeNull();
    await again.delete('a');
    expect(await vault.get('a')).toBeNull();
    await vault.clear();
    expect(await again.get('b')).toBeNull();
  });

  test('shows no value in the file, and never uses a nonce twice', async () => {
    const vault = await openVault(file, key);
    await vault.set('a', 'very-secret-token');
    const first = await readFile(file, 'utf8');
    await vault.set('a', 'very-secret-token');
    const second = await readFile(file, 'utf8');
    expect(first).not.toContain('very-secret-token');
    expect(first).not.toContain(Buffer.from('very-secret-token').toString('base64'));
    const nonce = (text: string): string | undefined => (JSON.parse(text) as VaultFile).entries['a']?.nonce;
    expect(nonce(first)).not.toBe(nonce(second));
  });

  test.skipIf(process.platform === 'win32')('belongs to its owner alone (Windows has no such modes)', async () => {
    await (await openVault(file, key)).set('a', 'x');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test('leaves nothing but the vault behind, after many writes at once', async () => {
    const vault = await openVault(file, key);
    const names = Array.from({ length: 12 }, (_unused, index) => `name${index}`);
    await Promise.all(names.map((name) => vault.set(name, name)));
    for (const name of names) expect(await vault.get(name)).toBe(name);
    expect(await readdir(join(folder, 'inner'))).toEqual(['vault.json']);
  });

  test('two openings of one file do not lose each other’s writes', async () => {
    const [one, two] = [await openVault(file, key), await openVault(file, key)];
    await Promise.all([one.set('one', '1'), two.set('two', '2'), one.set('three', '3'), two.set('four', '4')]);
    const values = await Promise.all(['one', 'two', 'three', 'four'].map((name) => one.get(name)));
    expect(values).toEqual(['1', '2', '3', '4']);
  });

  test('work under the lock never overlaps', async () => {
    const [one, two] = [await openVault(file, key), await openVault(file, key)];
    let inside = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setTimeout(resolve, 20));
      inside -= 1;
    };
    await Promise.all([one.exclusively(work), two.exclusively(work), one.exclusively(work)]);
    expect(most).toBe(1);
  });
});

describe('a vault that was tampered with is damaged, not empty', () => {
  const damaged = { code: 'store/household-damaged' };

  test('another key', async () => {
    await (await openVault(file, key)).set('a', 'x');
    await expect(openVault(file, randomBytes(32))).rejects.toMatchObject(damaged);
  });

  test('entries exchanged for one another', async () => {
    const vault = await openVault(file, key);
    await vault.set('a', 'x');
    await vault.set('b', 'y');
    await edited((content) => {
      const { a, b } = content.entries;
      if (a !== undefined && b !== undefined) content.entries = { a: b, b: a };
    });
    await expect(vault.get('a')).rejects.toMatchObject(damaged);
    await expect(openVault(file, key)).rejects.toMatchObject(damaged);
  });

  test('one bit of a value or a shortened tag', async () => {
    const vault = await openVault(file, key);
    await vault.set('a', 'x');
    await vault.set('b', 'x');
    await edited(({ entries: { a, b } }) => {
      if (a === undefined || b === undefined) throw new Error('the entries are missing');
      a.data = Buffer.from([(Buffer.from(a.data, 'base64')[0] ?? 0) ^ 1]).toString('base64');
      b.tag = Buffer.from(b.tag, 'base64').subarray(0, 4).toString('base64');
    });
    await expect(vault.get('a')).rejects.toMatchObject(damaged);
    await expect(vault.get('b')).rejects.toMatchObject(damaged);
  });

  test.each([
    '',
    '{',
    '[]',
    '{"format":"other","version":1,"entries":{}}',
    '{"format":"claimkeep-vault","version":2,"entries":{}}',
  ])('content %s', async (content) => {
    await (await openVault(file, key)).set('a', 'x');
    await writeFile(file, content);
    await expect(openVault(file, key)).rejects.toMatchObject(damaged);
  });
});
