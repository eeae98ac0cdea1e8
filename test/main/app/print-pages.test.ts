import { expect, test } from 'vitest';
import { createPrintPages } from '#main/app/print-pages.ts';

const html =
  '<head><meta content="style-src \'nonce-__NONCE__\'"><style nonce="__NONCE__">p{color:#000}</style></head><p>__NONCE__</p>';

test('a document is served once, under an address nobody can guess', async () => {
  const pages = createPrintPages();
  const address = pages.offer(html);
  expect(address).toMatch(/^app:\/\/print\/[0-9a-f]{32}$/);
  expect(pages.offer(html)).not.toBe(address);
  const first = pages.answer({ url: address, method: 'GET' });
  expect(first.status).toBe(200);
  expect(pages.answer({ url: address, method: 'GET' }).status).toBe(404);
  await first.text();
});

test('the nonce of the policy goes into the head, and only there', async () => {
  const pages = createPrintPages();
  const response = pages.answer({ url: pages.offer(html), method: 'GET' });
  const policy = response.headers.get('content-security-policy') ?? '';
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
  expect(policy).toMatch(/^default-src 'none'; style-src 'nonce-/);
  expect(await response.text()).toBe(
    `<head><meta content="style-src 'nonce-${nonce}'"><style nonce="${nonce}">p{color:#000}</style></head><p>__NONCE__</p>`,
  );
});

test('a forgotten document, another method and another address give nothing', () => {
  const pages = createPrintPages();
  const forgotten = pages.offer(html);
  pages.forget(forgotten);
  expect(pages.answer({ url: forgotten, method: 'GET' }).status).toBe(404);
  expect(pages.answer({ url: pages.offer(html), method: 'POST' }).status).toBe(404);
  expect(pages.answer({ url: 'app://print/', method: 'GET' }).status).toBe(404);
});
