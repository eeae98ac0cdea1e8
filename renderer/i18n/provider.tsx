import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider } from 'react-intl';
import type { Language } from '#shared/ipc/contract.ts';
import { en } from './en.ts';
import { es } from './es.ts';

const richText = { b: (chunks: ReactNode) => <strong>{chunks}</strong> };

/** Each language as it is spoken in the United States: dollars and month names follow it. */
const ofLanguage = {
  en: { locale: 'en-US', messages: en },
  es: { locale: 'es-US', messages: es },
} as const satisfies Record<Language, { locale: string; messages: Readonly<Record<string, string>> }>;

type LanguageProviderProps = { readonly language: Language; readonly children: ReactNode };

/** Texts and formats of one language for our own parts, for React Aria's, and for a screen reader's voice (`lang`). */
export function LanguageProvider({ language, children }: LanguageProviderProps) {
  const { locale, messages } = ofLanguage[language];
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <IntlProvider locale={locale} messages={messages} defaultRichTextElements={richText}>
      <I18nProvider locale={locale}>{children}</I18nProvider>
    </IntlProvider>
  );
}
