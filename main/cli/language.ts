import { languages } from '#main/claims/words/languages.ts';
import type { Language } from '#main/claims/words/languages.ts';
import type { Arguments } from './arguments.ts';

export const languageOption = { language: { type: 'string' } } as const;

/** The language of titles, sentences and exports. @throws AppError `usage` */
export function languageOf(args: Arguments): Language {
  return args.choice('language', languages) ?? 'en';
}
