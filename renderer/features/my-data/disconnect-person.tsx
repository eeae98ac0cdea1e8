import { useState } from 'react';
import type { PersonSummary } from '#shared/domain/person.ts';
import type { AtMedicare } from '#shared/ipc/contract.ts';
import { useDeletePerson, useDisconnect } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice, Notice } from '../../ui/notice.tsx';
import { sourceOf } from '../../ui/source-of.ts';
import { ConnectedApps } from './deleted-notice.tsx';

type DisconnectPersonProps = {
  readonly person: PersonSummary;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Told by the page, because the person's place on it goes with the person. */
  readonly onDeleted: (atMedicare: AtMedicare) => void;
};

const copies = ['keep', 'delete'] as const;

/** Takes the permission back, and keeps or deletes what was downloaded. Says honestly whether the server could be told. */
export function DisconnectPerson({ person, isOpen, onClose, onDeleted }: DisconnectPersonProps) {
  const text = useText();
  const disconnect = useDisconnect();
  // Deleting ends the permission, too.
  const remove = useDeletePerson(({ atMedicare }) => onDeleted(atMedicare));
  const [copy, setCopy] = useState<(typeof copies)[number]>('keep');
  // The connection is gone from the person as soon as it is ended.
  const [source] = useState(() => sourceOf(person.connection?.environment));
  const values = { name: person.displayName, source };
  const outcome = disconnect.data?.atMedicare;
  if (outcome !== undefined) {
    return (
      <Dialog
        isOpen={isOpen}
        onClose={onClose}
        title={<Message id="disconnect.done" values={values} />}
        actions={
          <>
            {source === 'medicare' && <ConnectedApps />}
            <Button look="primary" onPress={onClose}>
              <Message id="dialog.close" />
            </Button>
          </>
        }
      >
        <Notice tone={outcome === 'revoked' ? 'good' : 'caution'} isNews>
          <p>
            <Message id={`disconnect.${outcome}`} values={values} />
          </p>
          <p>
            <Message id="disconnect.kept" />
          </p>
        </Notice>
      </Dialog>
    );
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={<Message id="disconnect.title" values={values} />}
      actions={
        <>
          <Button onPress={onClose}>
            <Message id="disconnect.stay" />
          </Button>
          <Button
            look="danger"
            isBusy={disconnect.isPending || remove.isPending}
            onPress={() => (copy === 'keep' ? disconnect.mutate(person.id) : remove.mutate(person.id))}
          >
            <Message id={copy === 'keep' ? 'person.disconnect' : 'disconnect.andDelete'} />
          </Button>
        </>
      }
    >
      {disconnect.error !== null && <ErrorNotice error={disconnect.error} />}
      {remove.error !== null && <ErrorNotice error={remove.error} />}
      <p>
        <Message id="disconnect.text" />
      </p>
      <RadioList
        label={<Message id="disconnect.copy" />}
        value={copy}
        onChange={setCopy}
        options={copies.map((value) => ({
          value,
          label: text(`disconnect.copy.${value}`),
          hint: text(`disconnect.copy.${value}.hint`, { count: person.claimCount }),
        }))}
      />
      {source === 'medicare' && <ConnectedApps />}
    </Dialog>
  );
}
