import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatRecoveryCode, readRecoveryCode, toBase32 } from '#main/store/recovery-code.ts';

describe('recovery code', () => {
  test('is nine groups of four letters and digits that cannot be mistaken for each other', () => {
    expect(formatRecoveryCode(randomBytes(20))).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  test('known letters of known bytes', () => {
    expect(toBase32(Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff]))).toBe('ZZZZZZZZ');
    expect(toBase32(Buffer.from('foobar'))).toBe('CSQPYRK1E8');
  });

  test('reads back whatever was written, however it is typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (bytes) => {
        const secret = Buffer.from(bytes);
        const code = formatRecoveryCode(secret);
        const typed = [
          code,
          code.toLowerCase(),
          code.replaceAll('-', ' '),
          ` ${code.replaceAll('-', '')}\n`,
          code.replaceAll('-', '\u2013'),
          code.replaceAll('0', 'O').replaceAll('1', 'I'),
          code.replaceAll('0', 'o').replaceAll('1', 'l'),
        ];
        for (const text of typed) expect(readRecoveryCode(text)).toEqual(secret);
      }),
    );
  });

  test('finds every slip of one character and every swap of neighbours', () => {
    const code = formatRecoveryCode(randomBytes(20)).replaceAll('-', '');
    for (let at = 0; at < code.length; at += 1) {
      const other = code[at] === '7' ? '8' : '7';
      expect(readRecoveryCode(code.slice(0, at) + other + code.slice(at + 1))).toBeNull();
      const swapped =
        code.slice(0, at) +
        code
          .slice(at, at + 2)
          .split('')
          .reverse()
          .join('') +
        code.slice(at + 2);
      if (swapped !== code) expect(readRecoveryCode(swapped)).toBeNull();
    }
  });

  test.each(['', 'hello', 'U'.repeat(36), '0'.repeat(35), '0'.repeat(37), '🙂'.repeat(18)])('refuses %j', (typed) => {
    expect(readRecoveryCode(typed)).toBeNull();
  });
});
