import type { ProviderSummary } from '#shared/domain/overview.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import { useNote, useProviders } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { CalendarDate } from '../../ui/date.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Money } from '../../ui/money.tsx';
import { OneOfList } from '../../ui/one-of-list.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { paths } from '../../ui/paths.ts';
import { WordLink } from '../help/word-link.tsx';
import { Notes } from '../notes/notes.tsx';
import { KnownChoice } from './known-choice.tsx';
import { ProviderClaims } from './provider-claims.tsx';
import { ProviderName, useProviderName } from './provider-name.tsx';

type ProviderPageProps = { readonly person: PersonSummary; readonly providerKey: string };

/** One provider: who they are, what their claims add up to, whether the person knows them, and the claims themselves. */
export function ProviderPage({ person, providerKey }: ProviderPageProps) {
  return (
    <OneOfList
      list={{ to: paths.providers(person.id), back: 'providers.back' }}
      query={useProviders(person.id)}
      itemKey={providerKey}
      gone="providers.gone"
    >
      {(provider) => <Provider provider={provider} person={person} />}
    </OneOfList>
  );
}

type ProviderProps = { readonly provider: ProviderSummary; readonly person: PersonSummary };

function Provider({ provider, person }: ProviderProps) {
  const text = useText();
  const name = useProviderName()(provider);
  const known = useNote(person.id, 'provider', provider.key).data;
  const { sums } = provider;
  return (
    <>
      <PageHeading title={name}>
        <ProviderName provider={provider} />
      </PageHeading>
      {provider.specialty !== null && <p className="lead">{provider.specialty}</p>}
      <Notes personId={person.id} subject="provider" subjectKey={provider.key} />
      {known !== undefined && (
        <div className="known-row">
          <span>
            <Message id="providers.column.known" />
          </span>
          <KnownChoice personId={person.id} providerKey={provider.key} name={name} isKnown={known.isKnown} />
        </div>
      )}
      {known?.isKnown === false && (
        <p>
          <Message id="providers.smp" />
        </p>
      )}
      <Facts
        facts={[
          { name: text('providers.column.claims'), value: sums.claimCount },
          { name: text('amount.billed'), value: <Money amount={sums.billed.amount} mark="none" /> },
          { name: text('providers.column.paid'), value: <Money amount={sums.paid.amount} mark="none" /> },
          { name: text('providers.column.share'), value: <Money amount={sums.yourShare.amount} mark="none" /> },
          {
            name: text('providers.firstSeen'),
            value: provider.firstSeen === null ? null : <CalendarDate date={provider.firstSeen} />,
          },
          {
            name: text('providers.lastSeen'),
            value: provider.lastSeen === null ? null : <CalendarDate date={provider.lastSeen} />,
          },
          { name: text('providers.number'), help: <WordLink term="npi" />, value: provider.npi },
        ]}
      />
      <ProviderClaims personId={person.id} provider={provider} />
    </>
  );
}
