import { AppError } from '#shared/errors.ts';
import { checkedSettings, type ConnectionSettings } from './connection-settings.ts';
import { refreshTokens, revokeAccess } from './oidc-client.ts';
import { refreshOutcome } from './refresh-outcome.ts';
import { isOutage, statusDetails } from './sign-in-failures.ts';
import { bindingOf, loadTokens, saveTokens, type StoredTokens } from './stored-tokens.ts';
import { TokenFailure, type Fetch } from './token-fetch.ts';
import { tokenSetFrom, type TokenSet } from './token-set.ts';
import type { Vault } from './vault.ts';

export type ConnectionStatus = Readonly<{
  connected: boolean;
  /** ISO instant at which Medicare's permission ends, when known. */
  permissionEnds: string | null;
  /** There was a connection and it works no more; stored claims are not affected. */
  needsReconnect: boolean;
}>;

export type RevokeOutcome = 'revoked' | 'notReached';

export type TokenSession = Readonly<{
  /** Keeps what a sign-in gave, in place of everything before. */
  store(tokens: TokenSet): Promise<void>;
  /**
   * A token that lives at least another minute, refreshed when needed.
   * @throws AppError sync/not-connected, auth/reconnect-needed, auth/server-down, auth/server-error, auth/wrong-client, store/busy
   */
  accessToken(): Promise<string>;
  /**
   * A newer token after the API refused `token` with 401. Throws auth/reconnect-needed when that one was already the newer one.
   * @throws AppError as accessToken
   */
  refreshAfter401(token: string): Promise<string>;
  /** What was granted; null when not connected. */
  grant(): Promise<Pick<TokenSet, 'grantedScope' | 'patientId' | 'permissionEnds'> | null>;
  /** Asks the server to end the permission, best effort. The tokens stay in the vault: who asks for this forgets them there. */
  revoke(): Promise<RevokeOutcome>;
  status(): Promise<ConnectionStatus>;
}>;

export type TokenSessionOptions = Readonly<{
  vault: Vault;
  personId: string;
  settings: ConnectionSettings;
  /** Epoch milliseconds; the system clock if absent. */
  now?: () => number;
  fetch?: Fetch;
}>;

const refreshAheadMs = 60_000;
/** A token that was refreshed this recently and is refused again will not be cured by another refresh. */
const refusedAgainWithinMs = 120_000;

/**
 * The tokens of one person: kept in the vault, refreshed one at a time, forgotten when they are dead.
 * @throws AppError auth/bad-configuration when the settings would send tokens where they must not go
 */
export function createTokenSession(options: TokenSessionOptions): TokenSession {
  const { vault, personId } = options;
  const settings = checkedSettings(options.settings);
  const now = options.now ?? Date.now;
  const send: Fetch = options.fetch ?? ((url, init) => fetch(url, init));
  const boundTo = bindingOf(settings);
  let running: Promise<string> | null = null;
  let forced: { token: string; at: number } | null = null;
  /** A refreshed set that could not be written (disk full): the server knows only this one, so it must not be lost. */
  let unsaved: StoredTokens | null = null;

  const save = async (stored: StoredTokens): Promise<void> => {
    unsaved = stored;
    await saveTokens(vault, personId, stored);
    unsaved = null;
  };
  const load = async (): Promise<StoredTokens | null> => {
    if (unsaved !== null) await save(unsaved);
    return loadTokens(vault, personId);
  };
  const requireTokens = async (): Promise<{ stored: StoredTokens; tokens: TokenSet }> => {
    const stored = await load();
    if (stored === null) throw new AppError('sync/not-connected');
    if (stored.tokens === null || stored.boundTo !== boundTo) throw new AppError('auth/reconnect-needed');
    return { stored, tokens: stored.tokens };
  };
  const giveUp = async (stored: StoredTokens, cause?: unknown): Promise<never> => {
    await save({ ...stored, tokens: null, refreshInDoubt: false });
    throw new AppError('auth/reconnect-needed', {}, { cause });
  };
  const isFresh = (tokens: TokenSet): boolean => tokens.expiresAt - now() > refreshAheadMs;

  /** `outdated` is the token that no longer serves; another process may have replaced it meanwhile. */
  const refresh = (outdated: string): Promise<string> =>
    vault.exclusively(async () => {
      const { stored, tokens } = await requireTokens();
      if (tokens.accessToken !== outdated && isFresh(tokens)) return tokens.accessToken;
      if (tokens.refreshToken === null) return giveUp(stored);
      // Before it is sent: a program that is killed while it waits finds in the vault that the one-time token may be used up.
      await saveTokens(vault, personId, { ...stored, refreshInDoubt: true });
      const requestedAt = now();
      let newer: TokenSet;
      try {
        newer = tokenSetFrom(await refreshTokens(settings, tokens.refreshToken, { fetch: send }), requestedAt, tokens);
      } catch (error) {
        return await afterFailure(stored, error);
      }
      // Written before use (RFC 9700 4.14): after a crash the only token the server still knows is in the vault.
      await save({ boundTo, tokens: newer, refreshInDoubt: false, permissionEnds: newer.permissionEnds });
      return newer.accessToken;
    });

  // Lost answers: the old token is tried once more, at a later call; a second loss or a refusal means reconnecting.
  const afterFailure = async (stored: StoredTokens, error: unknown): Promise<never> => {
    const outcome = refreshOutcome(error);
    if (outcome === 'dead' || (outcome === 'inDoubt' && stored.refreshInDoubt)) return giveUp(stored, error);
    // Refused before the token was looked at, or never sent: it is as good as before.
    if (outcome !== 'inDoubt') await save(stored);
    if (outcome === 'wrongClient') throw new AppError('auth/wrong-client', {}, { cause: error });
    if (outcome === 'appRefused') throw new AppError('auth/app-refused', {}, { cause: error });
    throw transientFailure(error);
  };

  const refreshOnce = (outdated: string): Promise<string> => {
    running ??= refresh(outdated).finally(() => {
      running = null;
    });
    return running;
  };

  return {
    // Under the lock, as every change: a refresh that is still running must not write over it afterwards.
    store: (tokens) =>
      vault.exclusively(() => save({ boundTo, tokens, refreshInDoubt: false, permissionEnds: tokens.permissionEnds })),

    async accessToken() {
      if (running !== null) return running;
      const { tokens } = await requireTokens();
      return isFresh(tokens) ? tokens.accessToken : refreshOnce(tokens.accessToken);
    },

    async refreshAfter401(token) {
      if (running !== null) return running;
      const { stored, tokens } = await requireTokens();
      if (tokens.accessToken !== token) return tokens.accessToken;
      if (forced?.token === token && now() - forced.at < refusedAgainWithinMs) return giveUp(stored);
      const newer = await refreshOnce(token);
      forced = { token: newer, at: now() };
      return newer;
    },

    async grant() {
      const stored = await load();
      if (stored?.tokens === undefined || stored.tokens === null || stored.boundTo !== boundTo) return null;
      const { grantedScope, patientId, permissionEnds } = stored.tokens;
      return { grantedScope, patientId, permissionEnds };
    },

    async revoke() {
      const hasTarget = settings.endpoints.revokeUrl !== null || settings.clientAuthentication.method === 'tokenHelper';
      try {
        const { tokens } = await requireTokens();
        if (!hasTarget) return 'notReached';
        // Medicare finds the permission by a live access token only (RevokeView), so an expired one is renewed first.
        const token = isFresh(tokens) ? tokens.accessToken : await refreshOnce(tokens.accessToken);
        await revokeAccess(settings, token, { fetch: send });
        return 'revoked';
      } catch {
        return 'notReached';
      }
    },

    async status() {
      const stored = await load();
      if (stored === null) return { connected: false, permissionEnds: null, needsReconnect: false };
      const connected = stored.tokens !== null && stored.boundTo === boundTo;
      return { connected, permissionEnds: stored.permissionEnds, needsReconnect: !connected };
    },
  };
}

function transientFailure(error: unknown): AppError {
  const reason = error instanceof TokenFailure ? error.reason : null;
  const isDown = reason?.kind === 'network' || (reason?.kind === 'http' && isOutage(reason.status));
  return new AppError(isDown ? 'auth/server-down' : 'auth/server-error', statusDetails(reason), { cause: error });
}
