import { AppError } from '#shared/errors.ts';
import { badConfiguration, checkedEndpoints, checkedUrl, type Endpoints } from './environments.ts';

/** What a health plan's server says about itself, as far as a sign-in needs it. */
export type DiscoveredServer = Readonly<{
  endpoints: Endpoints;
  /** Which ways of proving the client the server names; null when it names none. */
  authentication: Readonly<{ none: boolean; secretBasic: boolean; secretPost: boolean }> | null;
  /** Scopes it names; empty when it names none. */
  scopes: readonly string[];
}>;

/** Just what is used of Node's fetch, so that Electron's can take its place. */
export type DiscoveryFetch = (
  url: string,
  request: { headers: Record<string, string>; redirect: 'error'; signal: AbortSignal },
) => Promise<Response>;

const timeoutMs = 20_000;
const largestAnswerBytes = 512 * 1024;

/**
 * Reads a server's SMART configuration (SMART App Launch 2.2, "Conformance"), or its CapabilityStatement where it has none. Only for "another
 * health plan": Medicare's addresses are a fixed table (environments.ts says why). What is found is shown to the person before anything is
 * sent to it.
 * @param address the FHIR base address of the plan
 * @throws AppError auth/discovery-failed with `host`; auth/bad-configuration with `field` for an address that may not be used;
 *   auth/no-pkce when the server says that it does not support PKCE with S256, without which no sign-in is safe (RFC 9700 2.1.1)
 */
export async function discoverEndpoints(
  address: string,
  { fetch: send = fetch, signal }: { readonly fetch?: DiscoveryFetch; readonly signal?: AbortSignal } = {},
): Promise<DiscoveredServer> {
  const fhirBase = checkedUrl('fhirBase', address.trim());
  if (fhirBase.search !== '') throw badConfiguration('fhirBase');
  if (!fhirBase.pathname.endsWith('/')) fhirBase.pathname += '/';
  const read = (path: string): Promise<Record<string, unknown> | null> =>
    readJson(new URL(path, fhirBase), send, signal);
  const smart = await read('.well-known/smart-configuration');
  const found = smart === null ? null : fromSmart(smart, fhirBase.href);
  if (found !== null) return found;
  const statement = await read('metadata');
  const stated = statement === null ? null : fromCapabilityStatement(statement, fhirBase.href);
  if (stated !== null) return stated;
  throw new AppError('auth/discovery-failed', { host: fhirBase.host });
}

function fromSmart(document: Record<string, unknown>, fhirBase: string): DiscoveredServer | null {
  const authorizeUrl = text(document['authorization_endpoint']);
  const tokenUrl = text(document['token_endpoint']);
  if (authorizeUrl === null || tokenUrl === null) return null;
  const challenges = texts(document['code_challenge_methods_supported']);
  if (challenges.length > 0 && !challenges.includes('S256')) throw new AppError('auth/no-pkce');
  return {
    endpoints: checkedEndpoints({ authorizeUrl, tokenUrl, revokeUrl: text(document['revocation_endpoint']), fhirBase }),
    authentication: authenticationOf(document),
    scopes: texts(document['scopes_supported']),
  };
}

/** By the methods it lists; a server that lists none may still name its kinds of clients among its capabilities. */
function authenticationOf(document: Record<string, unknown>): DiscoveredServer['authentication'] {
  const methods = texts(document['token_endpoint_auth_methods_supported']);
  const capabilities = texts(document['capabilities']);
  const none = methods.includes('none') || capabilities.includes('client-public');
  const secretBasic = methods.includes('client_secret_basic');
  const secretPost = methods.includes('client_secret_post');
  if (none || secretBasic || secretPost) return { none, secretBasic, secretPost };
  return capabilities.includes('client-confidential-symmetric') ? { none, secretBasic: true, secretPost } : null;
}

const oauthUris = 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris';

/** The older way of SMART 1: an extension in the CapabilityStatement's security part. */
function fromCapabilityStatement(document: Record<string, unknown>, fhirBase: string): DiscoveredServer | null {
  for (const rest of objects(document['rest'])) {
    for (const extension of objects(object(rest['security'])?.['extension'])) {
      if (extension['url'] !== oauthUris) continue;
      const addresses = new Map(objects(extension['extension']).map(({ url, valueUri }) => [url, text(valueUri)]));
      const authorizeUrl = addresses.get('authorize') ?? null;
      const tokenUrl = addresses.get('token') ?? null;
      if (authorizeUrl === null || tokenUrl === null) continue;
      const revokeUrl = addresses.get('revoke') ?? null;
      return {
        endpoints: checkedEndpoints({ authorizeUrl, tokenUrl, revokeUrl, fhirBase }),
        authentication: null,
        scopes: [],
      };
    }
  }
  return null;
}

/** null: no such document there, or none that can be read. A redirect is not followed: it would let one host speak for another. */
async function readJson(url: URL, send: DiscoveryFetch, cancel?: AbortSignal): Promise<Record<string, unknown> | null> {
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

function object(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

function objects(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value.map(object).filter((one) => one !== null) : [];
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(text).filter((one) => one !== null) : [];
}
