import { randomBytes } from 'node:crypto';
import type { BundleFile, BundleFiles } from './bundle-files.ts';
import { pagePolicy } from './content-security-policy.ts';

/** The inner scheme of the app's own pages. It is never registered with the system; the OAuth redirect has another one. */
export const appScheme = 'app';
export const bundleHost = 'bundle';
export const appOrigin = `${appScheme}://${bundleHost}`;
export const startPage = `${appOrigin}/index.html`;

/** What Electron's `protocol` must offer before `ready`. */
type SchemeRegistry = {
  registerSchemesAsPrivileged(
    schemes: {
      scheme: string;
      privileges: { standard: boolean; secure: boolean; supportFetchAPI: boolean };
    }[],
  ): void;
};

/** What Electron's `session.protocol` must offer. */
export type SchemeHandler = {
  handle(scheme: string, handler: (request: Request) => Response | Promise<Response>): void;
};

/** Call once, before `ready`: afterwards Electron ignores it. No bypassCSP, no corsEnabled. */
export function registerAppScheme(protocol: SchemeRegistry): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Answers `app://bundle/…` in the window's own session. */
export function serveApp(protocol: SchemeHandler, files: BundleFiles): void {
  protocol.handle(appScheme, (request) => answerFromBundle(files, request));
}

/** One file of the bundle, or 404 / 405 without a body. The page routes in memory, so there is no fallback to index.html. */
export function answerFromBundle(
  files: BundleFiles,
  request: { readonly url: string; readonly method: string },
): Response {
  if (request.method !== 'GET') return refusal(405);
  const address = bundleAddress(request.url);
  const file = address === null ? undefined : files.get(address);
  if (file === undefined) return refusal(404);
  return file.contentType.startsWith('text/html') ? htmlAnswer(file) : answer(file.body, file.contentType);
}

/** `app://bundle/a%20b.js` -> `/a b.js`; null for another host, a broken escape or no address at all. */
function bundleAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== `${appScheme}:` || url.host !== bundleHost) return null;
  try {
    const path = decodeURIComponent(url.pathname);
    return path === '/' || path === '' ? '/index.html' : path;
  } catch {
    return null;
  }
}

/** A nonce is only worth something when it is new each time (CSP Level 3, 7.1), so it is put in at the last moment. */
function htmlAnswer(file: BundleFile): Response {
  const nonce = randomBytes(16).toString('base64');
  const html = new TextDecoder().decode(file.body).replaceAll('__NONCE__', nonce);
  return answer(html, file.contentType, { 'content-security-policy': pagePolicy(nonce), 'cache-control': 'no-store' });
}

function answer(
  body: string | BundleFile['body'],
  contentType: string,
  more: Readonly<Record<string, string>> = {},
): Response {
  return new Response(body, { headers: { ...commonHeaders, 'content-type': contentType, ...more } });
}

function refusal(status: 404 | 405): Response {
  return new Response(null, { status, headers: commonHeaders });
}

const commonHeaders = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };
