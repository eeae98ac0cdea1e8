import { state } from './state.ts';

/*
 * Chromium cannot register a scheme from outside, so app://host/path is https://host.app.standin.invalid/path there,
 * answered by the stand-in itself (request-interception.ts). `.invalid` never resolves (RFC 2606).
 */
const SUFFIX = '.standin.invalid';

export function toChromium(url: string): string {
  const [, scheme, host, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url) ?? [];
  if (!scheme || !state.schemes.has(scheme.toLowerCase())) return url;
  return `https://${host || 'nohost'}.${scheme.toLowerCase()}${SUFFIX}${rest || '/'}`;
}

export function fromChromium(url: string): string {
  const [, blob, host, scheme, rest] =
    /^(blob:)?https:\/\/([^/?#]+)\.([a-z0-9+-]+)\.standin\.invalid(?=$|[/?#])(.*)$/i.exec(url) ?? [];
  return host ? `${blob ?? ''}${scheme}://${host}${rest}` : url;
}

/** Rewrites the sources of a content security policy that name a custom scheme. */
export function policyForChromium(policy: string): string {
  let value = policy;
  for (const scheme of state.schemes.keys()) {
    value = value
      .replace(new RegExp(`(^|[\\s;])${scheme}://([a-z0-9.*-]+)`, 'gi'), `$1https://$2.${scheme}${SUFFIX}`)
      .replace(new RegExp(`(^|\\s)${scheme}:(?=$|[\\s;])`, 'gi'), `$1https://*.${scheme}${SUFFIX}`);
  }
  return value;
}

export function withoutHash(url: string): string {
  const full = URL.canParse(url) ? new URL(url).href : url;
  return full.split('#')[0] ?? full;
}
