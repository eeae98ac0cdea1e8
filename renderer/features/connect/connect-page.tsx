import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { ConnectRequest } from '#shared/ipc/contract.ts';
import {
  useAppInfo,
  useCancelConnect,
  useConnect,
  useConnectDefaults,
  usePeople,
  useStartSync,
} from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { paths } from '../../ui/paths.ts';
import { sourceOf } from '../../ui/source-of.ts';
import { Loaded } from '../../ui/waiting.tsx';
import { BrowserHelp } from './browser-help.tsx';
import { ConnectFormView } from './connect-form.tsx';
import { WaitingForBrowser } from './waiting-for-browser.tsx';

/** Failures after which the browser shows more than we know. */
const helpsWith: ReadonlySet<string> = new Set(['auth/timed-out', 'medicare/wrong-person']);

/** Signing in at Medicare: what to connect to, what will be shared, the wait for the browser, and then the first download. */
export function ConnectPage() {
  const text = useText();
  const navigate = useNavigate();
  const personId = useSearchParams()[0].get('person');
  const person = usePeople().data?.find(({ id }) => id === personId);
  const [environment, setEnvironment] = useState<ConnectRequest['environment'] | null>(
    () => environmentOf(person?.connection?.environment) ?? null,
  );
  const defaults = useConnectDefaults(environment);
  const practiceUrl = useAppInfo().data?.practiceUrl ?? null;
  const source = sourceOf(environment ?? undefined);
  const sync = useStartSync();
  const connect = useConnect();
  const cancel = useCancelConnect();
  useCancelOnLeave(connect.isPending, cancel.mutate);

  const start = (request: ConnectRequest) =>
    connect.mutate(request, {
      onSuccess: (connected) => {
        sync.mutate(connected.personId);
        void navigate(paths.personHome(connected.personId));
      },
    });

  if (connect.isPending) {
    return (
      <WaitingForBrowser
        name={person?.displayName ?? null}
        source={sourceOf(connect.variables.environment)}
        onCancel={() => cancel.mutate()}
        isCancelling={cancel.isPending}
      />
    );
  }
  return (
    <div className="page page-form">
      <PageHeading
        title={
          person === undefined ? text('connect.title', { source }) : text('connect.again', { name: person.displayName })
        }
      />
      <p className="lead">
        <Message id={person === undefined ? 'connect.lead' : 'connect.againLead'} values={{ source }} />
      </p>
      {connect.error !== null && (
        <ErrorNotice error={connect.error} tone={connect.error.code === 'auth/cancelled' ? 'info' : 'problem'} />
      )}
      {helpsWith.has(connect.error?.code ?? '') && (
        <BrowserHelp title="browser.helpTitle" isMedicare={sourceOf(connect.variables?.environment) === 'medicare'} />
      )}
      <Loaded query={defaults}>
        {(loaded) => (
          <ConnectFormView
            defaults={loaded}
            hasPractice={practiceUrl !== null}
            person={person ?? null}
            lastRequest={connect.variables ?? null}
            onEnvironment={setEnvironment}
            onConnect={start}
          />
        )}
      </Loaded>
    </div>
  );
}

function environmentOf(environment: string | undefined): ConnectRequest['environment'] | undefined {
  return (['practice', 'sandbox', 'production', 'custom'] as const).find((known) => known === environment);
}

/** A sign-in that nobody waits for any more must not go on behind the page. */
function useCancelOnLeave(isPending: boolean, cancel: () => void): void {
  useEffect(() => {
    if (!isPending) return undefined;
    const leave = () => cancel();
    return leave;
  }, [isPending, cancel]);
}
