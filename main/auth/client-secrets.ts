import type { Environment } from './environments.ts';
import type { Vault } from './vault.ts';

type SecretOwner = Readonly<{ environment: Environment; clientId: string }>;

/** Where the secret of a client id lies in the vault. The two parts cannot run into each other: an environment has no colon. */
export function clientSecretEntry({ environment, clientId }: SecretOwner): string {
  return `client-secret:${environment}:${clientId}`;
}

/** The stored secret, or null. */
export function loadClientSecret(vault: Vault, owner: SecretOwner): Promise<string | null> {
  return vault.get(clientSecretEntry(owner));
}

/** Keeps the secret the person entered. */
export function saveClientSecret(vault: Vault, owner: SecretOwner, secret: string): Promise<void> {
  return vault.set(clientSecretEntry(owner), secret);
}
