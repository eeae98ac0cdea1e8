import { createHash } from 'node:crypto';

/** Crockford's base32: no I, L, O, U, so that a handwritten code can be read back (https://www.crockford.com/base32.html). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const secretBytes = 20;
const secretCharacters = 32;
const checkCharacters = 4;
const groupLength = 4;

/** Letters of Crockford's base32 for whole groups of five bits; left-over bits are padded with zeros. Upper case. */
export function toBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(value >>> bits) & 31];
    }
  }
  return bits > 0 ? text + alphabet[(value << (5 - bits)) & 31] : text;
}

/** 160 bits as nine groups of four, the last one a checksum of 20 bits that catches slips of the pen before any key is tried. */
export function formatRecoveryCode(secret: Buffer): string {
  const text = toBase32(secret) + checksum(secret);
  return text.match(new RegExp(`.{${groupLength}}`, 'g'))?.join('-') ?? text;
}

/**
 * The secret in a recovery code as a person typed it: any case, with or without spaces and hyphens, O for 0, I and L for 1.
 * null when it is not a whole code or its checksum does not fit.
 */
export function readRecoveryCode(typed: string): Buffer | null {
  const text = typed
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}._]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  if (text.length !== secretCharacters + checkCharacters) return null;
  const secret = fromBase32(text.slice(0, secretCharacters));
  return secret !== null && checksum(secret) === text.slice(secretCharacters) ? secret : null;
}

function fromBase32(text: string): Buffer | null {
  const secret = Buffer.alloc(secretBytes);
  let bits = 0;
  let value = 0;
  let filled = 0;
  for (const character of text) {
    const digit = alphabet.indexOf(character);
    if (digit < 0) return null;
    value = ((value << 5) | digit) & 0xffff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      secret[filled++] = (value >>> bits) & 255;
    }
  }
  return secret;
}

function checksum(secret: Buffer): string {
  const digest = createHash('sha256').update('claimkeep/recovery-code').update(secret).digest();
  return toBase32(digest).slice(0, checkCharacters);
}
