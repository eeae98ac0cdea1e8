import type { ProviderSummary } from '#shared/domain/overview.ts';
import { useText } from '../../i18n/message.tsx';
import { Official } from '../../ui/official.tsx';

type Named = Pick<ProviderSummary, 'name' | 'npi' | 'key'>;

/** What a provider is called: the name, else the number. For labels; in the page {@link ProviderName}. */
export function useProviderName() {
  const text = useText();
  return ({ name, npi, key }: Named): string => name ?? text('provider.npi', { npi: npi ?? key });
}

export function ProviderName({ provider }: { readonly provider: Named }) {
  const nameOf = useProviderName();
  return provider.name === null ? <>{nameOf(provider)}</> : <Official>{provider.name}</Official>;
}
