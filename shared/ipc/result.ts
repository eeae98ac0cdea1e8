import type { ErrorCode, ErrorDetails } from '../errors.ts';

/** What crosses from the main process to the page: a value, or the code of an error with facts for its text. */
export type Failure = { readonly code: ErrorCode; readonly details: ErrorDetails };
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };
