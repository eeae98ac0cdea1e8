import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useConfirmRecoveryCode, useHousehold, useNewRecoveryCode, useSyncState } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ErrorNotice, Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { paths } from '../../ui/paths.ts';
import { JobProgress } from '../../ui/progress.tsx';
import { RecoverySheet } from './recovery-sheet.tsx';
import { TypeItBack } from './type-it-back.tsx';

/**
 * Makes the code that opens the claims when this computer no longer can: shown once, printed, and typed back once. After a first
 * connection it fills the wait for the first download.
 */
export function RecoveryCodePage() {
  const text = useText();
  const navigate = useNavigate();
  const personId = useSearchParams()[0].get('person');
  const next = personId === null ? paths.home : paths.personHome(personId);
  const make = useNewRecoveryCode();
  const confirm = useConfirmRecoveryCode();
  const [isDone, setDone] = useState(false);
  if (isDone) return <RecoveryDone next={next} />;
  return (
    <div className="page page-narrow">
      <PageHeading title={text('recovery.title')} />
      {make.data === undefined && <WhatItIsFor />}
      {make.error !== null && <ErrorNotice error={make.error} />}
      {make.data !== undefined && (
        <>
          <RecoverySheet code={make.data.recoveryCode} />
          <TypeItBack
            error={confirm.error}
            isBusy={confirm.isPending}
            onTyped={(code) => confirm.mutate(code, { onSuccess: () => setDone(true) })}
          />
        </>
      )}
      <div className="actions">
        {make.data === undefined && (
          <Button look="primary" onPress={() => make.mutate()} isBusy={make.isPending}>
            <Message id="recovery.make" />
          </Button>
        )}
        <Button look="quiet" onPress={() => void navigate(next)}>
          <Message id="recovery.later" />
        </Button>
      </div>
      {personId !== null && <Meanwhile personId={personId} />}
    </div>
  );
}

function WhatItIsFor() {
  const hadCode = useHousehold().data?.hasRecoveryCode === true;
  return (
    <>
      <p className="lead">
        <Message id="recovery.lead" />
      </p>
      {hadCode && (
        <p>
          <Message id="recovery.replaces" />
        </p>
      )}
    </>
  );
}

function RecoveryDone({ next }: { readonly next: string }) {
  const text = useText();
  return (
    <div className="page page-narrow">
      <PageHeading title={text('recovery.title')} />
      <Notice
        tone="good"
        isNews
        title={<Message id="recovery.done" />}
        actions={
          <LinkButton to={next} look="primary">
            <Message id="recovery.toClaims" />
          </LinkButton>
        }
      >
        <p>
          <Message id="recovery.doneText" />
        </p>
      </Notice>
    </div>
  );
}

function Meanwhile({ personId }: { readonly personId: string }) {
  const { isRunning, progress } = useSyncState(personId);
  if (!isRunning) return null;
  return (
    <div className="box">
      <p>
        <Message id="recovery.meanwhile" />
      </p>
      <JobProgress progress={progress} />
    </div>
  );
}
