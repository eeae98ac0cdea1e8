import { useRef } from 'react';
import type { PersonSummary } from '#shared/domain/person.ts';
import type { SyncReport } from '#shared/ipc/contract.ts';
import { useCancelSync, useStartSync, useSyncState } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { useMomentText } from '../../ui/date.tsx';
import { useFocusWhenLost } from '../../ui/focus.ts';
import { ErrorNotice, Notice } from '../../ui/notice.tsx';
import { paths } from '../../ui/paths.ts';
import { JobProgress } from '../../ui/progress.tsx';
import { sourceOf } from '../../ui/source-of.ts';

/** Getting new claims from Medicare or the plan: the button, how far it is, and what came of it. Nothing of it for people who never had a connection. */
export function UpdatePanel({ person }: { readonly person: PersonSummary }) {
  const panel = useRef<HTMLDivElement>(null);
  const { isRunning } = useSyncState(person.id);
  useFocusWhenLost(panel, isRunning);
  if (person.connection === null && person.lastSyncedAt === null) return null;
  return (
    <div ref={panel}>{person.connection === null ? <WasConnected person={person} /> : <Update person={person} />}</div>
  );
}

function Update({ person }: { readonly person: PersonSummary }) {
  const sync = useSyncState(person.id);
  const start = useStartSync();
  const cancel = useCancelSync();
  const needsReconnect = person.connection?.needsReconnect === true || sync.error?.code === 'auth/reconnect-needed';
  if (sync.isRunning) {
    return (
      <div className="update-panel">
        <JobProgress progress={sync.progress} />
        <Button onPress={() => cancel.mutate(person.id)} isBusy={cancel.isPending}>
          <Message id="update.cancel" />
        </Button>
      </div>
    );
  }
  return (
    <div className="update">
      {needsReconnect ? (
        <ReconnectNotice person={person} onTry={() => start.mutate(person.id)} />
      ) : (
        sync.error !== null && <Outcome error={sync.error} />
      )}
      {sync.report !== null && <UpdateReport report={sync.report} person={person} />}
      {!needsReconnect && <UpdateLine person={person} onUpdate={() => start.mutate(person.id)} />}
    </div>
  );
}

function UpdateLine({ person, onUpdate }: { readonly person: PersonSummary; readonly onUpdate: () => void }) {
  const momentText = useMomentText();
  return (
    <div className="update-panel">
      <p>
        <Message id="update.last" values={{ when: momentText(person.lastSyncedAt) }} />
        {person.canResume && (
          <>
            {' '}
            <Message id="update.canResume" />
          </>
        )}
      </p>
      <Button icon="update" onPress={onUpdate}>
        <Message id="update.button" />
      </Button>
    </div>
  );
}

/** After "Disconnect": the way back, to the same person and not to a second one of the same name. */
function WasConnected({ person }: { readonly person: PersonSummary }) {
  const momentText = useMomentText();
  return (
    <div className="update-panel">
      <p>
        <Message id="update.last" values={{ when: momentText(person.lastSyncedAt) }} />{' '}
        <Message id="update.notConnected" />
      </p>
      <LinkButton to={paths.reconnect(person.id)}>
        <Message id="person.connectAgain" />
      </LinkButton>
    </div>
  );
}

/** A stop that the person asked for is no failure. */
function Outcome({ error }: { readonly error: NonNullable<ReturnType<typeof useSyncState>['error']> }) {
  return <ErrorNotice error={error} tone={error.code === 'sync/cancelled' ? 'info' : 'problem'} />;
}

type ReconnectNoticeProps = { readonly person: PersonSummary; readonly onTry: () => void };

/** Signing in again is the sure way. An update may work all the same: the connection may only have been in doubt. */
function ReconnectNotice({ person, onTry }: ReconnectNoticeProps) {
  return (
    <ErrorNotice
      tone="caution"
      error={{ code: 'auth/reconnect-needed', details: { source: sourceOf(person.connection?.environment) } }}
      actions={
        <>
          <LinkButton to={paths.reconnect(person.id)} look="primary">
            <Message id="update.reconnect" />
          </LinkButton>
          <Button onPress={onTry}>
            <Message id="update.tryFirst" />
          </Button>
        </>
      }
    />
  );
}

type UpdateReportProps = { readonly report: SyncReport; readonly person: PersonSummary };

function UpdateReport({ report, person }: UpdateReportProps) {
  const source = sourceOf(person.connection?.environment);
  // Medicare answers an inner fault with nothing, or with a part: that is no news about the claims.
  if (report.outcome !== 'done') {
    return (
      <Notice tone="caution" isNews title={<Message id="update.doubtful" values={{ source }} />}>
        <p>
          <Message id="update.doubtfulText" />
        </p>
      </Notice>
    );
  }
  const isSomeHidden = report.added + report.changed + report.unchanged > person.claimCount;
  return (
    <Notice
      tone="good"
      isNews
      title={
        <Message
          id="update.report"
          values={{ added: report.added, changed: report.adjusted + report.cancelled + report.superseded }}
        />
      }
    >
      {report.added > 0 && isSomeHidden && (
        <p>
          <Message id="update.notCounted" />
        </p>
      )}
      {report.setAside > 0 && (
        <p>
          <Message id="update.setAside" values={{ count: report.setAside }} />
        </p>
      )}
      {report.notShared.map((part) => (
        <p key={part}>
          <Message id={`update.notShared.${part}`} values={{ source }} />
        </p>
      ))}
    </Notice>
  );
}
