import type { RequestPaused } from './cdp-protocol.ts';
import { emitEvent } from './emitter.ts';
import { fromChromium, policyForChromium, toChromium } from './scheme-url.ts';
import { type Session, sessionModule } from './session.ts';
import { chromium, state } from './state.ts';
import type { WebContents } from './web-contents.ts';

const RESOURCE_TYPES: Record<string, string> = {
  Document: 'mainFrame',
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  Media: 'media',
  WebSocket: 'webSocket',
};

/** Every request of every page and worker passes here (Chromium's Fetch domain on the browser target). */
export async function onRequestPaused(paused: RequestPaused): Promise<void> {
  const { requestId, request } = paused;
  const contents = [...state.contents].find((each) => each._page.frames.has(paused.frameId));
  const session = contents?.session ?? sessionModule.defaultSession;
  const url = fromChromium(request.url);
  const custom = state.schemes.has(url.slice(0, url.indexOf(':')));

  if (state.deniedTargets.has(paused.frameId)) return fail(requestId, 'Aborted');
  if (contents && paused.resourceType === 'Document') {
    if (navigationPrevented(contents, paused, url)) return fail(requestId, 'Aborted');
    const isMainFrame = paused.frameId === contents._page.targetId;
    if (isMainFrame) await session._permissions.apply(contents, request.url, await session._contextId());
  }
  // Chromium asks for an icon by itself, Electron does not.
  if (paused.resourceType === 'Other' && request.url.endsWith('/favicon.ico')) return fulfil(requestId, 204);
  // Whether webRequest sees custom schemes differs by Electron version (electron issues 6021, 14804, 45865): never here.
  if (custom) return answerFromApp(session, paused, url);
  await applyWebRequest(session, contents, paused, url);
}

async function applyWebRequest(
  session: Session,
  contents: WebContents | undefined,
  paused: RequestPaused,
  url: string,
) {
  const { requestId, request } = paused;
  const answer = await session.webRequest._run({
    id: requestId,
    url,
    method: request.method,
    resourceType: RESOURCE_TYPES[paused.resourceType] ?? 'other',
    referrer: fromChromium(request.headers['Referer'] ?? ''),
    timestamp: Date.now(),
    webContentsId: contents?.id,
  });
  if (answer.cancel) return fail(requestId, 'BlockedByClient');
  if (answer.redirectURL) {
    return fulfil(requestId, 307, [{ name: 'Location', value: toChromium(answer.redirectURL) }]);
  }
  await chromium().send('Fetch.continueRequest', { requestId });
}

/** Asks will-frame-navigate, will-navigate and will-redirect, unless the app itself started the navigation. */
function navigationPrevented(contents: WebContents, paused: RequestPaused, url: string): boolean {
  const isMainFrame = paused.frameId === contents._page.targetId;
  if (isMainFrame && contents._page.takeOwnNavigation(paused.request.url)) return false;
  const frame = contents._page.frames.get(paused.frameId);
  const details = { url, isMainFrame, isSameDocument: false, frame, initiator: frame };
  const navigation = isMainFrame ? ['will-frame-navigate', 'will-navigate'] : ['will-frame-navigate'];
  const names = paused.redirectedRequestId ? ['will-redirect'] : navigation;
  return names.some((name) => emitEvent(contents, name, details, url, false, isMainFrame).defaultPrevented);
}

async function answerFromApp(session: Session, paused: RequestPaused, url: string): Promise<void> {
  const handler = session.protocol._handlers.get(url.slice(0, url.indexOf(':')));
  if (!handler) return fail(paused.requestId, 'AddressUnreachable');
  let response: Response;
  try {
    response = await handler(requestForApp(paused.request, url));
    if (!(response instanceof Response)) throw new Error('protocol.handle: the handler did not return a Response');
  } catch (e) {
    console.error(e);
    return fail(paused.requestId, 'Failed');
  }
  const headers = [...response.headers].map(([name, value]) => ({ name, value: headerForChromium(name, value) }));
  await fulfil(paused.requestId, response.status || 200, headers, Buffer.from(await response.arrayBuffer()));
}

function requestForApp(request: RequestPaused['request'], url: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, fromChromium(value));
  if (['GET', 'HEAD'].includes(request.method)) return new Request(url, { method: request.method, headers });
  const parts = request.postDataEntries?.map((entry) => Buffer.from(entry.bytes ?? '', 'base64'));
  const body = parts ? Buffer.concat(parts) : (request.postData ?? null);
  return new Request(url, { method: request.method, headers, body });
}

function headerForChromium(name: string, value: string): string {
  if (/^content-security-policy/i.test(name)) return policyForChromium(value);
  if (/^(location|access-control-allow-origin)$/i.test(name)) return toChromium(value);
  return value;
}

async function fail(requestId: string, errorReason: string): Promise<void> {
  await chromium().send('Fetch.failRequest', { requestId, errorReason });
}

async function fulfil(
  requestId: string,
  responseCode: number,
  responseHeaders: { name: string; value: string }[] = [],
  body: Buffer = Buffer.alloc(0),
): Promise<void> {
  const answer = { requestId, responseCode, responseHeaders, body: body.toString('base64') };
  await chromium().send('Fetch.fulfillRequest', answer);
}
