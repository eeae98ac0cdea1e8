import { useState } from 'react';
import type { ReactNode } from 'react';
import { useHousehold } from '../../api/queries.ts';
import type { CallError } from '../../api/client.ts';
import { Message } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { SecretField } from '../../ui/text-field.tsx';

type OwnerQuestionProps = {
  readonly title: ReactNode;
  /** The words of the button that does it; the other one keeps everything. */
  readonly button: ReactNode;
  readonly error: CallError | null;
  readonly isBusy: boolean;
  /** @param current the passphrase as typed; null where none is set */
  readonly onYes: (current: string | null) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A question before a way into the claims is changed. It asks for the present passphrase, where there is one. */
export function OwnerQuestion({ title, button, error, isBusy, onYes, onClose, children }: OwnerQuestionProps) {
  const needsPassphrase = useHousehold().data?.unlockBy.includes('passphrase') === true;
  const [current, setCurrent] = useState('');
  return (
    <Dialog
      isOpen
      onClose={onClose}
      role="alertdialog"
      title={title}
      actions={
        <>
          <Button onPress={onClose}>
            <Message id="keys.keep" />
          </Button>
          <Button onPress={() => onYes(needsPassphrase ? current : null)} isBusy={isBusy}>
            {button}
          </Button>
        </>
      }
    >
      {error !== null && <ErrorNotice error={error} />}
      {children}
      {needsPassphrase && (
        <SecretField label={<Message id="passphrase.current" />} value={current} onChange={setCurrent} />
      )}
    </Dialog>
  );
}
