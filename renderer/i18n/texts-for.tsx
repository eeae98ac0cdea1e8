import type { ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import type { Payer } from '#shared/domain/payer.ts';
import { planTexts } from './plan-texts.ts';

type TextsForProps = { readonly payer: Payer; readonly children: ReactNode };

/** The texts inside are about claims of this payer. What is not about one person stays outside, and speaks of Medicare. */
export function TextsFor({ payer, children }: TextsForProps) {
  return payer === 'plan' ? <PlanTexts>{children}</PlanTexts> : children;
}

function PlanTexts({ children }: Pick<TextsForProps, 'children'>) {
  const { locale, messages, defaultRichTextElements } = useIntl();
  const texts = planTexts(messages as Record<string, string>, locale.startsWith('es') ? 'es' : 'en');
  return (
    <IntlProvider
      locale={locale}
      messages={texts}
      {...(defaultRichTextElements !== undefined && { defaultRichTextElements })}
    >
      {children}
    </IntlProvider>
  );
}
