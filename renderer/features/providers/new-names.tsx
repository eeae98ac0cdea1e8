import { Link } from 'react-router';
import type { ProviderSummary } from '#shared/domain/overview.ts';
import { Message } from '../../i18n/message.tsx';
import { Card } from '../../ui/card.tsx';
import { paths } from '../../ui/paths.ts';
import { KnownChoice } from './known-choice.tsx';
import { ProviderName, useProviderName } from './provider-name.tsx';

/** More at once would be a chore. */
const mostAsked = 5;

type NewNamesProps = { readonly personId: string; readonly providers: readonly ProviderSummary[] };

/** Who sent a claim for the first time this year and was not marked yet: a name nobody knows is how a wrong bill is found. */
export function NewNames({ personId, providers }: NewNamesProps) {
  const nameOf = useProviderName();
  if (providers.length === 0) return null;
  return (
    <Card icon="providers" title={<Message id="providers.new.title" />}>
      <p>
        <Message id="providers.new.lead" />
      </p>
      <ul className="new-names">
        {providers.slice(0, mostAsked).map((provider) => (
          <li key={provider.key}>
            <span>
              <Link to={paths.provider(personId, provider.key)}>
                <ProviderName provider={provider} />
              </Link>
              {provider.specialty !== null && <span className="cell-note">{provider.specialty}</span>}
            </span>
            <KnownChoice personId={personId} providerKey={provider.key} name={nameOf(provider)} isKnown={null} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
