import type { Environment } from '#main/auth/environments.ts';
import { AppError } from '#shared/errors.ts';

/**
 * A failure of a connection to `environment`, ready to be told: at another health plan's server its details say `source: 'plan'`, so that its
 * text does not blame Medicare (`shared/error-words.ts`).
 */
export function withSource(environment: Environment, error: unknown): unknown {
  if (environment !== 'custom' || !(error instanceof AppError) || !/^(?:auth|medicare)\//u.test(error.code))
    return error;
  return new AppError(error.code, { ...error.details, source: 'plan' }, { cause: error });
}
