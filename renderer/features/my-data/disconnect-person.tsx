import type { PersonSummary } from '#shared/domain/person.ts';
import { useDisconnect, useOpenLink } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice, Notice } from '../../ui/notice.tsx';

type DisconnectPersonProps = { readonly person: PersonSummary; readonly isOpen: boolean; readonly onClose: () => void };

/** Takes the permission back. The claims stay; when Medicare could not be told, it says where to do it by hand. */
export function DisconnectPerson({ person, isOpen, onClose }: DisconnectPersonProps) {
  const disconnect = useDisconnect();
  const open = useOpenLink();
  const outcome = disconnect.data?.atMedicare;
  if (outcome !== undefined) {
    return (
      <Dialog
        isOpen={isOpen}
        onClose={onClose}
        title={<Message id="disconnect.done" values={{ name: person.displayName }} />}
        actions={
          <>
            {outcome === 'notReached' && (
              <Button icon="open" onPress={() => open.mutate('connectedApps')}>
                <Message id="privacy.link" />
              </Button>
            )}
            <Button look="primary" onPress={onClose}>
              <Message id="dialog.close" />
            </Button>
          </>
        }
      >
        <Notice tone={outcome === 'revoked' ? 'good' : 'caution'} isNews>
          <p>
            <Message id={`disconnect.${outcome}`} />
          </p>
        </Notice>
      </Dialog>
    );
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={<Message id="disconnect.title" values={{ name: person.displayName }} />}
      actions={
        <>
          <Button onPress={onClose}>
            <Message id="disconnect.stay" />
          </Button>
          <Button look="danger" isBusy={disconnect.isPending} onPress={() => disconnect.mutate(person.id)}>
            <Message id="person.disconnect" />
          </Button>
        </>
      }
    >
      {disconnect.error !== null && <ErrorNotice error={disconnect.error} />}
      <p>
        <Message id="disconnect.text" />
      </p>
    </Dialog>
  );
}
