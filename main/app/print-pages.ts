import { randomBytes } from 'node:crypto';
import { appScheme } from './app-protocol.ts';
import { printPolicy } from './content-security-policy.ts';

const printHost = 'print';

/**
 * Documents waiting to be loaded by a hidden window, by an address nobody can guess. A data: address is no way: Chromium cuts it at 2 MB.
 */
type PrintPages = {
  /** Keeps the document until it is fetched once or `forget` is called; returns its address. */
  offer(html: string): string;
  forget(address: string): void;
  answer(request: { readonly url: string; readonly method: string }): Response;
};

export function createPrintPages(): PrintPages {
  const pages = new Map<string, string>();
  return {
    offer(html) {
      const address = `${appScheme}://${printHost}/${randomBytes(16).toString('hex')}`;
      pages.set(address, html);
      return address;
    },
    forget(address) {
      pages.delete(address);
    },
    answer({ url, method }) {
      const html = method === 'GET' ? pages.get(url) : undefined;
      pages.delete(url);
      return html === undefined ? new Response(null, { status: 404 }) : page(html);
    },
  };
}

function page(html: string): Response {
  const nonce = randomBytes(16).toString('base64');
  return new Response(withNonce(html, nonce), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': printPolicy(nonce),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}

/** Only in the head (its policy and its style element): a claim in the body may say whatever it wants. */
function withNonce(html: string, nonce: string): string {
  const head = html.slice(0, html.indexOf('</head>') + 1);
  return head.replaceAll('__NONCE__', nonce) + html.slice(head.length);
}
