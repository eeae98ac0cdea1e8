import { AppError } from '#shared/errors.ts';
import type { ConnectionSettings } from './connection-settings.ts';
import type { TokenSet } from './token-set.ts';
import type { Vault } from './vault.ts';

/** What the vault keeps of one person's connection. `tokens` is null after the server called them dead: the connection needs renewing. */
export type StoredTokens = Readonly<{
  /** The server and client the tokens belong to; they are sent nowhere else. */
  boundTo: string;
  tokens: TokenSet | null;
  /** A refresh was sent and no answer came (yet), so the one-time refresh token may be used up. Written before it is sent. */
  refreshInDoubt: boolean;
  /** Only a new sign-in is sure to help, although the tokens, where there are some, may still be good. Absent in older files. */
  needsReconnect?: boolean;
  permissionEnds: string | null;
}>;

/** The name of everything that tokens may be sent to, and of the client they were given to. */
export function bindingOf({ environment, clientId, clientAuthentication, endpoints }: ConnectionSettings): string {
  const helper = clientAuthentication.method === 'tokenHelper' ? clientAuthentication.url : null;
  return JSON.stringify([environment, clientId, endpoints.fhirBase, endpoints.tokenUrl, endpoints.revokeUrl, helper]);
}

/** As it was written before the token endpoint was part of it. */
function formerBindingOf({ environment, clientId, endpoints }: ConnectionSettings): string {
  return `${environment} ${clientId} ${endpoints.fhirBase}`;
}

/** Where the tokens of a person lie in the vault. */
export const tokensEntry = (personId: string): string => `tokens:${personId}`;

/**
 * @param settings of the connection that asks. Tokens of a version that did not bind them to the token endpoint are bound to these settings,
 *   which were stored together with them: nobody has to sign in again.
 * @throws AppError store/household-damaged
 */
export async function loadTokens(
  vault: Vault,
  personId: string,
  settings: ConnectionSettings,
): Promise<StoredTokens | null> {
  const text = await vault.get(tokensEntry(personId));
  if (text === null) return null;
  const stored: unknown = JSON.parse(text);
  if (!isStoredTokens(stored)) throw new AppError('store/household-damaged');
  // Not written here, outside of the lock: the next refresh writes it.
  return stored.boundTo === formerBindingOf(settings) ? { ...stored, boundTo: bindingOf(settings) } : stored;
}

/** Durable when it returns. */
export function saveTokens(vault: Vault, personId: string, stored: StoredTokens): Promise<void> {
  return vault.set(tokensEntry(personId), JSON.stringify(stored));
}

function isStoredTokens(value: unknown): value is StoredTokens {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'boundTo' in value && typeof value.boundTo === 'string' && 'tokens' in value && typeof value.tokens === 'object'
  );
}
