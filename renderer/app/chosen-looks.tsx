import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useAppInfo, usePreferences } from '../api/queries.ts';
import { LanguageProvider } from '../i18n/provider.tsx';

/** The whole page in the language and the colours that were chosen; until that is known, and without a choice, in the system's. */
export function ChosenLooks({ children }: { readonly children: ReactNode }) {
  const preferences = usePreferences().data;
  const ofSystem = useAppInfo().data?.systemLanguage ?? (navigator.language.startsWith('es') ? 'es' : 'en');
  const look = preferences?.look ?? 'system';
  useEffect(() => {
    document.documentElement.dataset['look'] = look;
  }, [look]);
  return <LanguageProvider language={preferences?.language ?? ofSystem}>{children}</LanguageProvider>;
}
