import { AppError } from '#shared/errors.ts';
import type { ResourceType } from './page.ts';
import { PassingFailure, defaultRetryPolicy, retryAfterMs, withRetry } from './retry.ts';
import type { RetryPolicy } from './retry.ts';

/** Gives a token that is good now; `refreshAfter401` is told which token the server refused and gives another one. */
export type AccessTokens = {
  readonly accessToken: () => Promise<string>;
  readonly refreshAfter401: (refused: string) => Promise<string>;
};

export type MedicareClient = {
  /** The first search page (`startIndex` 0) or a later one, as text. */
  readonly search: (
    type: ResourceType,
    query: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ) => Promise<string>;
};

export type MedicareClientOptions = {
  /** The FHIR base with its final slash; nothing outside it is ever asked. */
  readonly fhirBase: string;
  readonly tokens: AccessTokens;
  readonly fetch?: typeof fetch;
  /** A page of 50 can take the server a minute (blue-button-api.md, section 5). */
  readonly timeoutMs?: number;
  readonly retry?: RetryPolicy;
};

/**
 * The largest answer that is read, in bytes after unpacking. A page of 50 large claims is about 5 MB, of 50 that are larger than any seen
 * 100 MB; a hostile server could send without end.
 */
const longestAnswer = 128 * 1024 * 1024;

const passingStatuses = new Set([408, 429, 500, 502, 503, 504]);

/**
 * Reads from a FHIR server: GET only, one origin, no redirects followed, gzip, time-outs, retries of what may pass, and a 401 answered by
 * one refresh and one more try.
 * @throws AppError `medicare/...`, `auth/reconnect-needed`, `sync/cancelled`
 */
export function createMedicareClient(options: MedicareClientOptions): MedicareClient {
  const request = options.fetch ?? fetch;
  const timeoutMs = options.timeoutMs ?? 120_000;
  const policy = options.retry ?? defaultRetryPolicy;

  const get = async (url: URL, token: string, signal: AbortSignal): Promise<Response> => {
    const response = await request(url, {
      headers: { accept: 'application/fhir+json, application/json', authorization: `Bearer ${token}` },
      redirect: 'manual',
      signal,
    });
    return response;
  };

  const attempt = async (url: URL, cancelled: AbortSignal): Promise<string> => {
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = AbortSignal.any([cancelled, timeout]);
    const token = await options.tokens.accessToken();
    try {
      let response = await get(url, token, signal);
      if (response.status === 401) {
        await response.body?.cancel();
        response = await get(url, await options.tokens.refreshAfter401(token), signal);
        if (response.status === 401) throw new AppError('auth/reconnect-needed');
      }
      if (response.status !== 200) throw await failureOf(response);
      return await readBody(response);
    } catch (error) {
      if (cancelled.aborted) throw new AppError('sync/cancelled');
      if (error instanceof AppError) throw error;
      // A connection that broke, a body that was cut off, a bad gzip stream or our own time-out: all may pass.
      throw new PassingFailure(new AppError('medicare/unreachable', {}, { cause: error }));
    }
  };

  return {
    search: (type, query, signal) => {
      const url = new URL(type, options.fhirBase);
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
      return withRetry(() => attempt(url, signal), { policy, signal });
    },
  };
}

async function failureOf(response: Response): Promise<AppError> {
  const { status } = response;
  const wait = retryAfterMs(response.headers.get('retry-after'), Date.now());
  await response.body?.cancel();
  if (status === 403) return new AppError('medicare/forbidden');
  if (status === 429) return new PassingFailure(new AppError('medicare/too-many-requests'), wait);
  if (passingStatuses.has(status)) return new PassingFailure(new AppError('medicare/server-error', { status }), wait);
  if (status >= 300 && status < 400) return new AppError('medicare/not-json', { status });
  return new AppError('medicare/bad-request', { status });
}

/** Reads the body as UTF-8; HTML in place of JSON (a proxy or a maintenance page) may pass and is asked for again. */
async function readBody(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > longestAnswer) throw new AppError('medicare/incomplete-answer');
    chunks.push(chunk);
  }
  const text = new TextDecoder().decode(Buffer.concat(chunks, size)).trim();
  if (text !== '' && !text.startsWith('{')) throw new PassingFailure(new AppError('medicare/not-json'));
  // Node's fetch takes a gzip stream that ends too early for a whole one, so a cut must be seen in the text.
  if (!text.endsWith('}')) throw new PassingFailure(new AppError('medicare/incomplete-answer'));
  return text;
}
