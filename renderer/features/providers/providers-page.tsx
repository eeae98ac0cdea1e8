import { Link } from 'react-router';
import type { ProviderSummary } from '#shared/domain/overview.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import { useNotesOf, useProviders } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Badge } from '../../ui/badge.tsx';
import { ServiceDates, todayHere } from '../../ui/date.tsx';
import { Money } from '../../ui/money.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { paths } from '../../ui/paths.ts';
import { Loaded } from '../../ui/waiting.tsx';
import { KnownChoice } from './known-choice.tsx';

const columns = ['name', 'known', 'seen', 'claims', 'share'] as const;

/** Everybody who sent a claim, so that a name nobody knows is seen. */
export function ProvidersPage({ person }: { readonly person: PersonSummary }) {
  const text = useText();
  const notes = useNotesOf(person.id, 'provider').data ?? [];
  const known = new Map(notes.map(({ key, isKnown }) => [key, isKnown]));
  return (
    <div className="page">
      <PageHeading title={text('providers.title', { name: person.displayName })} />
      <p className="lead">
        <Message id="providers.lead" />
      </p>
      {notes.some(({ isKnown }) => isKnown === false) && (
        <Notice>
          <p>
            <Message id="providers.smp" />
          </p>
        </Notice>
      )}
      <Loaded query={useProviders(person.id)}>
        {(providers) =>
          providers.length === 0 ? (
            <p>
              <Message id="providers.none" />
            </p>
          ) : (
            <div className="table-scroll">
              <table className="table">
                <caption className="only-read">
                  <Message id="providers.caption" />
                </caption>
                <thead>
                  <tr>
                    {columns.map((column) => (
                      <th
                        key={column}
                        scope="col"
                        className={column === 'claims' || column === 'share' ? 'amount' : ''}
                      >
                        <Message id={`providers.column.${column}`} />
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {providers.map((provider) => (
                    <ProviderRow
                      key={provider.key}
                      personId={person.id}
                      provider={provider}
                      isKnown={known.get(provider.key) ?? null}
                    />
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Loaded>
    </div>
  );
}

type ProviderRowProps = {
  readonly personId: string;
  readonly provider: ProviderSummary;
  readonly isKnown: boolean | null;
};

function ProviderRow({ personId, provider, isKnown }: ProviderRowProps) {
  const text = useText();
  const name = provider.name ?? text('provider.npi', { npi: provider.npi ?? provider.key });
  const isNew = provider.firstSeen?.slice(0, 4) === todayHere().slice(0, 4);
  return (
    <tr>
      <th scope="row">
        <Link to={paths.claimsOfProvider(personId, provider.key)} aria-label={text('providers.claims', { name })}>
          {name}
        </Link>
        {provider.name !== null && provider.npi !== null && (
          <span className="claim-kind">
            <Message id="provider.number" values={{ npi: provider.npi }} />
          </span>
        )}
        {isNew && (
          <Badge icon="info">
            <Message id="providers.new" />
          </Badge>
        )}
      </th>
      <td>
        <KnownChoice personId={personId} providerKey={provider.key} name={name} isKnown={isKnown} />
      </td>
      <td>
        <ServiceDates from={provider.firstSeen} to={provider.lastSeen} />
      </td>
      <td className="amount">{provider.sums.claimCount}</td>
      <td className="amount">
        <Money amount={provider.sums.yourShare.amount} mark="none" />
      </td>
    </tr>
  );
}
