import { AppError } from '#shared/errors.ts';

/** Just what is used of Node's fetch, so that Electron's can take its place. */
export type DiscoveryFetch = (
  url: string,
  request: { headers: Record<string, string>; redirect: 'error'; signal: AbortSignal },
) => Promise<Response>;

export type JsonDocument = Readonly<Record<string, unknown>>;

const timeoutMs = 20_000;
const largestAnswerBytes = 512 * 1024;

/**
 * Reads a JSON object, up to 512 KB. A redirect is not followed: it would let one host speak for another.
 * @returns null: there is no such document, or none that can be read
 * @throws AppError auth/cancelled
 */
export async function readJsonDocument(
  url: URL,
  send: DiscoveryFetch,
  cancel?: AbortSignal,
): Promise<JsonDocument | null> {
  const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(cancel === undefined ? [] : [cancel])]);
  try {
    const headers = { accept: 'application/json, application/fhir+json' };
    const response = await send(url.href, { headers, redirect: 'error', signal });
    if (!response.ok) {
      await response.body?.cancel();
      return null;
    }
    return object(JSON.parse(await limitedText(response)));
  } catch {
    if (cancel?.aborted === true) throw new AppError('auth/cancelled');
    return null;
  }
}

async function limitedText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > largestAnswerBytes) throw new RangeError('the answer is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, bytes).toString('utf8');
}

export function object(value: unknown): JsonDocument | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

export function objects(value: unknown): readonly JsonDocument[] {
  return Array.isArray(value) ? value.map(object).filter((one) => one !== null) : [];
}

export function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

export function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(text).filter((one) => one !== null) : [];
}
