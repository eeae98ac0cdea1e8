import type { ProviderSummary } from '#shared/domain/overview.ts';
import { useText } from '../../i18n/message.tsx';

/** What a provider is called: the name, else the number. */
export function useProviderName() {
  const text = useText();
  return ({ name, npi, key }: Pick<ProviderSummary, 'name' | 'npi' | 'key'>): string =>
    name ?? text('provider.npi', { npi: npi ?? key });
}
