import type { PersonSummary } from '#shared/domain/person.ts';
import { useText } from '../../i18n/message.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { EmptyList } from '../claims/empty-list.tsx';
import { WhyOnlyDrugs } from '../claims/only-drugs.tsx';
import { RecoveryReminder } from '../claims/recovery-reminder.tsx';
import { UpdatePanel } from '../claims/update-panel.tsx';
import { BigTiles } from './big-tiles.tsx';
import { PermissionClock, PermissionReminder } from './permission-clock.tsx';
import { ThingsToLookAt } from './things-to-look-at.tsx';
import { ThisYear } from './this-year.tsx';
import { WhatChanged } from './what-changed.tsx';

/** The first page about a person: how this year stands, what is new, what deserves a look, and the four ways most people go. */
export function HomePage({ person }: { readonly person: PersonSummary }) {
  const text = useText();
  return (
    <div className="page">
      <PageHeading title={text('home.title', { name: person.displayName })} />
      <WhyOnlyDrugs person={person} />
      <RecoveryReminder />
      <UpdatePanel person={person} />
      <PermissionReminder person={person} />
      {person.claimCount === 0 ? (
        <EmptyList person={person} isFiltered={false} onClear={() => undefined} />
      ) : (
        <ThisYear person={person} />
      )}
      <div className="card-row">
        <WhatChanged person={person} />
        <ThingsToLookAt person={person} />
        <PermissionClock person={person} />
      </div>
      <BigTiles person={person} />
    </div>
  );
}
