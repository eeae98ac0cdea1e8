import { useState } from 'react';
import type { HouseholdStatus } from '#shared/ipc/contract.ts';
import { useChangePassphrase } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { SecretField } from '../../ui/text-field.tsx';
import { useNewPassphrase } from '../household/new-passphrase.tsx';
import { OwnerQuestion } from './owner-question.tsx';

/** The buttons to set, change and take away the passphrase. Each asks for the present one first. */
export function PassphraseButtons({ household }: { readonly household: HouseholdStatus }) {
  const [open, setOpen] = useState<'change' | 'remove' | null>(null);
  const isSet = household.unlockBy.includes('passphrase');
  return (
    <>
      <Button onPress={() => setOpen('change')}>
        <Message id={isSet ? 'passphrase.change' : 'passphrase.set'} />
      </Button>
      {isSet && (
        <Button onPress={() => setOpen('remove')}>
          <Message id="passphrase.remove" />
        </Button>
      )}
      {open === 'change' && <ChangePassphrase isSet={isSet} onClose={() => setOpen(null)} />}
      {open === 'remove' && <RemovePassphrase onClose={() => setOpen(null)} />}
    </>
  );
}

function ChangePassphrase({ isSet, onClose }: { readonly isSet: boolean; readonly onClose: () => void }) {
  const change = useChangePassphrase();
  const [current, setCurrent] = useState('');
  const { passphrase: next, check, fields } = useNewPassphrase();
  const save = () => {
    if (check()) change.mutate({ current: isSet ? current : null, next }, { onSuccess: onClose });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={<Message id={isSet ? 'passphrase.change' : 'passphrase.set'} />}
      actions={
        <>
          <Button look="primary" onPress={save} isBusy={change.isPending}>
            <Message id="passphrase.save" />
          </Button>
          <Button onPress={onClose}>
            <Message id="dialog.cancel" />
          </Button>
        </>
      }
    >
      {change.error !== null && <ErrorNotice error={change.error} />}
      {isSet && <SecretField label={<Message id="passphrase.current" />} value={current} onChange={setCurrent} />}
      {fields(<Message id="passphrase.next" />)}
    </Dialog>
  );
}

function RemovePassphrase({ onClose }: { readonly onClose: () => void }) {
  const change = useChangePassphrase();
  return (
    <OwnerQuestion
      title={<Message id="passphrase.remove" />}
      button={<Message id="passphrase.remove" />}
      error={change.error}
      isBusy={change.isPending}
      onClose={onClose}
      onYes={(current) => change.mutate({ current, next: null }, { onSuccess: onClose })}
    >
      <p>
        <Message id="passphrase.removeText" />
      </p>
    </OwnerQuestion>
  );
}
