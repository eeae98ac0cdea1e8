import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { BackupContents, CallInput } from '#shared/ipc/contract.ts';
import { useRestoreBackup } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { Form } from '../../ui/form.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { paths } from '../../ui/paths.ts';
import { Select } from '../../ui/select.tsx';
import { BackupPeople, nameOf } from './backup-people.tsx';

type RestorePeopleProps = {
  readonly backup: BackupContents;
  readonly secret: CallInput<'backup/restore'>['secret'];
};

const everybody = 'everybody';

/** Who comes back, what becomes of who is here, and the button that begins. */
export function RestorePeople({ backup, secret }: RestorePeopleProps) {
  const text = useText();
  const navigate = useNavigate();
  const restore = useRestoreBackup();
  const [wanted, setWanted] = useState(everybody);
  const [mayReplace, setMayReplace] = useState(false);
  const [wasTried, setTried] = useState(false);
  const chosen = backup.people.filter(({ id }) => wanted === everybody || id === wanted);
  const here = chosen.filter(({ isHere }) => isHere);
  const needsConsent = here.length > 0 && !mayReplace;
  const submit = () => {
    setTried(true);
    if (needsConsent) return;
    restore.mutate(
      { secret, personId: wanted === everybody ? null : wanted, isReplacing: here.length > 0 },
      { onSuccess: () => void navigate(paths.home) },
    );
  };
  return (
    <Form onSubmit={submit}>
      {restore.error !== null && <ErrorNotice error={restore.error} />}
      {backup.people.length > 1 && (
        <Select
          label={<Message id="restore.who" />}
          value={wanted}
          onChange={(value) => {
            setWanted(value);
            setMayReplace(false);
            setTried(false);
          }}
          options={[
            { value: everybody, label: text('backup.everybody') },
            ...backup.people.map((person) => ({
              value: person.id,
              label: text('backup.only', { name: nameOf(person) ?? text('restore.unknown') }),
            })),
          ]}
        />
      )}
      <BackupPeople people={chosen} isRestoring />
      {here.length > 0 && (
        <Checkbox isSelected={mayReplace} onChange={setMayReplace} isInvalid={wasTried && needsConsent}>
          <Message
            id="restore.replace"
            values={{
              names: here
                .map(({ nameHere }) => (nameHere === null || nameHere === '' ? text('restore.nameless') : nameHere))
                .join(', '),
            }}
          />
        </Checkbox>
      )}
      <div className="actions">
        <Button look="primary" type="submit" isBusy={restore.isPending}>
          <Message id="restore.button" />
        </Button>
      </div>
    </Form>
  );
}
