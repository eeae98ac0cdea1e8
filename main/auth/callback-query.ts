import { createHash, timingSafeEqual } from 'node:crypto';

/** Why something that reached the redirect address was not taken as Medicare's answer. */
export type SuspiciousReason = 'wrongState' | 'duplicateParameter' | 'tooLong' | 'otherAddress';

export type CallbackReading =
  | Readonly<{ kind: 'accepted'; parameters: URLSearchParams }>
  | Readonly<{ kind: 'noClaimsHint' }>
  | Readonly<{ kind: 'refused'; reason: SuspiciousReason }>;

/** Longest redirect address that is looked at. Medicare's are under 200 characters. */
export const longestCallback = 8 * 1024;

/**
 * Judges a query that reached the redirect address. Only one with the pending attempt's `state` is accepted; it may still be a
 * refusal (`error=access_denied`). Two values of one parameter are refused (RFC 6749 3.1).
 * @param query the part after `?`
 */
export function readCallback(query: string, expectedState: string): CallbackReading {
  if (query.length > longestCallback) return { kind: 'refused', reason: 'tooLong' };
  const parameters = new URLSearchParams(query);
  const names = [...parameters.keys()];
  if (new Set(names).size !== names.length) return { kind: 'refused', reason: 'duplicateParameter' };
  const state = parameters.get('state');
  // For people with no claims yet Medicare's page sends `error=not_found` in the background, without a state
  // (bluebutton-web-server, templates/bene_404.html). Any page could send that, so it is a hint and never an answer.
  if (state === null && parameters.get('error') === 'not_found' && !parameters.has('code'))
    return { kind: 'noClaimsHint' };
  if (state === null || !sameText(state, expectedState)) return { kind: 'refused', reason: 'wrongState' };
  return { kind: 'accepted', parameters };
}

// Hashing first gives equal lengths, so that the time taken tells nothing about the expected value.
function sameText(received: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(received), digest(expected));
}
