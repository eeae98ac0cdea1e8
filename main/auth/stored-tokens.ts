import { AppError } from '#shared/errors.ts';
import type { ConnectionSettings } from './connection-settings.ts';
import type { TokenSet } from './token-set.ts';
import type { Vault } from './vault.ts';

/** What the vault keeps of one person's connection. `tokens` is null after they were found dead: the connection needs renewing. */
export type StoredTokens = Readonly<{
  /** The server and client the tokens belong to; they are sent nowhere else. */
  boundTo: string;
  tokens: TokenSet | null;
  /** A refresh was sent and its answer lost, so the one-time refresh token may be used up. */
  refreshInDoubt: boolean;
  permissionEnds: string | null;
}>;

/** The name of a connection's server and client. */
export function bindingOf(settings: ConnectionSettings): string {
  return `${settings.environment} ${settings.clientId} ${settings.endpoints.fhirBase}`;
}

/** Where the tokens of a person lie in the vault. */
export const tokensEntry = (personId: string): string => `tokens:${personId}`;

/** @throws AppError store/household-damaged */
export async function loadTokens(vault: Vault, personId: string): Promise<StoredTokens | null> {
  const text = await vault.get(tokensEntry(personId));
  if (text === null) return null;
  const stored: unknown = JSON.parse(text);
  if (!isStoredTokens(stored)) throw new AppError('store/household-damaged');
  return stored;
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
