import { loadClientSecret } from '#main/auth/client-secrets.ts';
import type { Vault } from '#main/auth/vault.ts';
import { AppError } from '#shared/errors.ts';
import type { ConnectDefaults, ConnectionChoices, ConnectRequest } from '#shared/ipc/contract.ts';

export type RememberedChoices = {
  readonly last: () => ConnectionChoices | null;
  readonly remember: (choices: ConnectionChoices) => void;
};

/** Practice Medicare's client: it stands in its documentation and protects nothing. */
const practice = { clientId: 'practice-client', secret: 'practice-secret' };

/** Leaves out the secret and the person: what may be kept in the settings. */
export function rememberedChoices(request: ConnectRequest): ConnectionChoices {
  const { clientSecret: _, personId: __, newName: ___, ...choices } = request;
  return choices;
}

/**
 * What the Connect screen starts with: the last choices for that environment, else practice Medicare where it runs, else Medicare.
 */
export async function connectDefaults(
  wanted: ConnectRequest['environment'] | null,
  parts: {
    readonly choices: RememberedChoices;
    readonly practiceUrl: string | null;
    readonly vault: () => Promise<Vault>;
  },
): Promise<ConnectDefaults> {
  const last = parts.choices.last();
  const environment = wanted ?? last?.environment ?? (parts.practiceUrl === null ? 'production' : 'practice');
  const known = last?.environment === environment ? last : emptyChoices(environment);
  const isPractice = environment === 'practice';
  const clientId = known.clientId === '' && isPractice ? practice.clientId : known.clientId;
  return {
    ...known,
    clientId,
    hasSecret: await hasSecret(parts.vault, { environment, clientId }),
    practiceSecret: isPractice && clientId === practice.clientId ? practice.secret : null,
  };
}

function emptyChoices(environment: ConnectRequest['environment']): ConnectionChoices {
  return {
    environment,
    clientId: '',
    clientAuthentication: 'secret',
    tokenHelperUrl: null,
    redirect: 'loopback',
    loopbackPort: null,
    customEndpoints: null,
  };
}

/** Before the first set-up there is no vault, and so no secret in it. */
async function hasSecret(
  vault: () => Promise<Vault>,
  owner: { readonly environment: ConnectRequest['environment']; readonly clientId: string },
): Promise<boolean> {
  try {
    return (await loadClientSecret(await vault(), owner)) !== null;
  } catch (error) {
    if (error instanceof AppError && ['store/no-household', 'store/locked'].includes(error.code)) return false;
    throw error;
  }
}
