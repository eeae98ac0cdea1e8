import type { ConnectionSettings } from '#main/auth/connection-settings.ts';
import { revokeTokens } from '#main/auth/revoke-tokens.ts';
import type { Fetch } from '#main/auth/token-fetch.ts';
import type { TokenSet } from '#main/auth/token-set.ts';
import { createMedicareClient } from '#main/medicare/client.ts';
import type { HttpGet } from '#main/medicare/http-get.ts';
import type { RetryPolicy } from '#main/medicare/retry.ts';
import { findAccount } from '#main/sync/find-account.ts';
import type { Account } from '#main/sync/find-account.ts';
import { AppError } from '#shared/errors.ts';

export type AccountQuestion = {
  readonly settings: ConnectionSettings;
  readonly tokens: TokenSet;
  /** A new person for whom no name was given. */
  readonly needsName: boolean;
  readonly get: HttpGet;
  readonly signal: AbortSignal;
  readonly retry?: RetryPolicy;
};

/** A name is only nice to have: it is asked for twice, not waited for. */
const nameRetry: RetryPolicy = { attempts: 2, firstWaitMs: 1_000, longestWaitMs: 1_000, longestRetryAfterMs: 2_000 };
/** How long giving a sign-in back may hold the answer up. */
const giveBackWithinMs = 5_000;

/**
 * Whose account was signed in to. Where the token response says it, nothing that goes wrong afterwards undoes the sign-in: then only the name
 * is missing. Where it does not, the server is asked, with the usual retries.
 * @throws AppError `auth/no-claims-data` when the server names nobody; `auth/not-identified` when it could not be asked; `auth/cancelled`
 */
export async function accountOf(question: AccountQuestion): Promise<Account> {
  const { tokens, needsName, signal } = question;
  if (tokens.patientId !== null) {
    if (!needsName) return { patientId: tokens.patientId, name: null };
    const named = await find({ retry: nameRetry, ...question }).catch(() => null);
    if (signal.aborted) throw new AppError('auth/cancelled');
    return { patientId: tokens.patientId, name: named?.patientId === tokens.patientId ? named.name : null };
  }
  const found = await find(question).catch((cause: unknown) => {
    throw new AppError(signal.aborted ? 'auth/cancelled' : 'auth/not-identified', {}, { cause });
  });
  if (found === null) throw new AppError('auth/no-claims-data');
  return found;
}

function find({ settings, tokens, get, signal, retry }: AccountQuestion): Promise<Account | null> {
  const refused = (): Promise<never> => Promise.reject(new AppError('auth/reconnect-needed'));
  const client = createMedicareClient({
    fhirBase: settings.endpoints.fhirBase,
    get,
    tokens: { accessToken: () => Promise.resolve(tokens.accessToken), refreshAfter401: refused },
    ...(retry !== undefined && { retry }),
  });
  return findAccount(client, signal);
}

/** Ends a permission whose tokens are not kept, best effort: nobody could use it or take it back here later. Never throws. */
export async function giveBack(settings: ConnectionSettings, tokens: TokenSet, fetch: Fetch): Promise<void> {
  const liveAccessToken = () => Promise.resolve(tokens.accessToken);
  await revokeTokens(settings, tokens, { fetch, liveAccessToken, signal: AbortSignal.timeout(giveBackWithinMs) });
}
