import { useState } from 'react';
import type { PersonSummary } from '#shared/domain/person.ts';
import { useDeletePerson, useDisconnect } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { sourceOf } from '../../ui/source-of.ts';
import { ConnectedAppsButton, Disconnected, type Farewell } from './disconnected.tsx';

type DisconnectPersonProps = {
  readonly person: PersonSummary;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The person is gone from the page, so the page itself must tell how it went. */
  readonly onDeleted: (farewell: Farewell) => void;
};

const copies = ['keep', 'delete'] as const;

/** Takes the permission back, and keeps or deletes what was downloaded. Says honestly whether the server could be told. */
export function DisconnectPerson({ person, isOpen, onClose, onDeleted }: DisconnectPersonProps) {
  const text = useText();
  const disconnect = useDisconnect();
  const remove = useDeletePerson();
  const [copy, setCopy] = useState<(typeof copies)[number]>('keep');
  // The connection is gone from the person as soon as it is ended.
  const [source] = useState(() => sourceOf(person.connection?.environment));
  const name = person.displayName;
  const run = async (): Promise<void> => {
    const { atMedicare: outcome } = await disconnect.mutateAsync(person.id);
    if (copy === 'keep') return;
    await remove.mutateAsync(person.id);
    onDeleted({ name, source, outcome, isDeleted: true });
  };
  const outcome = disconnect.data?.atMedicare;
  if (outcome !== undefined && (copy === 'keep' || remove.error !== null)) {
    return (
      <Dialog
        isOpen={isOpen}
        onClose={onClose}
        title={<Message id="disconnect.done" values={{ name }} />}
        actions={
          <>
            <ConnectedAppsButton source={source} />
            <Button look="primary" onPress={onClose}>
              <Message id="dialog.close" />
            </Button>
          </>
        }
      >
        {remove.error !== null && <ErrorNotice error={remove.error} />}
        <Disconnected farewell={{ name, source, outcome, isDeleted: false }} />
      </Dialog>
    );
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={<Message id="disconnect.title" values={{ name, source }} />}
      actions={
        <>
          <Button onPress={onClose}>
            <Message id="disconnect.stay" />
          </Button>
          <Button
            look="danger"
            isBusy={disconnect.isPending || remove.isPending}
            onPress={() => {
              // What fails is shown from the two commands.
              run().catch(() => undefined);
            }}
          >
            <Message id={copy === 'keep' ? 'person.disconnect' : 'disconnect.andDelete'} />
          </Button>
        </>
      }
    >
      {disconnect.error !== null && <ErrorNotice error={disconnect.error} />}
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
      <ConnectedAppsButton source={source} />
    </Dialog>
  );
}
