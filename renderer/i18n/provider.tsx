import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider } from 'react-intl';
import type { Language } from '#shared/domain/preferences.ts';
import { en } from './en.ts';

const richText = { b: (chunks: ReactNode) => <strong>{chunks}</strong> };

type Texts = { readonly language: Language; readonly messages: Readonly<Record<string, string>> };

/** Each language as it is spoken in the United States: dollars and month names follow it. */
const locales = { en: 'en-US', es: 'es-US' } as const satisfies Record<Language, string>;

type LanguageProviderProps = { readonly language: Language; readonly children: ReactNode };

/** Texts and formats of one language for our own parts, for React Aria's, and for a screen reader's voice (`lang`). */
export function LanguageProvider({ language, children }: LanguageProviderProps) {
  const texts = useTexts(language);
  useEffect(() => {
    if (texts !== null) document.documentElement.lang = texts.language;
  }, [texts]);
  if (texts === null) return null;
  const locale = locales[texts.language];
  return (
    <IntlProvider locale={locale} messages={texts.messages} defaultRichTextElements={richText}>
      <I18nProvider locale={locale}>{children}</I18nProvider>
    </IntlProvider>
  );
}

/**
 * The texts of a language. English comes with the program; Spanish is read when it is wanted. Until it is there the language before stays,
 * so that nothing on the page moves and the focus is kept; null only before the first language is there.
 */
function useTexts(language: Language): Texts | null {
  const [texts, setTexts] = useState<Texts | null>(language === 'en' ? { language, messages: en } : null);
  useEffect(() => {
    if (texts?.language === language) return undefined;
    let isWanted = true;
    const show = (found: Texts) => isWanted && setTexts(found);
    void read(language).then(show, () => show({ language: 'en', messages: en }));
    return () => {
      isWanted = false;
    };
  }, [language, texts]);
  return texts;
}

async function read(language: Language): Promise<Texts> {
  return { language, messages: language === 'en' ? en : (await import('./es.ts')).es };
}
