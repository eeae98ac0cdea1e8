import type { PersonSummary } from '#shared/domain/person.ts';
import { useText } from '../../i18n/message.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { WhyOnlyDrugs } from '../claims/only-drugs.tsx';
import { RecoveryReminder } from '../claims/recovery-reminder.tsx';
import { UpdatePanel } from '../claims/update-panel.tsx';
import { YearSentence } from '../claims/year-sentence.tsx';
import { PermissionClock } from './permission-clock.tsx';
import { ThingsToLookAt } from './things-to-look-at.tsx';
import { WhatChanged } from './what-changed.tsx';
import { YearsPicture } from './years-picture.tsx';

/** The first page about a person: how this year stands, what is new, and what deserves a look. */
export function HomePage({ person }: { readonly person: PersonSummary }) {
  const text = useText();
  return (
    <div className="page">
      <PageHeading title={text('home.title', { name: person.displayName })} />
      <YearSentence person={person} />
      <WhyOnlyDrugs person={person} />
      <RecoveryReminder />
      <UpdatePanel person={person} />
      <PermissionClock person={person} />
      <WhatChanged person={person} />
      <ThingsToLookAt person={person} />
      <YearsPicture person={person} />
    </div>
  );
}
