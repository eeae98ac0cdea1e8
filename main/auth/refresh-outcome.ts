import { TokenFailure } from './token-fetch.ts';

/**
 * What a failed refresh means for the one-time refresh token:
 * `dead` it will never work again; `inDoubt` it may have been used up without an answer; `untouched` it still works;
 * `wrongClient` the client id or secret is wrong; `appRefused` the app is switched off: the token is not at fault;
 * `mayNotRefresh` Medicare gave this app one hour only, so signing in again is the way on.
 */
export type RefreshOutcome = 'dead' | 'inDoubt' | 'untouched' | 'wrongClient' | 'appRefused' | 'mayNotRefresh';

/**
 * By the error code first, the status second. Medicare rotates the token and only then looks the person up, so its 502 and 404
 * come after the token was used up (bluebutton-web-server, TokenView.get_and_update_from_refresh).
 */
export function refreshOutcome(error: unknown): RefreshOutcome {
  if (!(error instanceof TokenFailure)) return 'inDoubt';
  const { reason } = error;
  if (reason.kind === 'network') return reason.sent ? 'inDoubt' : 'untouched';
  if (reason.kind !== 'http') return 'inDoubt';
  switch (reason.error) {
    case 'invalid_grant':
    // "Refresh token not found." comes with this one.
    case 'invalid_request':
      return 'dead';
    case 'invalid_client':
    case 'unauthorized_client':
      // Medicare's 401 means the secret, its 403 the app itself ("temporarily inactive", "not allowed to refresh").
      if (reason.mayNotRefresh) return 'mayNotRefresh';
      return reason.status === 403 ? 'appRefused' : 'wrongClient';
    default:
      // {"message":"Request denied"}: an app that has not been let in to this version of the API, told before the token is looked at.
      if (reason.status === 403) return 'appRefused';
      // The throttle answers before the token is looked at.
      return reason.status === 429 ? 'untouched' : 'inDoubt';
  }
}
