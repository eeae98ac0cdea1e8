import { clientSecretEntry, loadClientSecret, saveClientSecret } from '#main/auth/client-secrets.ts';
import type { ClientAuthentication, ConnectionSettings } from '#main/auth/connection-settings.ts';
import { endpointsFor } from '#main/auth/environments.ts';
import type { Endpoints } from '#main/auth/environments.ts';
import { tokensEntry } from '#main/auth/stored-tokens.ts';
import type { Vault } from '#main/auth/vault.ts';
import { AppError } from '#shared/errors.ts';
import type { ConnectRequest } from '#shared/ipc/contract.ts';

/** Settings of a person's connection as kept in the vault: all but the secret, which has an entry of its own. */
type KeptSettings = Omit<ConnectionSettings, 'clientAuthentication'> & {
  readonly clientAuthentication:
    | { readonly method: 'none' | 'secretBasic' | 'secretPost' }
    | { readonly method: 'tokenHelper'; readonly url: string };
};

const entryStart = 'connection:';
const entryName = (personId: string): string => `${entryStart}${personId}`;

/** Keeps the settings a person connected with, so that an update needs nothing typed. */
export async function saveSettings(vault: Vault, personId: string, settings: ConnectionSettings): Promise<void> {
  const before = await keptSettings(vault, entryName(personId));
  const { clientAuthentication: authentication, ...rest } = settings;
  if ('secret' in authentication) await saveClientSecret(vault, settings, authentication.secret);
  const { method } = authentication;
  const kept: KeptSettings = {
    ...rest,
    clientAuthentication: method === 'tokenHelper' ? { method, url: authentication.url } : { method },
  };
  await vault.set(entryName(personId), JSON.stringify(kept));
  // The secret of a client id that nobody uses any more.
  if (before !== null) await vault.deleteAll(await unusedSecret(vault, before));
}

/** The settings a person connected with, secret included; null when this person never connected. */
export async function loadSettings(vault: Vault, personId: string): Promise<ConnectionSettings | null> {
  const kept = await keptSettings(vault, entryName(personId));
  if (kept === null) return null;
  const { clientAuthentication: authentication, ...rest } = kept;
  if (authentication.method === 'none' || authentication.method === 'tokenHelper') {
    return { ...rest, clientAuthentication: authentication as ClientAuthentication };
  }
  const secret = await loadClientSecret(vault, rest);
  if (secret === null) throw new AppError('auth/reconnect-needed');
  return { ...rest, clientAuthentication: { method: authentication.method, secret } };
}

/**
 * Forgets a person's connection in one write: settings, tokens, and the client's secret when nobody else here uses it. A refresh under way
 * ends first, so that it writes nothing afterwards.
 */
export function forgetConnection(vault: Vault, personId: string): Promise<void> {
  const name = entryName(personId);
  return vault.exclusively(async () => {
    const kept = await keptSettings(vault, name);
    const secret = kept === null ? [] : await unusedSecret(vault, kept, name);
    await vault.deleteAll([name, tokensEntry(personId), ...secret]);
  });
}

/** The entry of the secret that goes with these settings, when no connection (but the one left out) uses it. */
async function unusedSecret(vault: Vault, settings: KeptSettings, leftOut = ''): Promise<readonly string[]> {
  const { environment, clientId } = settings;
  for (const name of await vault.names()) {
    if (name === leftOut || !name.startsWith(entryStart)) continue;
    const other = await keptSettings(vault, name);
    const usesIt =
      other?.clientAuthentication.method === 'secretBasic' || other?.clientAuthentication.method === 'secretPost';
    if (usesIt && other.environment === environment && other.clientId === clientId) return [];
  }
  return [clientSecretEntry({ environment, clientId })];
}

async function keptSettings(vault: Vault, name: string): Promise<KeptSettings | null> {
  const text = await vault.get(name);
  return text === null ? null : (JSON.parse(text) as KeptSettings);
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
