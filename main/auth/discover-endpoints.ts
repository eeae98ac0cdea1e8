import { AppError } from '#shared/errors.ts';
import { badConfiguration, checkedEndpoints, checkedUrl, type Endpoints } from './environments.ts';
import {
  object,
  objects,
  readJsonDocument,
  text,
  texts,
  type DiscoveryFetch,
  type JsonDocument,
} from './read-json-document.ts';
import { scopeForServer } from './scope-for-server.ts';

/** What a health plan's server says about itself, as far as a sign-in needs it. */
export type DiscoveredServer = Readonly<{
  endpoints: Endpoints;
  /** Which ways of proving the client the server names; null when it names none. */
  authentication: Readonly<{ none: boolean; secretBasic: boolean; secretPost: boolean }> | null;
  /** Scopes it names; empty when it names none. */
  scopes: readonly string[];
  /** What to ask it for; null: what Medicare is asked for. */
  scope: string | null;
}>;

type DiscoveryOptions = Readonly<{
  fetch?: DiscoveryFetch;
  signal?: AbortSignal;
  /** Where the claims are, for an `address` that is an issuer and does not tell. */
  fhirBase?: string;
}>;

/**
 * Reads what a server says about itself: its SMART configuration (SMART App Launch 2.2, "Conformance"), its CapabilityStatement where it has
 * none, or, for the address of an issuer, its authorization server metadata (RFC 8414, OpenID Connect Discovery). Only for "another health
 * plan": Medicare's addresses are a fixed table (environments.ts says why). What is found is shown to the person before anything is sent to it.
 * @param address the FHIR base address of the plan, or its issuer
 * @throws AppError auth/discovery-failed with `host`; auth/no-fhir-address with `host` for an issuer that does not tell where the claims are;
 *   auth/bad-configuration with `field` for an address that may not be used; auth/no-pkce when the server says that it does not support PKCE
 *   with S256, without which no sign-in is safe (RFC 9700 2.1.1)
 */
export async function discoverEndpoints(address: string, options: DiscoveryOptions = {}): Promise<DiscoveredServer> {
  const base = checkedUrl('fhirBase', address.trim());
  if (base.search !== '') throw badConfiguration('fhirBase');
  if (!base.pathname.endsWith('/')) base.pathname += '/';
  const { fetch: send = fetch, signal } = options;
  const read = (url: URL): Promise<JsonDocument | null> => readJsonDocument(url, send, signal);
  const fhirBase = options.fhirBase ?? base.href;
  const smart = await read(new URL('.well-known/smart-configuration', base));
  const found = smart === null ? null : fromMetadata(smart, fhirBase);
  if (found !== null) return found;
  const statement = await read(new URL('metadata', base));
  const stated = statement === null ? null : fromCapabilityStatement(statement, fhirBase);
  if (stated !== null) return stated;
  for (const url of issuerDocuments(base)) {
    const metadata = await read(url);
    if (metadata === null || !isOfIssuer(metadata, base)) continue;
    const claims = options.fhirBase ?? text(metadata['fhir_metadata_uri'])?.replace(/metadata\/?$/u, '');
    const server = fromMetadata(metadata, claims ?? base.href);
    if (server === null) continue;
    if (claims === undefined) throw new AppError('auth/no-fhir-address', { host: base.host });
    return server;
  }
  throw new AppError('auth/discovery-failed', { host: base.host });
}

/** Where an issuer describes itself: RFC 8414 3 puts the name before the issuer's path, OpenID Connect behind it. */
function issuerDocuments(issuer: URL): readonly URL[] {
  const path = issuer.pathname.replace(/\/$/u, '');
  return [
    new URL(`/.well-known/oauth-authorization-server${path}`, issuer),
    new URL(`${path}/.well-known/openid-configuration`, issuer),
  ];
}

/** RFC 8414 3.3: a document that names another issuer is not of this one. */
function isOfIssuer(metadata: JsonDocument, issuer: URL): boolean {
  const named = text(metadata['issuer']);
  return named !== null && `${named.replace(/\/$/u, '')}/` === issuer.href;
}

/** SMART's document has the members of RFC 8414. */
function fromMetadata(document: JsonDocument, fhirBase: string): DiscoveredServer | null {
  const authorizeUrl = text(document['authorization_endpoint']);
  const tokenUrl = text(document['token_endpoint']);
  if (authorizeUrl === null || tokenUrl === null) return null;
  const challenges = texts(document['code_challenge_methods_supported']);
  if (challenges.length > 0 && !challenges.includes('S256')) throw new AppError('auth/no-pkce');
  const scopes = texts(document['scopes_supported']);
  const issuer = text(document['issuer']);
  const isIssuerSent = document['authorization_response_iss_parameter_supported'] === true;
  return {
    endpoints: checkedEndpoints({
      authorizeUrl,
      tokenUrl,
      revokeUrl: text(document['revocation_endpoint']),
      fhirBase,
      ...(issuer !== null && { issuer, isIssuerSent }),
    }),
    authentication: authenticationOf(document),
    scopes,
    scope: scopeForServer({ scopes, capabilities: texts(document['capabilities']) }),
  };
}

/** By the methods it lists; a server that lists none may still name its kinds of clients among its capabilities. */
function authenticationOf(document: JsonDocument): DiscoveredServer['authentication'] {
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
function fromCapabilityStatement(document: JsonDocument, fhirBase: string): DiscoveredServer | null {
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
        scope: null,
      };
    }
  }
  return null;
}
