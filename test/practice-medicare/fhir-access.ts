import type { IncomingMessage } from 'node:http';

import type Provider from 'oidc-provider';

import { accessTokenSeconds, type GrantBook } from './grant-book.ts';
import type { PracticePerson } from './people.ts';

export type Access = Readonly<{ person: PracticePerson; scopes: ReadonlySet<string> }>;

export type AccessRefusal = Readonly<{ status: 400 | 401; detail: string; headers: Readonly<Record<string, string>> }>;

type AccessParts = Readonly<{
  provider: Provider;
  people: ReadonlyMap<string, PracticePerson>;
  book: GrantBook;
  clock: () => number;
}>;

/** Who a request may read as, or Medicare's refusal: 401 with `WWW-Authenticate`; 400 for a token in the address. */
export async function accessOf(
  request: IncomingMessage,
  query: URLSearchParams,
  parts: AccessParts,
): Promise<Access | AccessRefusal> {
  if (query.has('access_token'))
    return { status: 400, detail: 'Tokens do not belong in the query string.', headers: {} };
  const token = /^Bearer (\S+)$/u.exec(request.headers.authorization ?? '')?.[1];
  const record = token === undefined ? undefined : parts.book.accessTokens.get(token);
  if (token === undefined || record === undefined) return unauthorized('The access token is invalid.');
  const grant = parts.book.grants.get(record.grantId);
  if (grant !== undefined && grant.permissionEndsAt <= parts.clock()) {
    return {
      ...unauthorized('The access token is invalid.'),
      detail: 'User access has timed out. Please reauthorize.',
    };
  }
  if (record.isExpired || parts.clock() - record.issuedAt >= accessTokenSeconds * 1000) {
    return expiredToken;
  }
  const live = await parts.provider.AccessToken.find(token);
  const person = parts.people.get(grant?.user ?? '');
  if (live === undefined || person === undefined) return unauthorized('The access token is invalid.');
  return { person, scopes: new Set((live.scope ?? '').split(' ')) };
}

function unauthorized(description: string): AccessRefusal {
  return {
    status: 401,
    detail: 'Authentication credentials were not provided.',
    headers: {
      'www-authenticate': `Bearer realm="api",error="invalid_token",error_description="${description}"`,
    },
  };
}

export const expiredToken = unauthorized('The access token has expired.');
