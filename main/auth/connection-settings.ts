import { badConfiguration, checkedEndpoints, checkedUrl, type Endpoints, type Environment } from './environments.ts';

/**
 * How the app proves to the token endpoint who it is. Medicare has no public clients, and its terms forbid credentials in open
 * source, so the secret is the person's own, or a token helper they name adds it; `none` is the standard's public client.
 */
export type ClientAuthentication =
  | Readonly<{ method: 'none' }>
  | Readonly<{ method: 'secretBasic' | 'secretPost'; secret: string }>
  | Readonly<{ method: 'tokenHelper'; url: string }>;

/**
 * Where the browser comes back to: a port of this computer (null = any free one), or the app's own link scheme. `otherPorts` are registered
 * too, and are tried in turn while the first one is taken.
 */
export type RedirectChoice =
  | Readonly<{ kind: 'loopback'; port: number | null; otherPorts?: readonly number[] | undefined }>
  | Readonly<{ kind: 'scheme' }>;

export type ConnectionSettings = Readonly<{
  environment: Environment;
  endpoints: Endpoints;
  clientId: string;
  clientAuthentication: ClientAuthentication;
  /** Space-separated; null asks for {@link recommendedScope}. */
  scope: string | null;
  redirect: RedirectChoice;
  language: 'en' | 'es';
}>;

/** The string Medicare's documentation recommends (bluebutton.cms.gov, Authorization). */
export const recommendedScope = 'openid profile patient/Patient.rs patient/Coverage.rs patient/ExplanationOfBenefit.rs';

export const loopbackHost = '127.0.0.1';
export const loopbackPath = '/callback';
/** Two slashes: Medicare's registration form refuses the one-slash form of RFC 8252 7.1. */
export const schemeRedirectUri = 'org.claimkeep.app://oauth/callback';

// RFC 6749 appendix A: client ids and secrets are visible ASCII; a scope token is visible ASCII without " and \.
const visibleAscii = /^[\x20-\x7e]{1,512}$/u;
const scopeList = /^[\x21\x23-\x5b\x5d-\x7e]+( [\x21\x23-\x5b\x5d-\x7e]+)*$/u;

/**
 * The settings with their addresses normalised, when every field can be used.
 * @throws AppError auth/bad-configuration with `field`, the name of the first wrong field
 */
export function checkedSettings(settings: ConnectionSettings): ConnectionSettings {
  const endpoints = checkedEndpoints(settings.endpoints);
  if (!visibleAscii.test(settings.clientId)) throw badConfiguration('clientId');
  checkAuthentication(settings.clientAuthentication);
  if (settings.scope !== null && !scopeList.test(settings.scope)) throw badConfiguration('scope');
  if (settings.redirect.kind === 'loopback') {
    checkPort(settings.redirect.port);
    for (const port of settings.redirect.otherPorts ?? []) checkPort(port);
  }
  return { ...settings, endpoints };
}

function checkAuthentication(authentication: ClientAuthentication): void {
  if (authentication.method === 'tokenHelper') checkedUrl('tokenHelper', authentication.url);
  if (authentication.method === 'secretBasic' || authentication.method === 'secretPost') {
    if (!visibleAscii.test(authentication.secret)) throw badConfiguration('clientSecret');
  }
}

function checkPort(port: number | null): void {
  if (port === null) return;
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw badConfiguration('redirect');
}
