import type { ConnectionSettings } from './connection-settings.ts';
import { revokeToken } from './oidc-client.ts';
import type { Fetch } from './token-fetch.ts';
import type { TokenSet } from './token-set.ts';

/** `revoked`: the server said that it ended everything it was asked to end. */
export type RevocationResult = 'revoked' | 'notReached';

export type RevocationOptions = Readonly<{
  fetch: Fetch;
  /** The access token, renewed if it is over. Asked for at Medicare only. */
  liveAccessToken: () => Promise<string>;
  signal?: AbortSignal;
}>;

/**
 * Asks the server to end a permission, best effort; never throws.
 *
 * Medicare's `/revoke/` wants a live access token and ends the whole permission with it; a refresh token it does not understand
 * (bluebutton-web-server, RevokeView). Other servers follow RFC 7009: they end what they are sent, and RFC 7009 2.1 only recommends that the
 * other token goes too. So they are sent both, the refresh token first, because it is the one that lives on; and nothing is refreshed
 * just to be revoked.
 */
export async function revokeTokens(
  settings: ConnectionSettings,
  tokens: Pick<TokenSet, 'accessToken' | 'refreshToken'>,
  options: RevocationOptions,
): Promise<RevocationResult> {
  const hasTarget = settings.endpoints.revokeUrl !== null || settings.clientAuthentication.method === 'tokenHelper';
  if (!hasTarget) return 'notReached';
  const { fetch, signal } = options;
  const request = { fetch, ...(signal !== undefined && { signal }) };
  const isEnded = (token: string, hint?: 'access_token' | 'refresh_token'): Promise<boolean> =>
    revokeToken(settings, token, { ...request, ...(hint !== undefined && { hint }) }).then(
      () => true,
      () => false,
    );
  if (settings.environment !== 'custom') {
    const token = await options.liveAccessToken().catch(() => null);
    return token !== null && (await isEnded(token)) ? 'revoked' : 'notReached';
  }
  const isRefreshEnded = tokens.refreshToken === null || (await isEnded(tokens.refreshToken, 'refresh_token'));
  const isAccessEnded = await isEnded(tokens.accessToken, 'access_token');
  return isRefreshEnded && isAccessEnded ? 'revoked' : 'notReached';
}
