import { createHash, randomBytes } from 'node:crypto';

export const planClients = {
  confidential: { clientId: 'conf:client/1', secret: 'se cr&et:/+%!=#1' },
  public: { clientId: 'pub' },
} as const;

type Code = { clientId: string; redirectUri: string; challenge: string; scope: string };
type Access = { expiresAt: number; scope: string };
type Refresh = { clientId: string; scope: string; accessToken: string };

/** Answers of the token endpoint: the bodies of Django OAuth Toolkit (oauthlib). */
export type TokenAnswer = Readonly<{ status: number; body: Readonly<Record<string, unknown>> }>;

/** What the server has given out. Codes and refresh tokens work once. */
export function createTokenBook(clock: () => number, accessSeconds: () => number) {
  const codes = new Map<string, Code>();
  const access = new Map<string, Access>();
  const refresh = new Map<string, Refresh>();

  const issue = (clientId: string, scope: string): TokenAnswer => {
    const accessToken = randomBytes(15).toString('base64url');
    const refreshToken = randomBytes(15).toString('base64url');
    const lifetime = accessSeconds();
    access.set(accessToken, { expiresAt: clock() + lifetime * 1000, scope });
    refresh.set(refreshToken, { clientId, scope, accessToken });
    // No patient and no id_token.
    const body = { access_token: accessToken, expires_in: lifetime, token_type: 'Bearer', scope };
    return { status: 200, body: { ...body, refresh_token: refreshToken } };
  };
  const refused = (error: string, status = 400): TokenAnswer => ({ status, body: { error } });

  const exchange = (form: URLSearchParams, clientId: string): TokenAnswer => {
    const code = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isRight =
      code !== undefined &&
      code.clientId === clientId &&
      code.redirectUri === form.get('redirect_uri') &&
      code.challenge === challenge;
    return isRight ? issue(clientId, code.scope) : refused('invalid_grant');
  };

  const renew = (form: URLSearchParams, clientId: string): TokenAnswer => {
    const old = refresh.get(form.get('refresh_token') ?? '');
    if (old === undefined || old.clientId !== clientId) return refused('invalid_grant');
    refresh.delete(form.get('refresh_token') ?? '');
    access.delete(old.accessToken);
    return issue(clientId, old.scope);
  };

  return {
    newCode(code: Code): string {
      const text = randomBytes(15).toString('base64url');
      codes.set(text, code);
      return text;
    },
    answer(form: URLSearchParams, authorization: string | undefined): TokenAnswer {
      const clientId = clientOf(form, authorization);
      if (clientId === null) return refused('invalid_client', 401);
      if (form.get('grant_type') === 'authorization_code') return exchange(form, clientId);
      if (form.get('grant_type') === 'refresh_token') return renew(form, clientId);
      return refused('unsupported_grant_type');
    },
    /** Ends the token that was sent and nothing else: RFC 7009 2.1 only recommends more. Unknown tokens answer 200 too. */
    revoke(form: URLSearchParams, authorization: string | undefined): number {
      if (clientOf(form, authorization) === null) return 401;
      access.delete(form.get('token') ?? '');
      refresh.delete(form.get('token') ?? '');
      return 200;
    },
    isLive: (token: string): boolean => (access.get(token)?.expiresAt ?? 0) > clock(),
    expireAccessTokens(): void {
      for (const entry of access.values()) entry.expiresAt = 0;
    },
    revokeAll(): void {
      access.clear();
      refresh.clear();
    },
    /** How many tokens still work. */
    live: () => ({
      access: [...access.values()].filter(({ expiresAt }) => expiresAt > clock()).length,
      refresh: refresh.size,
    }),
  };
}

/** Basic (RFC 6749 2.3.1: both parts form-encoded first) or in the form; the public client names itself only. */
function clientOf(form: URLSearchParams, authorization: string | undefined): string | null {
  const { confidential, public: open } = planClients;
  const basic = /^Basic (.+)$/u.exec(authorization ?? '')?.[1];
  const [id, secret] =
    basic === undefined
      ? [form.get('client_id'), form.get('client_secret')]
      : Buffer.from(basic, 'base64')
          .toString()
          .split(':')
          .map((part) => decodeURIComponent(part.replaceAll('+', ' ')));
  if (id === confidential.clientId && secret === confidential.secret) return id;
  return id === open.clientId && basic === undefined ? id : null;
}
