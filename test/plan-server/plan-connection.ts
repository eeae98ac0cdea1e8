import type { ConnectInput } from '#main/services/connection-service.ts';
import { planClients } from './tokens.ts';
import type { PlanServer } from './plan-server.ts';

/** What is entered to connect to a plan's server, as its public client. */
export function planRequest(server: PlanServer, changes: Partial<ConnectInput> = {}): ConnectInput {
  return {
    environment: 'custom',
    clientId: planClients.public.clientId,
    clientSecret: null,
    clientAuthentication: 'none',
    tokenHelperUrl: null,
    redirect: 'loopback',
    loopbackPort: null,
    customEndpoints: {
      authorizeUrl: `${server.url}/o/authorize/`,
      tokenUrl: `${server.url}/o/token/`,
      revokeUrl: `${server.url}/o/revoke_token/`,
      fhirBase: server.fhirBase,
    },
    personId: null,
    newName: null,
    ...changes,
  };
}

/** A browser at a server that asks nothing: follows the redirects to the receiver. */
export async function planBrowser(url: string): Promise<void> {
  const response = await fetch(url);
  await response.body?.cancel();
}
