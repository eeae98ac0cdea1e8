import type { ErrorCode, ErrorDetails } from '#shared/errors.ts';
import type { Result } from '#shared/ipc/result.ts';

/** A call to the main process that did not succeed: the code of `shared/errors.ts` and the facts for its text. */
export class CallError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(code);
    this.name = 'CallError';
    this.code = code;
    this.details = details;
  }
}

/**
 * Waits for an answer of the main process and takes the value out of it.
 * @throws CallError with the answer's code, or `internal` when the call itself broke (for example: the main process is gone)
 */
export async function unwrap<T>(answer: Promise<Result<T>>): Promise<T> {
  let result: Result<T>;
  try {
    result = await answer;
  } catch {
    throw new CallError('internal');
  }
  if (result.ok) return result.value;
  throw new CallError(result.error.code, result.error.details);
}
