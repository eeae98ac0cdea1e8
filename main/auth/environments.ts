import { AppError } from '#shared/errors.ts';

/** Where requests may go: Medicare's test world, its real one, our practice server, or a server the person names. */
export type Environment = 'practice' | 'sandbox' | 'production' | 'custom';

/** The addresses of one environment. `fhirBase` ends with a slash; `revokeUrl` is null where the server has none. */
export type Endpoints = Readonly<{
  authorizeUrl: string;
  tokenUrl: string;
  revokeUrl: string | null;
  fhirBase: string;
  /** The server's name for itself, to the letter, where it told it: an `iss` in its answer must be this one (RFC 9207). */
  issuer?: string | null | undefined;
  /** The server says that every one of its answers has an `iss`. */
  isIssuerSent?: boolean | undefined;
}>;

export type EndpointChoice =
  | Readonly<{ environment: 'practice'; baseUrl?: string }>
  | Readonly<{ environment: 'sandbox' }>
  | Readonly<{ environment: 'production' }>
  | Readonly<{
      environment: 'custom';
      authorizeUrl: string;
      tokenUrl: string;
      revokeUrl?: string | null;
      fhirBase: string;
      issuer?: string | null | undefined;
      isIssuerSent?: boolean | undefined;
    }>;

export const practiceBaseUrl = 'http://127.0.0.1:4710';
const sandboxBaseUrl = 'https://sandbox.bluebutton.cms.gov';
const productionBaseUrl = 'https://api.bluebutton.cms.gov';

const loopbackHosts = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * The addresses of an environment, validated: https (http only towards this computer), no user name or fragment in an address.
 * A static table, not discovery: Medicare's discovery document lacks `jwks_uri` and the PKCE methods, and lists addresses without
 * the closing slash, where a POST loses its body (bluebutton-web-server, apps/wellknown/views/openid.py).
 * @throws AppError auth/bad-configuration with `field`, the name of the first wrong address
 */
export function endpointsFor(choice: EndpointChoice): Endpoints {
  if (choice.environment === 'practice') {
    return underBase(checkedUrl('baseUrl', choice.baseUrl ?? practiceBaseUrl).origin);
  }
  if (choice.environment === 'sandbox') return underBase(sandboxBaseUrl);
  if (choice.environment === 'production') return underBase(productionBaseUrl);
  const { environment: _, revokeUrl = null, ...endpoints } = choice;
  return checkedEndpoints({ ...endpoints, revokeUrl });
}

/**
 * The same addresses, normalised, when all of them may be used.
 * @throws AppError auth/bad-configuration with `field`
 */
export function checkedEndpoints(endpoints: Endpoints): Endpoints {
  const fhirBase = checkedUrl('fhirBase', endpoints.fhirBase);
  if (fhirBase.search !== '') throw badConfiguration('fhirBase');
  if (!fhirBase.pathname.endsWith('/')) fhirBase.pathname += '/';
  return {
    authorizeUrl: checkedUrl('authorizeUrl', endpoints.authorizeUrl).href,
    tokenUrl: checkedUrl('tokenUrl', endpoints.tokenUrl).href,
    revokeUrl: endpoints.revokeUrl === null ? null : checkedUrl('revokeUrl', endpoints.revokeUrl).href,
    fhirBase: fhirBase.href,
    ...issuerOf(endpoints),
  };
}

/** Checked as an address and kept as text: it is compared letter for letter. */
function issuerOf({ issuer = null, isIssuerSent = false }: Endpoints): Pick<Endpoints, 'issuer' | 'isIssuerSent'> {
  if (issuer === null) return {};
  checkedUrl('issuer', issuer);
  return { issuer, isIssuerSent };
}

/**
 * An address that tokens and secrets may be sent to.
 * @throws AppError auth/bad-configuration with `field`
 */
export function checkedUrl(field: string, text: string): URL {
  const url = URL.parse(text);
  if (url === null) throw badConfiguration(field);
  const isPlainLoopback = url.protocol === 'http:' && loopbackHosts.has(url.hostname);
  if (url.protocol !== 'https:' && !isPlainLoopback) throw badConfiguration(field);
  // RFC 6749 3.1 and 3.2: an endpoint has no fragment. A user name in an address is a way to disguise the real host.
  if (url.username !== '' || url.password !== '' || url.hash !== '') throw badConfiguration(field);
  return url;
}

export function badConfiguration(field: string): AppError {
  return new AppError('auth/bad-configuration', { field });
}

function underBase(base: string): Endpoints {
  return {
    authorizeUrl: `${base}/v2/o/authorize/`,
    tokenUrl: `${base}/v2/o/token/`,
    revokeUrl: `${base}/v2/o/revoke/`,
    fhirBase: `${base}/v2/fhir/`,
  };
}
