import { loadClientSecret, saveClientSecret } from '#main/auth/client-secrets.ts';
import type { ClientAuthentication, ConnectionSettings } from '#main/auth/connection-settings.ts';
import { endpointsFor } from '#main/auth/environments.ts';
import type { Endpoints } from '#main/auth/environments.ts';
import type { Vault } from '#main/auth/vault.ts';
import { AppError } from '#shared/errors.ts';
import type { ConnectRequest } from '#shared/ipc/contract.ts';

/** Settings of a person's connection as kept in the vault: all but the secret, which has an entry of its own. */
type KeptSettings = Omit<ConnectionSettings, 'clientAuthentication'> & {
  readonly clientAuthentication:
    | { readonly method: 'none' | 'secretBasic' | 'secretPost' }
    | { readonly method: 'tokenHelper'; readonly url: string };
};

const entryName = (personId: string): string => `connection:${personId}`;

/** Keeps the settings a person connected with, so that an update needs nothing typed. */
export async function saveSettings(vault: Vault, personId: string, settings: ConnectionSettings): Promise<void> {
  const { clientAuthentication: authentication, ...rest } = settings;
  if ('secret' in authentication) await saveClientSecret(vault, settings, authentication.secret);
  const { method } = authentication;
  const kept: KeptSettings = {
    ...rest,
    clientAuthentication: method === 'tokenHelper' ? { method, url: authentication.url } : { method },
  };
  await vault.set(entryName(personId), JSON.stringify(kept));
}

/** The settings a person connected with, secret included; null when this person never connected. */
export async function loadSettings(vault: Vault, personId: string): Promise<ConnectionSettings | null> {
  const text = await vault.get(entryName(personId));
  if (text === null) return null;
  const kept = JSON.parse(text) as KeptSettings;
  const { clientAuthentication: authentication, ...rest } = kept;
  if (authentication.method === 'none' || authentication.method === 'tokenHelper') {
    return { ...rest, clientAuthentication: authentication as ClientAuthentication };
  }
  const secret = await loadClientSecret(vault, rest);
  if (secret === null) throw new AppError('auth/reconnect-needed');
  return { ...rest, clientAuthentication: { method: authentication.method, secret } };
}

export async function forgetSettings(vault: Vault, personId: string): Promise<void> {
  // Nothing is written where nothing is kept: a full disk must not keep an imported person from being deleted.
  if ((await vault.get(entryName(personId))) !== null) await vault.delete(entryName(personId));
}

/**
 * The settings of what was entered on the Connect screen or the command line.
 * @throws AppError `auth/bad-configuration` with the field
 */
export async function settingsOf(
  request: Omit<ConnectRequest, 'personId' | 'newName'> & { readonly language?: 'en' | 'es' },
  { vault, practiceUrl }: { readonly vault: Vault; readonly practiceUrl: string | null },
): Promise<ConnectionSettings> {
  return {
    environment: request.environment,
    endpoints: endpointsOf(request, practiceUrl),
    clientId: request.clientId,
    clientAuthentication: await authenticationOf(request, vault),
    scope: request.scope === '' ? null : (request.scope ?? null),
    redirect:
      request.redirect === 'scheme'
        ? { kind: 'scheme' }
        : { kind: 'loopback', port: request.loopbackPort, otherPorts: request.otherLoopbackPorts },
    language: request.language ?? 'en',
  };
}

function endpointsOf(
  { environment, customEndpoints }: Pick<ConnectRequest, 'environment' | 'customEndpoints'>,
  practiceUrl: string | null,
): Endpoints {
  if (environment === 'practice') {
    return endpointsFor(practiceUrl === null ? { environment } : { environment, baseUrl: practiceUrl });
  }
  if (environment !== 'custom') return endpointsFor({ environment });
  if (customEndpoints === null) throw new AppError('auth/bad-configuration', { field: 'customEndpoints' });
  return endpointsFor({ environment, ...customEndpoints });
}

async function authenticationOf(
  request: Pick<
    ConnectRequest,
    'environment' | 'clientId' | 'clientAuthentication' | 'clientSecret' | 'tokenHelperUrl'
  >,
  vault: Vault,
): Promise<ClientAuthentication> {
  if (request.clientAuthentication === 'none') return { method: 'none' };
  if (request.clientAuthentication === 'tokenHelper') {
    if (request.tokenHelperUrl === null) throw new AppError('auth/bad-configuration', { field: 'tokenHelper' });
    return { method: 'tokenHelper', url: request.tokenHelperUrl };
  }
  const typed = request.clientSecret === '' ? null : request.clientSecret;
  const secret = typed ?? (await loadClientSecret(vault, request));
  if (secret === null) throw new AppError('auth/bad-configuration', { field: 'clientSecret' });
  return { method: request.clientAuthentication === 'secretPost' ? 'secretPost' : 'secretBasic', secret };
}
