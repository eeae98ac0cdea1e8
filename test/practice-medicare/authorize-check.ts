import type { ApiVersion } from '#shared/domain/claim.ts';

import { knownScopes } from './scopes.ts';

export type AuthorizeRefusal = Readonly<{ status: 400; body: Readonly<Record<string, unknown>> }>;

const required = ['response_type', 'client_id', 'redirect_uri', 'code_challenge', 'code_challenge_method', 'state'];

/** Medicare's own check before anything else; its refusals stay in the browser and never reach the app. v3 wants a scope, too. */
export function authorizeRefusal(query: URLSearchParams, version: ApiVersion): AuthorizeRefusal | null {
  if (query.has('client_secret')) return refusal({ message: 'Illegal query parameter [client_secret] detected' });
  const needed = version === 'v3' ? [...required, 'scope'] : required;
  const missing = needed.filter((name) => (query.get(name) ?? '') === '').sort();
  if (missing.length > 0) return refusal({ message: `Missing Required Parameter(s): ${missing.join(', ')}` });
  if (query.get('code_challenge_method') !== 'S256') {
    return refusal({ error: 'invalid_request', error_description: 'code_challenge_method must be S256' });
  }
  if ((query.get('state') ?? '').length < 16) {
    return refusal({ message: 'State parameter should have a minimum of 16 characters' });
  }
  const scopes = (query.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
  return scopes.every((scope) => knownScopes.includes(scope)) ? null : refusal({ message: 'Invalid scopes.' });
}

function refusal(body: Record<string, unknown>): AuthorizeRefusal {
  return { status: 400, body: { status_code: 400, ...body } };
}
