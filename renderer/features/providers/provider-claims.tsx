import type { ClaimSummary } from '#shared/domain/claim.ts';
import type { ProviderSummary } from '#shared/domain/overview.ts';
import { useClaims } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Badge } from '../../ui/badge.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { ServiceDates } from '../../ui/date.tsx';
import { Money } from '../../ui/money.tsx';
import { paths } from '../../ui/paths.ts';
import { Section } from '../../ui/section.tsx';
import { Loaded } from '../../ui/waiting.tsx';
import { ClaimSentence, ClaimTitle } from '../claims/claim-words.tsx';
import { RowNotes } from '../notes/row-notes.tsx';
import { Marks, useMarked } from '../notes/star-mark.tsx';

type ProviderClaimsProps = { readonly personId: string; readonly provider: ProviderSummary };

/** The newest claims of one provider, each with the person's star, note and tags, which can be set here. */
export function ProviderClaims({ personId, provider }: ProviderClaimsProps) {
  const text = useText();
  const { starred, noted, tags } = useMarked(personId, 'claim');
  const columns: readonly Column<ClaimSummary>[] = [
    {
      key: 'claim',
      name: text('claims.column.claim'),
      cell: (claim) => (
        <>
          <ClaimTitle claim={claim} />
          <Marks isStarred={starred.has(claim.id)} isNoted={noted.has(claim.id)} />
        </>
      ),
      note: (claim) => (
        <>
          <ClaimSentence claim={claim} />
          {(tags.get(claim.id) ?? []).map((tag) => (
            <Badge key={tag}>{tag}</Badge>
          ))}
        </>
      ),
    },
    {
      key: 'date',
      name: text('claims.column.date'),
      kind: 'date',
      cell: ({ serviceFrom, serviceTo }) => <ServiceDates from={serviceFrom} to={serviceTo} />,
    },
    {
      key: 'share',
      name: text('claims.short.yourShare'),
      kind: 'amount',
      cell: ({ amounts }) => <Money amount={amounts.yourShare} />,
    },
    {
      key: 'notes',
      name: text('notes.title'),
      kind: 'control',
      cell: ({ id, title }) => (
        <RowNotes personId={personId} subject="claim" subjectKey={id} title={title} isStarred={starred.has(id)} />
      ),
    },
  ];
  return (
    <Section title={<Message id="providers.theirClaims" />}>
      <Loaded query={useClaims(personId, { providerKey: provider.key })}>
        {({ pages }) => (
          <DataTable
            caption={text('claims.caption')}
            columns={columns}
            rows={pages[0]?.claims ?? []}
            rowKey={({ id }) => id}
            rowLink={({ id }) => paths.claim(personId, id)}
          />
        )}
      </Loaded>
      <LinkButton to={paths.claimsOfProvider(personId, provider.key)} icon="claims">
        <Message id="providers.inList" />
      </LinkButton>
    </Section>
  );
}
