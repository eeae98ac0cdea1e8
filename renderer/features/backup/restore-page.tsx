import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { BackupContents } from '#shared/ipc/contract.ts';
import { useChooseBackup, useRestoreBackup } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox, RadioList } from '../../ui/choices.tsx';
import { useMomentText } from '../../ui/date.tsx';
import { Form } from '../../ui/form.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { paths } from '../../ui/paths.ts';
import { SecretField } from '../../ui/text-field.tsx';

/** From a backup file to people: on this computer after a mishap, or on a new one. */
export function RestorePage() {
  const text = useText();
  const choose = useChooseBackup();
  const backup = choose.data ?? null;
  return (
    <div className="page page-narrow">
      <PageHeading title={text('restore.title')} />
      <p className="lead">
        <Message id="restore.lead" />
      </p>
      {choose.error !== null && <ErrorNotice error={choose.error} />}
      <div className="actions">
        <Button
          look={backup === null ? 'primary' : 'secondary'}
          icon="file"
          onPress={() => choose.mutate()}
          isBusy={choose.isPending}
        >
          <Message id="restore.choose" />
        </Button>
      </div>
      {backup !== null && <RestoreForm key={backup.createdAt} backup={backup} />}
    </div>
  );
}

type By = BackupContents['unlockBy'][number];

function RestoreForm({ backup }: { readonly backup: BackupContents & { readonly fileName: string } }) {
  const text = useText();
  const navigate = useNavigate();
  const momentText = useMomentText();
  const restore = useRestoreBackup();
  const [by, setBy] = useState<By>(backup.unlockBy.at(-1) ?? 'recoveryCode');
  const [secret, setSecret] = useState('');
  const [mayReplace, setMayReplace] = useState(false);
  const [wasTried, setTried] = useState(false);
  const here = backup.people.filter(({ isHere }) => isHere);
  const needsConsent = here.length > 0 && !mayReplace;
  const needsSecret = backup.needsSecret && secret === '';
  const submit = () => {
    setTried(true);
    if (needsConsent || needsSecret) return;
    restore.mutate(
      { secret: backup.needsSecret ? { by, secret } : null, isReplacing: mayReplace },
      { onSuccess: () => void navigate(paths.home) },
    );
  };
  return (
    <Form onSubmit={submit}>
      <p>
        <Message
          id="restore.found"
          values={{ file: backup.fileName, when: momentText(backup.createdAt), count: backup.people.length }}
        />
      </p>
      {restore.error !== null && <ErrorNotice error={restore.error} />}
      {backup.needsSecret && (
        <>
          {backup.unlockBy.length > 1 && (
            <RadioList
              label={<Message id="unlock.with" />}
              value={by}
              onChange={setBy}
              options={backup.unlockBy.map((way) => ({ value: way, label: text(`unlock.${way}`) }))}
            />
          )}
          <SecretField
            label={<Message id={`restore.${by}`} />}
            hint={<Message id={`unlock.${by}.hint`} />}
            error={wasTried && needsSecret ? <Message id={`unlock.${by}.empty`} /> : null}
            value={secret}
            onChange={setSecret}
          />
        </>
      )}
      {here.length > 0 && (
        <Checkbox isSelected={mayReplace} onChange={setMayReplace} isInvalid={wasTried && needsConsent}>
          <Message
            id="restore.replace"
            values={{ names: here.map(({ nameHere }) => nameHere ?? text('restore.nameless')).join(', ') }}
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
