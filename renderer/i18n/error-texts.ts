import { useIntl } from 'react-intl';
import { errorTextsEs } from '#shared/error-texts-es.ts';
import { errorTexts } from '#shared/error-texts.ts';
import type { ErrorText } from '#shared/error-texts.ts';
import type { ErrorCode } from '#shared/errors.ts';

/** The words of every failure in the page's language. */
export function useErrorTexts(): Readonly<Record<ErrorCode, ErrorText>> {
  return useIntl().locale.startsWith('es') ? errorTextsEs : errorTexts;
}
