import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Outlet } from 'react-router';
import { useHousehold } from '../api/queries.ts';
import { SetUpPage } from '../features/household/set-up-page.tsx';
import { UnlockPage } from '../features/household/unlock-page.tsx';
import { useText } from '../i18n/message.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { SyncAtStart } from './sync-at-start.tsx';

/** Nothing of a person is shown before the key is there: set up, unlock, or say why neither works. */
export function HouseholdGate() {
  const cache = useQueryClient();
  const { data: household, error } = useHousehold();
  const isLocked = household?.state === 'locked';
  useEffect(() => {
    // What was read while it was open must not stay in memory.
    if (isLocked)
      cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] === 'person' || queryKey[0] === 'people' });
  }, [cache, isLocked]);
  if (error !== null) return <GateProblem error={error} />;
  if (household === undefined) return <Waiting />;
  if (household.state === 'locked') return <UnlockPage household={household} />;
  if (household.state === 'none' && household.keychain !== 'strong') return <SetUpPage />;
  return (
    <>
      <SyncAtStart />
      <Outlet />
    </>
  );
}

function GateProblem({ error }: { readonly error: Parameters<typeof ErrorNotice>[0]['error'] }) {
  const text = useText();
  return (
    <div className="page page-narrow">
      <PageHeading title={text('gate.problem')} />
      <ErrorNotice error={error} />
    </div>
  );
}
