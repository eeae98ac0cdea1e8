import type { Annotation } from '#shared/domain/annotation.ts';
import type { ProviderSummary } from '#shared/domain/overview.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import { useNotesOf, useProviders } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { CalendarDate, todayHere } from '../../ui/date.tsx';
import { Money } from '../../ui/money.tsx';
import { useMoreRows } from '../../ui/more-rows.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { paths } from '../../ui/paths.ts';
import { Loaded } from '../../ui/waiting.tsx';
import { Marks } from '../notes/star-mark.tsx';
import { NewNames } from './new-names.tsx';
import { ProviderName } from './provider-name.tsx';

/** Everybody who sent a claim, so that a name nobody knows is seen. */
export function ProvidersPage({ person }: { readonly person: PersonSummary }) {
  const text = useText();
  const notes = useNotesOf(person.id, 'provider').data;
  const written = new Map((notes ?? []).map((annotation) => [annotation.key, annotation]));
  const isNew = ({ key, firstSeen }: ProviderSummary): boolean =>
    firstSeen?.slice(0, 4) === todayHere().slice(0, 4) && (written.get(key)?.isKnown ?? null) === null;
  return (
    <div className="page">
      <PageHeading title={text('providers.title', { name: person.displayName })} />
      <p className="lead">
        <Message id="providers.lead" />
      </p>
      {notes?.some(({ isKnown }) => isKnown === false) === true && (
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
            <>
              {notes !== undefined && <NewNames personId={person.id} providers={providers.filter(isNew)} />}
              <ProviderTable personId={person.id} providers={providers} written={written} />
            </>
          )
        }
      </Loaded>
    </div>
  );
}

type ProviderTableProps = {
  readonly personId: string;
  readonly providers: readonly ProviderSummary[];
  readonly written: ReadonlyMap<string, Annotation>;
};

function ProviderTable({ personId, providers, written }: ProviderTableProps) {
  const text = useText();
  const { shown, more } = useMoreRows(providers);
  const columns: readonly Column<ProviderSummary>[] = [
    {
      key: 'name',
      name: text('providers.column.name'),
      cell: (provider) => {
        const { isStarred = false, note = '' } = written.get(provider.key) ?? {};
        return (
          <>
            <ProviderName provider={provider} />
            <Marks isStarred={isStarred} isNoted={note !== ''} />
          </>
        );
      },
      note: ({ key, specialty }) => {
        const isKnown = written.get(key)?.isKnown ?? null;
        if (isKnown === null) return specialty;
        return (
          <>
            {specialty !== null && <span>{specialty} · </span>}
            <span>{text(isKnown ? 'providers.isKnown' : 'providers.isUnknown')}</span>
          </>
        );
      },
    },
    {
      key: 'seen',
      name: text('providers.lastSeen'),
      kind: 'date',
      cell: ({ lastSeen }) => (lastSeen === null ? text('date.none') : <CalendarDate date={lastSeen} />),
      note: ({ firstSeen, lastSeen }) =>
        firstSeen === null || firstSeen === lastSeen ? null : (
          <Message id="providers.since" values={{ day: <CalendarDate key="day" date={firstSeen} /> }} />
        ),
    },
    { key: 'claims', name: text('providers.column.claims'), kind: 'amount', cell: ({ sums }) => sums.claimCount },
    {
      key: 'paid',
      name: text('providers.column.paid'),
      kind: 'amount',
      cell: ({ sums }) => <Money amount={sums.paid.amount} mark="none" />,
    },
    {
      key: 'share',
      name: text('providers.column.share'),
      kind: 'amount',
      cell: ({ sums }) => <Money amount={sums.yourShare.amount} mark="none" />,
    },
  ];
  return (
    <>
      <DataTable
        caption={text('providers.caption')}
        columns={columns}
        rows={shown}
        rowKey={({ key }) => key}
        rowLink={({ key }) => paths.provider(personId, key)}
      />
      {more}
    </>
  );
}
