import { generateKeyPairSync, randomBytes } from 'node:crypto';

import type { ApiVersion } from '#shared/domain/claim.ts';

import Provider, { type Configuration, type ClientMetadata } from 'oidc-provider';

import { accessTokenSeconds } from './grant-book.ts';
import { memoryAdapterFactory } from './memory-adapter.ts';
import { errorPage } from './pages.ts';
import { paths, practiceClients } from './paths.ts';
import { defaultScope, knownScopes } from './scopes.ts';

const thirteenMonthsSeconds = 400 * 24 * 3600;

/**
 * The certified authorization server behind Medicare's paths: codes of 60 s, access tokens of one hour, one-time refresh tokens.
 * @param issuer the server's own origin
 * @param users the people who may hold a grant
 */
export function createAuthorizationServer(issuer: string, users: ReadonlySet<string>): Provider {
  return new Provider(issuer, {
    adapter: memoryAdapterFactory(),
    clients: [
      client(practiceClients.confidential.clientId, practiceClients.confidential.secret),
      client(practiceClients.public.clientId, null),
    ],
    jwks: { keys: [signingKey()] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    routes: { authorization: paths.authorize, token: paths.token, revocation: paths.revoke },
    interactions: { url: (_context, interaction) => `${paths.interaction}${interaction.uid}` },
    scopes: [...knownScopes],
    claims: { openid: ['sub'] },
    extraParams: ['lang', 'api_version'],
    responseTypes: ['code'],
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      // Any client that authenticates may end only its own tokens; Medicare's revocation ends the whole permission.
      revocation: { enabled: true, allowedPolicy: (_context, app, token) => token.clientId === app.clientId },
    },
    revokeGrantPolicy: () => true,
    issueRefreshToken: () => Promise.resolve(true),
    rotateRefreshToken: true,
    expiresWithSession: () => Promise.resolve(false),
    findAccount: (_context, id) =>
      users.has(id) ? { accountId: id, claims: () => Promise.resolve({ sub: id }) } : undefined,
    renderError(context, out) {
      context.type = 'html';
      context.body = errorPage(`${out.error}: ${out.error_description ?? ''}`);
    },
    ttl: {
      AccessToken: accessTokenSeconds,
      AuthorizationCode: 60,
      Grant: thirteenMonthsSeconds,
      IdToken: accessTokenSeconds,
      Interaction: 600,
      RefreshToken: thirteenMonthsSeconds,
      Session: 5400,
    },
  } satisfies Configuration);
}

/**
 * The query as the authorization server gets it: all scopes when none is named, and always sign-in and consent, as at Medicare. The version of
 * the address goes along, because a permission is for one version.
 */
export function providerQuery(query: URLSearchParams, version: ApiVersion): URLSearchParams {
  const result = new URLSearchParams(query);
  result.set('api_version', version);
  if ((result.get('scope') ?? '') === '') result.set('scope', defaultScope);
  result.set('prompt', 'login consent');
  return result;
}

function client(clientId: string, secret: string | null): ClientMetadata {
  return {
    client_id: clientId,
    client_name: 'ClaimKeep',
    // Native clients may come back to any port of this computer (RFC 8252 7.3), as at Medicare for a redirect without a port.
    application_type: 'native',
    redirect_uris: ['http://127.0.0.1/callback', 'org.claimkeep.app://oauth/callback'],
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    id_token_signed_response_alg: 'ES256',
    ...(secret === null
      ? { token_endpoint_auth_method: 'none' }
      : { token_endpoint_auth_method: 'client_secret_basic', client_secret: secret }),
  };
}

function signingKey(): object {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig', kid: 'practice' };
}
