import { AppError } from '#shared/errors.ts';
import { AnswerTooLong, BrokenGzip, httpGet } from './http-get.ts';
import type { HttpAnswer, HttpGet } from './http-get.ts';
import type { ResourceType } from './page.ts';
import { PassingFailure, defaultRetryPolicy, retryAfterMs, withRetry } from './retry.ts';
import type { RetryPolicy } from './retry.ts';

/** Gives a token that is good now; `refreshAfter401` is told which token the server refused and gives another one. */
export type AccessTokens = {
  readonly accessToken: () => Promise<string>;
  readonly refreshAfter401: (refused: string) => Promise<string>;
};

export type MedicareClient = {
  /** One page of a search: the bytes of a JSON object (UTF-8) in memory of their own, so that they can be handed to another thread. */
  readonly search: (
    type: ResourceType,
    query: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ) => Promise<Uint8Array>;
  /**
   * Another token, for a server that refused everything. Once in the life of a client; false when that was done already, when something was
   * answered, or when nothing was asked.
   * @throws AppError as `refreshAfter401`
   */
  readonly renew: () => Promise<boolean>;
  /** The digital insurance card of the token's person, which only v3 has. */
  readonly insuranceCard: (signal: AbortSignal) => Promise<Uint8Array>;
};

export type MedicareClientOptions = {
  /** The FHIR base with its final slash; nothing outside it is ever asked. */
  readonly fhirBase: string;
  readonly tokens: AccessTokens;
  readonly get?: HttpGet;
  /** A page of 50 can take the server a minute (blue-button-api.md, section 5). */
  readonly timeoutMs?: number;
  readonly retry?: RetryPolicy;
};

const passingStatuses = new Set([408, 429, 500, 502, 503, 504]);

/**
 * Reads from a FHIR server: GET only, one origin, no redirects followed, gzip, time-outs, retries of what may pass, and a 401 answered by
 * one refresh and one more try. A 403 means "not allowed" and costs nothing, unless it says that the token is at fault, or comes where the same
 * question was answered before: some servers (Django OAuth Toolkit's views) answer dead tokens so. Then there is one refresh and one more try,
 * once in the life of the client.
 * @throws AppError `medicare/...`, `auth/reconnect-needed`, `sync/cancelled`
 */
export function createMedicareClient(options: MedicareClientOptions): MedicareClient {
  const request = options.get ?? httpGet;
  const timeoutMs = options.timeoutMs ?? 120_000;
  const policy = options.retry ?? defaultRetryPolicy;

  const get = (url: URL, token: string, signal: AbortSignal): Promise<HttpAnswer> =>
    request(url, {
      headers: { accept: 'application/fhir+json, application/json', authorization: `Bearer ${token}` },
      signal,
    });

  let lastToken: string | null = null;
  let hasRenewed = false;
  const answered = new Set<ResourceType>();
  const renewed = (token: string): Promise<string> => {
    hasRenewed = true;
    return options.tokens.refreshAfter401(token);
  };

  /** `type` is null for what says nothing about the others: a server may refuse the card alone. */
  const attempt = async (url: URL, type: ResourceType | null, cancelled: AbortSignal): Promise<Uint8Array> => {
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = AbortSignal.any([cancelled, timeout]);
    const token = await options.tokens.accessToken();
    lastToken = token;
    try {
      let answer = await get(url, token, signal);
      const mayBeToken =
        answer.status === 403 && !hasRenewed && (blamesToken(answer) || (type !== null && answered.has(type)));
      if (answer.status === 401 || mayBeToken) {
        answer.discard();
        answer = await get(url, await renewed(token), signal);
        if (answer.status === 401) {
          answer.discard();
          throw new AppError('auth/reconnect-needed');
        }
      }
      if (answer.status !== 200) {
        answer.discard();
        throw failureOf(answer);
      }
      if (type !== null) answered.add(type);
      return checkedBody(await answer.body());
    } catch (error) {
      if (cancelled.aborted) throw new AppError('sync/cancelled');
      if (error instanceof AppError) throw error;
      if (error instanceof AnswerTooLong) throw new AppError('medicare/incomplete-answer', {}, { cause: error });
      if (error instanceof BrokenGzip) {
        throw new PassingFailure(new AppError('medicare/incomplete-answer', {}, { cause: error }));
      }
      // A connection that broke, a body that was cut off or our own time-out: all may pass.
      throw new PassingFailure(new AppError('medicare/unreachable', {}, { cause: error }));
    }
  };

  return {
    insuranceCard: (signal) =>
      withRetry(() => attempt(new URL('Patient/$generate-insurance-card', options.fhirBase), null, signal), {
        policy,
        signal,
      }),
    search: (type, query, signal) => {
      const url = new URL(type, options.fhirBase);
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
      return withRetry(() => attempt(url, type, signal), { policy, signal });
    },
    renew: async () => {
      if (hasRenewed || lastToken === null || answered.size > 0) return false;
      await renewed(lastToken);
      return true;
    },
  };
}

/** A challenge to bring a (better) token (RFC 6750 3), but for one that says the token's scope is too narrow. */
function blamesToken({ header }: HttpAnswer): boolean {
  const challenge = header('www-authenticate') ?? '';
  return /\bbearer\b|invalid_token/iu.test(challenge) && !/insufficient_scope/iu.test(challenge);
}

function failureOf({ status, header }: HttpAnswer): AppError {
  const wait = retryAfterMs(header('retry-after'), Date.now());
  if (status === 403) return new AppError('medicare/forbidden');
  if (status === 429) return new PassingFailure(new AppError('medicare/too-many-requests'), wait);
  if (passingStatuses.has(status)) return new PassingFailure(new AppError('medicare/server-error', { status }), wait);
  if (status >= 300 && status < 400) return new AppError('medicare/not-json', { status });
  return new AppError('medicare/bad-request', { status });
}

const openBrace = 0x7b;
const closeBrace = 0x7d;

/** HTML in place of JSON (a proxy or a maintenance page), or JSON that is cut off, may pass and is asked for again. */
function checkedBody(bytes: Uint8Array): Uint8Array {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  let start = hasMark ? 3 : 0;
  let end = bytes.length;
  while (start < end && isBlank(bytes[start])) start += 1;
  while (end > start && isBlank(bytes[end - 1])) end -= 1;
  if (start < end && bytes[start] !== openBrace) throw new PassingFailure(new AppError('medicare/not-json'));
  if (bytes[end - 1] !== closeBrace) throw new PassingFailure(new AppError('medicare/incomplete-answer'));
  return bytes;
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
