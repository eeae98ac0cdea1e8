/**
 * The policy of every page of the app. `connect-src 'none'` is the promise that the page cannot talk to any network; `default-src 'none'`
 * makes whatever is not named here forbidden. The style nonce is for React Aria, which adds a style element of its own.
 * @param nonce base64 or hex, new for each response
 * @returns the value of a Content-Security-Policy header
 */
export function pagePolicy(nonce: string): string {
  return policy({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': "'none'",
    'frame-src': "'none'",
    'object-src': "'none'",
    ...noWayOut,
  });
}

/** The policy of a document that is printed to PDF: text and one style element, nothing else. `nonce` as in {@link pagePolicy}. */
export function printPolicy(nonce: string): string {
  return policy({ 'default-src': "'none'", 'style-src': `'nonce-${nonce}'`, ...noWayOut });
}

/** These three do not fall back to default-src (CSP Level 3, 6.1 and 6.3-6.4), so both policies name them. */
const noWayOut = { 'base-uri': "'none'", 'form-action': "'none'", 'frame-ancestors': "'none'" };

function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}
