import { useState } from 'react';
import type { PersonSummary } from '#shared/domain/person.ts';
import { useRenamePerson } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';

type RenamePersonProps = { readonly person: PersonSummary; readonly onClose: () => void };

export function RenamePerson({ person, onClose }: RenamePersonProps) {
  const rename = useRenamePerson();
  const [name, setName] = useState(person.displayName);
  const isEmpty = name.trim() === '';
  const save = () => {
    if (!isEmpty) rename.mutate({ personId: person.id, displayName: name }, { onSuccess: onClose });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={<Message id="rename.title" values={{ name: person.displayName }} />}
      actions={
        <>
          <Button look="primary" onPress={save} isBusy={rename.isPending}>
            <Message id="rename.save" />
          </Button>
          <Button onPress={onClose}>
            <Message id="dialog.cancel" />
          </Button>
        </>
      }
    >
      {rename.error !== null && <ErrorNotice error={rename.error} />}
      <TextField
        label={<Message id="rename.label" />}
        error={isEmpty ? <Message id="rename.empty" /> : null}
        value={name}
        maxLength={80}
        onChange={setName}
      />
    </Dialog>
  );
}
