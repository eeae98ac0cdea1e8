import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useConfirmRecoveryCode, useHousehold, useNewRecoveryCode } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { ErrorNotice, Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { paths } from '../../ui/paths.ts';
import { SecretField } from '../../ui/text-field.tsx';
import { RecoverySheet } from './recovery-sheet.tsx';
import { TypeItBack } from './type-it-back.tsx';

/**
 * Makes the code that opens the claims when this computer no longer can: shown once, printed, and typed back once. It stands before the
 * first real claims; from My data it makes a new one.
 */
export function RecoveryCodePage() {
  const text = useText();
  const before = placeIn(useSearchParams()[0].get('next'));
  const make = useNewRecoveryCode();
  const confirm = useConfirmRecoveryCode();
  const [isDone, setDone] = useState(false);
  if (isDone) return <RecoveryDone next={before} />;
  return (
    <div className="page page-narrow">
      <PageHeading title={text('recovery.title')} />
      {make.data === undefined ? (
        <AskForCode isBeforeClaims={before !== null} make={make} />
      ) : (
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
        <LinkButton to={before === null ? paths.myData : paths.home} look="quiet">
          <Message id={before === null ? 'recovery.backToMyData' : 'recovery.back'} />
        </LinkButton>
      </div>
    </div>
  );
}

type AskForCodeProps = {
  readonly isBeforeClaims: boolean;
  readonly make: ReturnType<typeof useNewRecoveryCode>;
};

/** What it is for, and the passphrase where one is set: nobody who comes upon an open screen can make a code for themselves. */
function AskForCode({ isBeforeClaims, make }: AskForCodeProps) {
  const household = useHousehold().data;
  const needsPassphrase = household?.unlockBy.includes('passphrase') === true;
  const [current, setCurrent] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const submit = () => {
    setEmpty(needsPassphrase && current === '');
    if (!needsPassphrase || current !== '') make.mutate(needsPassphrase ? current : null);
  };
  return (
    <>
      <p className="lead">
        <Message id={isBeforeClaims ? 'recovery.before' : 'recovery.lead'} />
      </p>
      {household?.hasRecoveryCode === true && (
        <p>
          <Message id="recovery.replaces" />
        </p>
      )}
      <p>
        <Message id="recovery.how" />
      </p>
      {make.error !== null && <ErrorNotice error={make.error} />}
      <Form onSubmit={submit}>
        {needsPassphrase && (
          <SecretField
            label={<Message id="passphrase.current" />}
            error={isEmpty && <Message id="unlock.passphrase.empty" />}
            value={current}
            onChange={setCurrent}
          />
        )}
        <div className="actions">
          <Button look="primary" type="submit" isBusy={make.isPending}>
            <Message id="recovery.make" />
          </Button>
        </div>
      </Form>
    </>
  );
}

function RecoveryDone({ next }: { readonly next: string | null }) {
  const text = useText();
  return (
    <div className="page page-narrow">
      <PageHeading title={text('recovery.title')} />
      <Notice
        tone="good"
        isNews
        title={<Message id="recovery.done" />}
        actions={
          <LinkButton to={next ?? paths.home} look="primary">
            <Message id={next === null ? 'recovery.toClaims' : 'recovery.goOn'} />
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

/** Only a place of this page. */
function placeIn(next: string | null): string | null {
  return next !== null && [paths.connect, paths.import].some((place) => next.startsWith(place)) ? next : null;
}
