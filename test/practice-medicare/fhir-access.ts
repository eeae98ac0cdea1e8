import type { IncomingMessage } from 'node:http';

import type { ApiVersion } from '#shared/domain/claim.ts';

import type Provider from 'oidc-provider';

import { accessTokenSeconds, type GrantBook } from './grant-book.ts';
import { recordOf, type PracticePerson, type PracticeRecord } from './people.ts';

export type Access = Readonly<{ person: PracticePerson; record: PracticeRecord; scopes: ReadonlySet<string> }>;

export type AccessRefusal = Readonly<{
  status: 400 | 401 | 403;
  detail: string;
  headers: Readonly<Record<string, string>>;
}>;

type AccessParts = Readonly<{
  provider: Provider;
  people: ReadonlyMap<string, PracticePerson>;
  book: GrantBook;
  clock: () => number;
}>;

/** Who a request may read as, or Medicare's refusal: 401 with `WWW-Authenticate`; 400 for a token in the address; 403 for one of the other version. */
export async function accessOf(
  request: IncomingMessage,
  query: URLSearchParams,
  parts: AccessParts,
  version: ApiVersion,
): Promise<Access | AccessRefusal> {
  if (query.has('access_token'))
    return { status: 400, detail: 'Tokens do not belong in the query string.', headers: {} };
  const token = /^Bearer (\S+)$/u.exec(request.headers.authorization ?? '')?.[1];
  const issued = token === undefined ? undefined : parts.book.accessTokens.get(token);
  if (token === undefined || issued === undefined) return unauthorized('The access token is invalid.');
  const grant = parts.book.grants.get(issued.grantId);
  if (grant !== undefined && grant.permissionEndsAt <= parts.clock()) {
    return {
      ...unauthorized('The access token is invalid.'),
      detail: 'User access has timed out. Please reauthorize.',
    };
  }
  if (issued.isExpired || parts.clock() - issued.issuedAt >= accessTokenSeconds * 1000) {
    return expiredToken;
  }
  const live = await parts.provider.AccessToken.find(token);
  const person = parts.people.get(grant?.user ?? '');
  if (live === undefined || grant === undefined || person === undefined)
    return unauthorized('The access token is invalid.');
  // A permission counts for the version it was asked for at: v3 wants tokens of v3, and v2 refuses those of who kept substance-use claims back,
  // which v3's consent does unless its box is checked (blue-button-api.md, section 1).
  const record = grant.apiVersion === version ? recordOf(person, version) : null;
  if (record === null) {
    return { status: 403, detail: 'You do not have permission to perform this action.', headers: {} };
  }
  return { person, record, scopes: new Set((live.scope ?? '').split(' ')) };
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
