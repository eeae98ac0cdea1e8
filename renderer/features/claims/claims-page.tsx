import { useMemo, useRef } from 'react';
import type { PersonSummary } from '#shared/domain/person.ts';
import { useClaims } from '../../api/queries.ts';
import { useText } from '../../i18n/message.tsx';
import { useFocusWhenLost } from '../../ui/focus.ts';
import { ErrorNotice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { ClaimFilterBar } from './claim-filter-bar.tsx';
import { ClaimList } from './claim-list.tsx';
import { EmptyList } from './empty-list.tsx';
import { asClaimFilter, isFiltered, noFilter, useFilterInAddress } from './filter-in-address.ts';
import { WhyOnlyDrugs } from './only-drugs.tsx';
import { RecoveryReminder } from './recovery-reminder.tsx';
import { ReplacedLine } from './replaced-line.tsx';
import { SaveButtons } from './save-buttons.tsx';
import { UpdatePanel } from './update-panel.tsx';
import { YearSentence } from './year-sentence.tsx';

/** All claims of one person, newest first, with a search that is always in sight. */
export function ClaimsPage({ person }: { readonly person: PersonSummary }) {
  const text = useText();
  const [filter, setFilter] = useFilterInAddress();
  const claimFilter = useMemo(() => asClaimFilter(filter), [filter]);
  const claims = useClaims(person.id, claimFilter);
  const found = claims.data?.pages.flatMap((page) => page.claims) ?? [];
  const matchCount = claims.data?.pages[0]?.matchCount ?? null;
  const bar = useRef<HTMLDivElement>(null);
  useFocusWhenLost(bar, isFiltered(filter));
  return (
    <div className="page">
      <PageHeading title={text('claims.title', { name: person.displayName })} />
      <YearSentence person={person} />
      <WhyOnlyDrugs person={person} />
      <RecoveryReminder />
      <UpdatePanel person={person} />
      {(person.claimCount > 0 || isFiltered(filter)) && (
        <div ref={bar} className="claim-filters">
          <ClaimFilterBar person={person} filter={filter} onChange={setFilter} />
        </div>
      )}
      {claims.error !== null && <ErrorNotice error={claims.error} />}
      {claims.isPending && <Waiting />}
      {claims.data !== undefined && found.length === 0 && (
        <EmptyList person={person} isFiltered={isFiltered(filter)} onClear={() => setFilter(noFilter)} />
      )}
      {found.length > 0 && (
        <ClaimList
          personId={person.id}
          claims={found}
          matchCount={matchCount}
          tools={<SaveButtons personId={person.id} filter={claimFilter} isFiltered={isFiltered(filter)} />}
          more={claims.hasNextPage ? () => void claims.fetchNextPage() : null}
          isBusy={claims.isFetchingNextPage}
        />
      )}
      {claims.data !== undefined && (
        <ReplacedLine
          personId={person.id}
          filter={claimFilter}
          matchCount={matchCount}
          onChange={(withReplaced) => setFilter({ ...filter, withReplaced })}
        />
      )}
    </div>
  );
}
