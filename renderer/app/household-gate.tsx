import { Outlet } from 'react-router';
import { useHousehold } from '../api/queries.ts';
import { ErasedNotice } from '../features/my-data/erased-notice.tsx';
import { SetUpPage } from '../features/household/set-up-page.tsx';
import { UnlockPage } from '../features/household/unlock-page.tsx';
import { useText } from '../i18n/message.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { SyncAtStart } from './sync-at-start.tsx';

/** Nothing of a person is shown before the key is there: set up, unlock, or say why neither works. */
export function HouseholdGate() {
  const { data: household, error } = useHousehold();
  if (error !== null) return <GateProblem error={error} />;
  if (household === undefined) return <Waiting />;
  if (household.state === 'locked') return <UnlockPage household={household} />;
  if (household.state === 'none' && household.keychain !== 'strong') {
    return (
      <>
        <ErasedNotice />
        <SetUpPage />
      </>
    );
  }
  return (
    <>
      <SyncAtStart />
      <ErasedNotice />
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
