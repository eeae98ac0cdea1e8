import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useConfirmRecoveryCode, useHousehold, useNewRecoveryCode } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ErrorNotice, Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { paths } from '../../ui/paths.ts';
import { RecoverySheet } from './recovery-sheet.tsx';
import { TypeItBack } from './type-it-back.tsx';

/** Makes the code that opens the claims when this computer no longer can: shown once, printed, and typed back once. */
export function RecoveryCodePage() {
  const text = useText();
  const navigate = useNavigate();
  const make = useNewRecoveryCode();
  const confirm = useConfirmRecoveryCode();
  const hadCode = useHousehold().data?.hasRecoveryCode === true;
  const [isDone, setDone] = useState(false);
  const later = (
    <Button look="quiet" onPress={() => void navigate(paths.home)}>
      <Message id="recovery.later" />
    </Button>
  );
  return (
    <div className="page page-narrow">
      <PageHeading title={text('recovery.title')} />
      {isDone ? (
        <Notice
          tone="good"
          isNews
          title={<Message id="recovery.done" />}
          actions={
            <LinkButton to={paths.home} look="primary">
              <Message id="recovery.toClaims" />
            </LinkButton>
          }
        >
          <p>
            <Message id="recovery.doneText" />
          </p>
        </Notice>
      ) : make.data === undefined ? (
        <>
          <p className="lead">
            <Message id="recovery.lead" />
          </p>
          {hadCode && (
            <p>
              <Message id="recovery.replaces" />
            </p>
          )}
          {make.error !== null && <ErrorNotice error={make.error} />}
          <div className="actions">
            <Button look="primary" onPress={() => make.mutate()} isDisabled={make.isPending}>
              <Message id="recovery.make" />
            </Button>
            {later}
          </div>
        </>
      ) : (
        <>
          <RecoverySheet code={make.data.recoveryCode} />
          <TypeItBack
            error={confirm.error}
            isBusy={confirm.isPending}
            onTyped={(code) => confirm.mutate(code, { onSuccess: () => setDone(true) })}
          />
          <div className="actions">{later}</div>
        </>
      )}
    </div>
  );
}
