import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { en } from './en.ts';

/** The id of every text a person can read. A misspelt id is a compile error. */
export type MessageId = keyof typeof en;

/** A text in the page. `values` fill its `{names}` and may be elements. */
export function Message({ id, values }: { readonly id: MessageId; readonly values?: Record<string, ReactNode> }) {
  return <FormattedMessage id={id} {...(values === undefined ? {} : { values })} />;
}

/** For texts that must be plain strings (labels, titles, announcements). */
export function useText() {
  const intl = useIntl();
  return useCallback(
    (id: MessageId, values?: Record<string, string | number>): string => intl.formatMessage({ id }, values),
    [intl],
  );
}
