import { AppError } from '#shared/errors.ts';
import type { SuspiciousReason } from './callback-query.ts';
import { checkedSettings, recommendedScope, type ConnectionSettings } from './connection-settings.ts';
import { badConfiguration } from './environments.ts';
import { openLoopbackReceiver } from './loopback-receiver.ts';
import { authorizationUrl, exchangeCode, newAttemptSecrets, type AttemptSecrets } from './oidc-client.ts';
import type { ReceiverEvents, RedirectReceiver } from './redirect-receiver.ts';
import { openSchemeReceiver, type SchemeCallbackSource } from './scheme-receiver.ts';
import { failedExchange, refusedAuthorization } from './sign-in-failures.ts';
import type { Fetch } from './token-fetch.ts';
import { scopeWords, tokenSetFrom, type TokenSet } from './token-set.ts';

export type SignInStatus =
  | Readonly<{ kind: 'waitingForBrowser'; redirectUri: string }>
  /** Something that is not Medicare's answer reached the redirect address. It was ignored; the wait goes on. */
  | Readonly<{ kind: 'suspiciousCallback'; reason: SuspiciousReason }>
  /** Medicare's page says it has no claims for this person yet. Not proof, so the wait goes on. */
  | Readonly<{ kind: 'noClaimsHint' }>
  | Readonly<{ kind: 'exchangingCode' }>;

export type SignInOptions = Readonly<{
  /** Opens the system browser; never a window of the app (RFC 8252 8.12, Medicare's terms). */
  openBrowser(url: string): Promise<void>;
  schemeCallbacks?: SchemeCallbackSource;
  signal: AbortSignal;
  /** Milliseconds to wait for the browser; 10 minutes if absent, Medicare's own limit between sign-in and approval. */
  timeoutMs?: number;
  onStatus?(status: SignInStatus): void;
  /** The app passes Electron's fetch, which honours the system's proxy and certificates. */
  fetch?: Fetch;
}>;

const defaultTimeoutMs = 10 * 60 * 1000;
let isRunning = false;

/**
 * One sign-in with the system browser: authorization code with PKCE S256 and `state` (RFC 6749, 7636, 8252, 9700). The redirect is
 * received before the browser opens; every outcome closes the receiver and forgets the attempt's secrets.
 * @returns the tokens; nothing is stored here
 * @throws AppError auth/already-running, auth/bad-configuration, auth/port-in-use, auth/browser-not-opened, auth/cancelled,
 *   auth/timed-out, auth/no-claims-data, auth/denied, auth/bad-callback, auth/code-expired, auth/wrong-client, auth/server-down,
 *   auth/server-error
 */
export async function signIn(settings: ConnectionSettings, options: SignInOptions): Promise<TokenSet> {
  if (isRunning) throw new AppError('auth/already-running');
  isRunning = true;
  try {
    return await attempt(checkedSettings(settings), options);
  } finally {
    isRunning = false;
  }
}

async function attempt(settings: ConnectionSettings, options: SignInOptions): Promise<TokenSet> {
  if (options.signal.aborted) throw new AppError('auth/cancelled');
  const secrets = newAttemptSecrets();
  let hasNoClaimsHint = false;
  const receiver = await openReceiver(settings, secrets.state, options, {
    onSuspicious: (reason) => options.onStatus?.({ kind: 'suspiciousCallback', reason }),
    onNoClaimsHint() {
      hasNoClaimsHint = true;
      options.onStatus?.({ kind: 'noClaimsHint' });
    },
  });
  try {
    const url = await authorizationUrl(settings, receiver.redirectUri, secrets);
    options.onStatus?.({ kind: 'waitingForBrowser', redirectUri: receiver.redirectUri });
    const callback = await firstOutcome(receiver, url.href, options, () => hasNoClaimsHint);
    void receiver.close();
    options.onStatus?.({ kind: 'exchangingCode' });
    return await tokensFor(settings, receiver.redirectUri, secrets, callback, options);
  } finally {
    await receiver.close();
  }
}

async function openReceiver(
  settings: ConnectionSettings,
  state: string,
  options: SignInOptions,
  events: ReceiverEvents,
): Promise<RedirectReceiver> {
  const { redirect, language } = settings;
  if (redirect.kind === 'loopback') {
    const { origin } = new URL(settings.endpoints.authorizeUrl);
    const ports = redirect.port === null ? [] : [redirect.port, ...(redirect.otherPorts ?? [])];
    return openLoopbackReceiver({ ports, state, language, signInOrigin: origin }, events);
  }
  if (options.schemeCallbacks === undefined) throw badConfiguration('redirect');
  return openSchemeReceiver(options.schemeCallbacks, state, events);
}

/** The callback, or the first of: cancelled, timed out, browser not opened. */
async function firstOutcome(
  receiver: RedirectReceiver,
  url: string,
  options: SignInOptions,
  hasNoClaimsHint: () => boolean,
): Promise<URLSearchParams> {
  const { promise: interruption, reject } = Promise.withResolvers<never>();
  const onAbort = (): void => {
    reject(new AppError('auth/cancelled'));
  };
  options.signal.addEventListener('abort', onAbort, { once: true });
  const timer = setTimeout(() => {
    reject(new AppError(hasNoClaimsHint() ? 'auth/no-claims-data' : 'auth/timed-out'));
  }, options.timeoutMs ?? defaultTimeoutMs);
  if (options.signal.aborted) onAbort();
  // Not awaited: some systems report the browser as opened only when it is closed again.
  void openedBrowser(url, options).catch(reject);
  try {
    return await Promise.race([receiver.callback, interruption]);
  } finally {
    clearTimeout(timer);
    options.signal.removeEventListener('abort', onAbort);
  }
}

async function openedBrowser(url: string, options: SignInOptions): Promise<void> {
  try {
    await options.openBrowser(url);
  } catch (cause) {
    throw new AppError('auth/browser-not-opened', {}, { cause });
  }
}

async function tokensFor(
  settings: ConnectionSettings,
  redirectUri: string,
  secrets: AttemptSecrets,
  callback: URLSearchParams,
  options: SignInOptions,
): Promise<TokenSet> {
  const error = callback.get('error');
  if (error !== null) throw refusedAuthorization(error);
  if ((callback.get('code') ?? '') === '' || !isFromServer(callback.get('iss'), settings)) {
    throw new AppError('auth/bad-callback');
  }
  const requestedAt = Date.now();
  const send: Fetch = options.fetch ?? ((url, init) => fetch(url, init));
  try {
    const request = { fetch: send, signal: options.signal };
    const body = await exchangeCode(settings, redirectUri, secrets, callback, request);
    const grantedScope = scopeWords(settings.scope ?? recommendedScope);
    return tokenSetFrom(body, requestedAt, { grantedScope, refreshToken: null, patientId: null, permissionEnds: null });
  } catch (failure) {
    throw failedExchange(failure);
  }
}

// RFC 9207. Medicare sends no `iss`; one of another server means the answer was mixed up with that of an attacker's. A server that told its
// name is held to it, and one that says it always sends it must; of any other one the origin is known.
function isFromServer(received: string | null, { endpoints }: ConnectionSettings): boolean {
  const { issuer = null, isIssuerSent = false, authorizeUrl } = endpoints;
  if (received === null) return !isIssuerSent;
  if (issuer !== null) return received === issuer;
  return URL.parse(received)?.origin === new URL(authorizeUrl).origin;
}
