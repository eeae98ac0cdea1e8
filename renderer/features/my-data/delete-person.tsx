import type { PersonSummary } from '#shared/domain/person.ts';
import type { AtMedicare } from '#shared/ipc/contract.ts';
import { useDeletePerson } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';

type DeletePersonProps = {
  readonly person: PersonSummary;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Told at once, because the person's place on the page goes with the person. */
  readonly onDeleted: (atMedicare: AtMedicare) => void;
};

/** Says what is lost and what is not; nothing has to be typed, and the safe button comes first. */
export function DeletePerson({ person, isOpen, onClose, onDeleted }: DeletePersonProps) {
  const remove = useDeletePerson(({ atMedicare }) => onDeleted(atMedicare));
  const name = person.displayName;
  return (
    <Dialog
      role="alertdialog"
      isOpen={isOpen}
      onClose={onClose}
      title={<Message id="delete.title" values={{ name }} />}
      actions={
        <>
          <Button onPress={onClose}>
            <Message id="delete.keep" />
          </Button>
          <Button look="danger" isBusy={remove.isPending} onPress={() => remove.mutate(person.id)}>
            <Message id="delete.button" values={{ name }} />
          </Button>
        </>
      }
    >
      {remove.error !== null && <ErrorNotice error={remove.error} />}
      <p>
        <Message id="delete.lost" values={{ count: person.claimCount }} />
      </p>
      <p>
        <Message id={person.isSample ? 'delete.sampleAgain' : 'delete.atMedicare'} />
      </p>
    </Dialog>
  );
}
