import type Provider from 'oidc-provider';
import type { KoaContextWithOIDC } from 'oidc-provider';

import type { FaultPlan } from './faults.ts';
import { accessTokenSeconds, type GrantBook } from './grant-book.ts';
import { paths } from './paths.ts';
import { recordOf, type PracticePerson } from './people.ts';

type Body = Readonly<Record<string, unknown>>;
type Answer = Readonly<{ status: number; body: Body }>;

/** What the answers are made of. */
export type TokenAnswerParts = Readonly<{
  provider: Provider;
  people: ReadonlyMap<string, PracticePerson>;
  book: GrantBook;
  faults: FaultPlan;
  /** Epoch milliseconds. */
  clock: () => number;
}>;

/** Gives the authorization server's answers the shape, statuses and bodies of Medicare's (bluebutton-web-server, TokenView). */
export function answerLikeMedicare(parts: TokenAnswerParts): void {
  parts.provider.use(async (context, next) => {
    await next();
    const { path } = context;
    if (path === paths.token && context.method === 'POST') reshape(context as KoaContextWithOIDC, parts);
    if (path.startsWith(paths.authorize.slice(0, -1))) await reshapeRedirect(context, parts);
  });
}

function reshape(context: KoaContextWithOIDC, parts: TokenAnswerParts): void {
  const answer = context.status === 200 ? success(context, parts) : failure(context, parts.book);
  context.status = answer.status;
  context.type = 'application/json';
  context.body = JSON.stringify(answer.body);
}

function success(context: KoaContextWithOIDC, parts: TokenAnswerParts): Answer {
  const { book, faults, clock } = parts;
  const given = context.body as { access_token: string; refresh_token: string; scope: string };
  const grantId = context.oidc.entities.AccessToken?.grantId ?? '';
  const grant = book.grants.get(grantId);
  const person = parts.people.get(grant?.user ?? '');
  if (grant === undefined || person === undefined)
    return medicareError(403, 'invalid_grant', 'User access cannot be found.');
  const record = recordOf(person, grant.apiVersion);
  if (record === null) return { status: 404, body: { status_code: 404, message: 'Not found.' } };
  book.refreshTokens.set(given.refresh_token, grantId);
  book.accessTokens.set(given.access_token, { grantId, issuedAt: clock(), isExpired: false });
  if (grant.permissionEndsAt <= clock()) {
    return medicareError(401, 'invalid_grant', 'User access has timed out. Please reauthorize.');
  }
  if (context.oidc.params?.['grant_type'] === 'refresh_token' && faults.refreshesLost > 0) {
    faults.refreshesLost -= 1;
    const message = faults.refreshLostStatus === 502 ? 'Failed to retrieve data from data source.' : 'Not found.';
    return { status: faults.refreshLostStatus, body: { status_code: faults.refreshLostStatus, message } };
  }
  return {
    status: 200,
    body: {
      access_token: given.access_token,
      expires_in: accessTokenSeconds,
      token_type: 'Bearer',
      scope: given.scope,
      ...(!faults.isOneTimeApp && { refresh_token: given.refresh_token }),
      patient: record.patientId,
      access_grant_expiration: new Date(grant.permissionEndsAt).toISOString().replace(/\.\d+Z$/u, 'Z'),
    },
  };
}

function failure(context: KoaContextWithOIDC, book: GrantBook): Answer {
  const error = (context.body as Body)['error'];
  const parameters = context.oidc.params;
  if (error === 'invalid_client') return { status: 401, body: { error } };
  if (parameters?.['grant_type'] === 'refresh_token' && (error === 'invalid_grant' || error === 'invalid_request')) {
    return refreshFailure(parameters['refresh_token'], book);
  }
  return { status: 400, body: { error } };
}

function refreshFailure(token: unknown, book: GrantBook): Answer {
  if (typeof token !== 'string' || token === '') {
    return medicareError(400, 'invalid_request', 'Missing refresh token parameter');
  }
  const grantId = book.refreshTokens.get(token);
  if (grantId === undefined) return medicareError(400, 'invalid_request', 'Refresh token not found.');
  if (book.grants.get(grantId)?.isRevoked === true) {
    return medicareError(403, 'invalid_grant', 'User access cannot be found. Please reauthorize.');
  }
  return { status: 400, body: { error: 'invalid_grant' } };
}

function medicareError(status: number, error: string, description: string): Answer {
  return { status, body: { status_code: status, error, error_description: description } };
}

// Medicare's redirects carry no `iss` (RFC 9207). And the moment of the redirect is where a code can be made too old.
async function reshapeRedirect(
  context: { response: KoaContextWithOIDC['response'] },
  parts: TokenAnswerParts,
): Promise<void> {
  const location = URL.parse(context.response.get('location'));
  if (location === null || location.pathname.startsWith('/practice/')) return;
  location.searchParams.delete('iss');
  context.response.set('location', location.href);
  const code = location.searchParams.get('code');
  if (code !== null && parts.faults.codesExpired) {
    const stored = await parts.provider.AuthorizationCode.find(code);
    await stored?.destroy();
  }
}
