import { AppError, type ErrorCode, type ErrorDetails } from '#shared/errors.ts';
import { TokenFailure, type TokenFailureReason } from './token-fetch.ts';

/** The failure a person is told when the browser came back with `error=…` (RFC 6749 4.1.2.1) and the right `state`. */
export function refusedAuthorization(error: string): AppError {
  const codes: Readonly<Record<string, ErrorCode>> = {
    access_denied: 'auth/denied',
    not_found: 'auth/no-claims-data',
    unauthorized_client: 'auth/wrong-client',
    invalid_client: 'auth/wrong-client',
    invalid_scope: 'auth/scope-refused',
    temporarily_unavailable: 'auth/server-down',
  };
  return new AppError(Object.hasOwn(codes, error) ? (codes[error] ?? 'auth/server-error') : 'auth/server-error');
}

/** The failure a person is told when the code could not be exchanged. Anything but a {@link TokenFailure} passes through. */
export function failedExchange(error: unknown): unknown {
  if (!(error instanceof TokenFailure)) return error;
  return new AppError(exchangeCode(error.reason), statusDetails(error.reason), { cause: error });
}

function exchangeCode(reason: TokenFailureReason): ErrorCode {
  if (reason.kind === 'http') return httpCode(reason.status, reason.error);
  if (reason.kind === 'aborted') return 'auth/cancelled';
  return reason.kind === 'network' ? 'auth/server-down' : 'auth/server-error';
}

/** The status, as the one fact about a refused request that may be shown. */
export function statusDetails(reason: TokenFailureReason | null): ErrorDetails {
  return reason?.kind === 'http' ? { status: reason.status } : {};
}

// By the error code first, the status second: Medicare sends invalid_grant with 400, 401 and 403 (TokenView.post).
function httpCode(status: number, error: string | null): ErrorCode {
  if (error === 'invalid_client' || error === 'unauthorized_client')
    return status === 403 ? 'auth/app-refused' : 'auth/wrong-client';
  // A used or late code, or a wrong verifier, comes as either of the two.
  if (error === 'invalid_grant' || error === 'invalid_request') return 'auth/code-expired';
  if (error === 'invalid_scope') return 'auth/scope-refused';
  if (status === 401) return 'auth/wrong-client';
  // {"message":"Request denied"}: the app has not been let in to this version of the API.
  if (status === 403) return 'auth/app-refused';
  return isOutage(status) ? 'auth/server-down' : 'auth/server-error';
}

/** Gateway statuses: the service is away for now, as against an error inside it. */
export function isOutage(status: number): boolean {
  return status === 502 || status === 503 || status === 504;
}
