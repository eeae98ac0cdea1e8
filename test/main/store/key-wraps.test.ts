import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  unwrapByPassphrase,
  unwrapByRecoverySecret,
  wrapByPassphrase,
  wrapByRecoverySecret,
} from '#main/store/key-wraps.ts';

test('a wrap opens with its secret, and not with another or when any part of it was changed', () => {
  const key = randomBytes(32);
  const secret = randomBytes(20);
  const wrap = wrapByRecoverySecret(key, secret);
  expect(unwrapByRecoverySecret(wrap, secret)).toEqual(key);
  expect(unwrapByRecoverySecret(wrap, randomBytes(20))).toBeNull();
  for (const part of ['salt', 'iv', 'tag', 'ciphertext'] as const) {
    const changed = Buffer.from(wrap[part], 'base64');
    changed[0] = (changed[0] ?? 0) ^ 1;
    expect(unwrapByRecoverySecret({ ...wrap, [part]: changed.toString('base64') }, secret)).toBeNull();
    expect(unwrapByRecoverySecret({ ...wrap, [part]: '' }, secret)).toBeNull();
  }
  // GCM would take a tag of 4 bytes, which can be guessed.
  const shortTag = Buffer.from(wrap.tag, 'base64').subarray(0, 4).toString('base64');
  expect(unwrapByRecoverySecret({ ...wrap, tag: shortTag }, secret)).toBeNull();
});

test('the cost of a passphrase is stored with it, so that it can be raised later', async () => {
  const key = randomBytes(32);
  const wrap = await wrapByPassphrase(key, 'a passphrase');
  expect(wrap.scrypt).toEqual({ N: 131_072, r: 8, p: 1 });
  expect(await unwrapByPassphrase(wrap, 'a passphrase')).toEqual(key);
  expect(await unwrapByPassphrase({ ...wrap, scrypt: { N: 65_536, r: 8, p: 1 } }, 'a passphrase')).toBeNull();
});

test('two wraps of one key have nothing in common', () => {
  const key = randomBytes(32);
  const secret = randomBytes(20);
  const [first, second] = [wrapByRecoverySecret(key, secret), wrapByRecoverySecret(key, secret)];
  for (const part of ['salt', 'iv', 'tag', 'ciphertext'] as const) expect(first[part]).not.toBe(second[part]);
});
