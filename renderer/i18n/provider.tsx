import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider } from 'react-intl';
import { en } from './en.ts';

const richText = { b: (chunks: ReactNode) => <strong>{chunks}</strong> };

/** Texts and formats of one language for our own parts and for React Aria's. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  return (
    <IntlProvider locale="en-US" messages={en} defaultRichTextElements={richText}>
      <I18nProvider locale="en-US">{children}</I18nProvider>
    </IntlProvider>
  );
}
