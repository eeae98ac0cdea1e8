/** What a sign-in or a refresh gives. */
export type TokenSet = Readonly<{
  accessToken: string;
  /** Epoch milliseconds. */
  expiresAt: number;
  /** How long the server gave it, in milliseconds; absent in sets that were stored before this was kept. */
  lifetimeMs?: number;
  /** Null where Medicare gave the app one hour only. */
  refreshToken: string | null;
  /** May be narrower than asked for: the person can withhold their personal information. */
  grantedScope: readonly string[];
  patientId: string | null;
  /** ISO instant at which Medicare's permission (13 months) ends, when Medicare says it. */
  permissionEnds: string | null;
}>;

/** A token response after `normalizeTokenBody`: the members ClaimKeep uses, each absent or right. */
export type TokenBody = Readonly<{
  access_token: string;
  token_type: string;
  expires_in?: number;
  refresh_token?: string;
  scope?: string;
  patient?: string;
  access_grant_expiration?: string;
}>;

// Medicare's access tokens live one hour (since 2026-05-18); a body that does not say so is taken at that.
const defaultLifetimeSeconds = 3600;

/**
 * Brings a token response into one shape; null when it has no access token. Medicare's documents and code show bodies that the
 * client library refuses or misreads: `expires_in` as a float or a string, an empty `refresh_token`, a `patient` that is missing,
 * null or the text "None", a permission date with a space. `id_token` is dropped: Medicare sends none, and nothing here reads one.
 */
export function normalizeTokenBody(body: Readonly<Record<string, unknown>>): TokenBody | null {
  const accessToken = textOf(body['access_token']);
  if (accessToken === null) return null;
  const lifetime = positiveNumber(body['expires_in']);
  const refreshToken = textOf(body['refresh_token']);
  const scope = textOf(body['scope']);
  const patient = textOf(body['patient']);
  const permission = textOf(body['access_grant_expiration']);
  return {
    access_token: accessToken,
    token_type: textOf(body['token_type']) ?? 'Bearer',
    ...(lifetime !== null && { expires_in: lifetime }),
    ...(refreshToken !== null && { refresh_token: refreshToken }),
    ...(scope !== null && { scope }),
    ...(patient !== null && patient !== 'None' && { patient }),
    ...(permission !== null && { access_grant_expiration: permission }),
  };
}

/**
 * @param body a normalised token response
 * @param requestedAt epoch milliseconds before the request was sent, so that the token is never believed to live too long
 * @param earlier what is known already: the requested scope at sign-in (RFC 6749 5.1), the former set at a refresh (section 6)
 */
export function tokenSetFrom(
  body: TokenBody,
  requestedAt: number,
  earlier: Pick<TokenSet, 'grantedScope' | 'refreshToken' | 'patientId' | 'permissionEnds'>,
): TokenSet {
  const lifetimeMs = Math.floor((body.expires_in ?? defaultLifetimeSeconds) * 1000);
  return {
    accessToken: body.access_token,
    expiresAt: requestedAt + lifetimeMs,
    lifetimeMs,
    refreshToken: body.refresh_token ?? earlier.refreshToken,
    grantedScope: body.scope === undefined ? earlier.grantedScope : scopeWords(body.scope),
    patientId: body.patient ?? earlier.patientId,
    permissionEnds: permissionInstant(body.access_grant_expiration) ?? earlier.permissionEnds,
  };
}

/** The words of a scope string, in order, without repeats. */
export function scopeWords(scope: string): readonly string[] {
  return [...new Set(scope.split(/\s+/u).filter((word) => word !== ''))];
}

// `2026-09-05T19:17:53Z` in Medicare's code, `2025-09-05 19:17:53Z` in its documents, empty for research apps.
function permissionInstant(text: string | undefined): string | null {
  const parts = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/u.exec(text?.trim() ?? '');
  if (parts === null) return null;
  const instant = new Date(`${parts[1]}T${parts[2]}${parts[3] ?? 'Z'}`);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}

function textOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function positiveNumber(value: unknown): number | null {
  const number = typeof value === 'string' ? Number.parseFloat(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number > 0 ? number : null;
}
