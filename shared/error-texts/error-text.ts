import type { ErrorCode } from '../errors.ts';

/** What happened, what it means for the person's data, and the one next step. `{name}` is filled in from the error's details. */
export type ErrorText = { readonly what: string; readonly meaning: string; readonly next: string };

/** The texts of one area, which is the part of a code before its slash. A missing code is a compile error. */
export type AreaTexts<Area extends string> = Record<Extract<ErrorCode, `${Area}/${string}`>, ErrorText>;
