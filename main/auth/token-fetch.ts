import { normalizeTokenBody } from './token-set.ts';

/** The one request a token or revocation endpoint is sent. */
export type TokenRequest = Readonly<{
  method: string;
  headers: Record<string, string>;
  body: string;
  redirect: 'manual';
  signal: AbortSignal;
}>;

/** Node's fetch, or Electron's. */
export type Fetch = (url: string, request: TokenRequest) => Promise<Response>;

/** What the OAuth library hands over. */
type LibraryRequest = Readonly<{
  method: string;
  headers: Record<string, string>;
  body: unknown;
  signal?: AbortSignal | undefined;
}>;

/** Why a request to the token or revocation endpoint gave nothing usable. */
export type TokenFailureReason =
  /** `sent` false: the request surely never reached the server, so a one-time token in it is still good. */
  | Readonly<{ kind: 'network'; sent: boolean }>
  /** `mayNotRefresh`: the description says that this app's tokens cannot be refreshed; the error code alone does not tell. */
  | Readonly<{ kind: 'http'; status: number; error: string | null; mayNotRefresh: boolean }>
  | Readonly<{ kind: 'unreadable' }>
  | Readonly<{ kind: 'aborted' }>;

/** Carries no body text: bodies of a token endpoint may hold tokens. */
export class TokenFailure extends Error {
  readonly reason: TokenFailureReason;

  constructor(reason: TokenFailureReason, options?: ErrorOptions) {
    super(`token request failed: ${reason.kind}`, options);
    this.name = 'TokenFailure';
    this.reason = reason;
  }
}

const largestAnswerBytes = 256 * 1024;

/**
 * The fetch that the OAuth library is given. It sends once, follows no redirect (a redirected POST would carry the secret and the
 * code elsewhere), reads at most 256 KB, and hands the library a body in the standard's shape; everything else becomes a
 * {@link TokenFailure}. Done here and not after the library, because the library refuses bodies that Medicare documents.
 * @param cancel aborts the request; its abort is told apart from the library's 30 s time-out
 */
export function tokenFetch(
  send: Fetch,
  answer: 'tokens' | 'empty',
  cancel?: AbortSignal,
): (url: string, request: LibraryRequest) => Promise<Response> {
  return async (url, { method, headers, body, signal: timeout }) => {
    const signal = AbortSignal.any([timeout, cancel].filter((one) => one !== undefined));
    if (!(body instanceof URLSearchParams)) throw new TypeError('a token request has a form as body');
    let response: Response;
    let text: string;
    try {
      response = await send(url, { method, headers, body: body.toString(), redirect: 'manual', signal });
      text = await readText(response);
    } catch (cause) {
      if (cause instanceof TokenFailure) throw cause;
      if (cancel?.aborted === true) throw new TokenFailure({ kind: 'aborted' });
      throw new TokenFailure({ kind: 'network', sent: mayHaveBeenSent(cause) }, { cause });
    }
    return acceptedAnswer(response, text, answer);
  };
}

function acceptedAnswer(response: Response, text: string, answer: 'tokens' | 'empty'): Response {
  const body = jsonObject(text);
  if (!response.ok) {
    const error = typeof body?.['error'] === 'string' ? body['error'] : null;
    const description = body?.['error_description'];
    const mayNotRefresh = typeof description === 'string' && /not allowed to refresh/iu.test(description);
    throw new TokenFailure({ kind: 'http', status: response.status, error, mayNotRefresh });
  }
  if (answer === 'empty') return new Response(null, { status: 200 });
  const tokens = body === null ? null : normalizeTokenBody(body);
  if (tokens === null) throw new TokenFailure({ kind: 'unreadable' });
  return Response.json(tokens);
}

async function readText(response: Response): Promise<string> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    if (bytes > largestAnswerBytes) throw new TokenFailure({ kind: 'unreadable' });
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function jsonObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

// Failures that happen before the first byte of a request leaves: Node's codes, and Chromium's names for Electron's net.fetch.
const beforeSending =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_|_CERT|SSL|ERR_TLS|ERR_CONNECTION_REFUSED|ERR_NAME_NOT_RESOLVED|ERR_INTERNET_DISCONNECTED|ERR_ADDRESS_UNREACHABLE|ERR_PROXY_CONNECTION_FAILED/u;

function mayHaveBeenSent(cause: unknown): boolean {
  for (let error = cause, depth = 0; error instanceof Error && depth < 5; error = error.cause, depth += 1) {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
    if (beforeSending.test(code) || beforeSending.test(error.message)) return false;
  }
  return true;
}
