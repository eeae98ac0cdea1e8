/** The only importer of openid-client: what ClaimKeep asks of OAuth, in ClaimKeep's types. */
import * as oauth from 'openid-client';

import { recommendedScope, type ConnectionSettings } from './connection-settings.ts';
import { TokenFailure, tokenFetch, type Fetch } from './token-fetch.ts';
import { normalizeTokenBody, type TokenBody } from './token-set.ts';

/** The secrets of one attempt: in memory only, used once. */
export type AttemptSecrets = Readonly<{ state: string; codeVerifier: string }>;

export type RequestOptions = Readonly<{ fetch: Fetch; signal?: AbortSignal }>;

/** A fresh PKCE verifier (RFC 7636, 43 characters) and a `state` of 32 random bytes; Medicare wants at least 16 characters. */
export function newAttemptSecrets(): AttemptSecrets {
  return { state: oauth.randomState(), codeVerifier: oauth.randomPKCECodeVerifier() };
}

/** The address the system browser opens. The challenge method is always S256; there is no way to ask without PKCE. */
export async function authorizationUrl(
  settings: ConnectionSettings,
  redirectUri: string,
  secrets: AttemptSecrets,
): Promise<URL> {
  return oauth.buildAuthorizationUrl(configurationFor(settings), {
    redirect_uri: redirectUri,
    scope: settings.scope ?? recommendedScope,
    state: secrets.state,
    code_challenge: await oauth.calculatePKCECodeChallenge(secrets.codeVerifier),
    code_challenge_method: 'S256',
    lang: settings.language,
    // SMART App Launch 2.2: the server the tokens are for, so that they are not given for a copy of it. Medicare ignores it.
    ...(settings.environment === 'custom' && { aud: settings.endpoints.fhirBase.replace(/\/$/u, '') }),
  });
}

/**
 * Sends the code to the token endpoint, once. Codes live 60 s at Medicare.
 * @param callback the parameters that came to the redirect address, `state` included (it is checked here a second time)
 * @throws TokenFailure
 */
export async function exchangeCode(
  settings: ConnectionSettings,
  redirectUri: string,
  secrets: AttemptSecrets,
  callback: URLSearchParams,
  options: RequestOptions,
): Promise<TokenBody> {
  const configuration = configurationFor(settings, options, 'tokens', callback.get('iss'));
  const callbackUrl = new URL(`${redirectUri}?${callback.toString()}`);
  // No expectedNonce: it would make the library demand an id_token, which Medicare never sends although `openid` is asked for.
  const checks = { expectedState: secrets.state, pkceCodeVerifier: secrets.codeVerifier };
  return body(() => oauth.authorizationCodeGrant(configuration, callbackUrl, checks));
}

/**
 * Uses up a one-time refresh token, once: a token POST is never repeated automatically.
 * @throws TokenFailure
 */
export async function refreshTokens(
  settings: ConnectionSettings,
  refreshToken: string,
  options: RequestOptions,
): Promise<TokenBody> {
  return body(() => oauth.refreshTokenGrant(configurationFor(settings, options, 'tokens'), refreshToken));
}

/**
 * Asks the revocation endpoint to end one token (RFC 7009).
 * @param options.hint which kind of token it is, where the server cares
 * @throws TokenFailure
 */
export async function revokeToken(
  settings: ConnectionSettings,
  token: string,
  { hint, ...options }: RequestOptions & Readonly<{ hint?: 'access_token' | 'refresh_token' }>,
): Promise<void> {
  const parameters = hint === undefined ? undefined : { token_type_hint: hint };
  await unwrapped(() => oauth.tokenRevocation(configurationFor(settings, options, 'empty'), token, parameters));
}

/** A configuration from the static table: no discovery (environments.ts says why). */
function configurationFor(
  settings: ConnectionSettings,
  options?: RequestOptions,
  answer: 'tokens' | 'empty' = 'tokens',
  receivedIssuer: string | null = null,
): oauth.Configuration {
  const { endpoints, clientAuthentication: authentication } = settings;
  const helper = authentication.method === 'tokenHelper' ? authentication.url : null;
  const revocation = helper ?? endpoints.revokeUrl;
  const server: oauth.ServerMetadata = {
    issuer: endpoints.issuer ?? issuerOf(endpoints.authorizeUrl, receivedIssuer),
    authorization_endpoint: endpoints.authorizeUrl,
    token_endpoint: helper ?? endpoints.tokenUrl,
    ...(revocation !== null && { revocation_endpoint: revocation }),
  };
  const configuration = new oauth.Configuration(server, settings.clientId, {}, clientAuth(settings));
  configuration.timeout = 30;
  // checkedSettings has already allowed plain http towards this computer only.
  oauth.allowInsecureRequests(configuration);
  if (options !== undefined) {
    const fetchTokens = tokenFetch(options.fetch, answer, options.signal);
    configuration[oauth.customFetch] = (url, init) => fetchTokens(url, init);
  }
  return configuration;
}

function clientAuth(settings: ConnectionSettings): oauth.ClientAuth {
  const authentication = settings.clientAuthentication;
  if (authentication.method === 'secretBasic') return oauth.ClientSecretBasic(authentication.secret);
  if (authentication.method === 'secretPost') return oauth.ClientSecretPost(authentication.secret);
  return oauth.None();
}

// RFC 9207: an `iss` must be the server the browser was sent to. Medicare sends none; that of a server that did not tell its name may have
// a path, which we do not know, so the origin decides: an `iss` of another origin stays unequal and the library refuses it.
function issuerOf(authorizeUrl: string, receivedIssuer: string | null): string {
  const { origin } = new URL(authorizeUrl);
  return receivedIssuer !== null && URL.parse(receivedIssuer)?.origin === origin ? receivedIssuer : origin;
}

async function body(request: () => Promise<oauth.TokenEndpointResponse>): Promise<TokenBody> {
  const tokens = normalizeTokenBody(await unwrapped(request));
  if (tokens === null) throw new TokenFailure({ kind: 'unreadable' });
  return tokens;
}

// openid-client wraps what its fetch throws into a ClientError; what it throws by itself means an answer outside the standard.
async function unwrapped<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    if (error instanceof Error && error.cause instanceof TokenFailure) throw error.cause;
    throw new TokenFailure({ kind: 'unreadable' }, { cause: error });
  }
}
