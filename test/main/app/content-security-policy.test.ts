import { expect, test } from 'vitest';
import { pagePolicy, printPolicy } from '#main/app/content-security-policy.ts';

test('the page may load its own files and one style, and reach no network', () => {
  expect(pagePolicy('abc=')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-abc='; img-src 'self' data:; font-src 'self'; connect-src 'none'; " +
      "frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
});

test('a printed document has one style and nothing else', () => {
  expect(printPolicy('abc=')).toBe(
    "default-src 'none'; style-src 'nonce-abc='; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
});
