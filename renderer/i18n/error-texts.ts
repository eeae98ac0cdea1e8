import { useIntl } from 'react-intl';
import { errorWords } from '#shared/error-words.ts';
import type { ErrorText } from '#shared/error-texts/error-text.ts';
import type { ErrorCode, ErrorDetails } from '#shared/errors.ts';

/** The words of every failure in the page's language, filled in from its details. */
export function useErrorWords(): (code: ErrorCode, details?: ErrorDetails) => ErrorText {
  const language = useIntl().locale.startsWith('es') ? 'es' : 'en';
  return (code, details) => errorWords(code, details, language);
}
