import { useState } from 'react';
import type { BackupContents, CallInput } from '#shared/ipc/contract.ts';
import type { CallError } from '../../api/client.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { Form } from '../../ui/form.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { SecretField } from '../../ui/text-field.tsx';

type By = BackupContents['unlockBy'][number];

type BackupSecretProps = {
  readonly ways: readonly By[];
  readonly error: CallError | null;
  readonly isBusy: boolean;
  readonly onTyped: (secret: CallInput<'backup/open'>['secret']) => void;
};

/** Asks for what opens a backup that has another key than this computer. */
export function BackupSecret({ ways, error, isBusy, onTyped }: BackupSecretProps) {
  const text = useText();
  const [by, setBy] = useState<By>(ways.at(-1) ?? 'recoveryCode');
  const [secret, setSecret] = useState('');
  const [wasTried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (secret !== '') onTyped({ by, secret });
  };
  return (
    <Form onSubmit={submit}>
      {error !== null && <ErrorNotice error={error} />}
      {ways.length > 1 && (
        <RadioList
          label={<Message id="unlock.with" />}
          value={by}
          onChange={setBy}
          options={ways.map((way) => ({ value: way, label: text(`unlock.${way}`) }))}
        />
      )}
      <SecretField
        label={<Message id={`restore.${by}`} />}
        hint={<Message id={`unlock.${by}.hint`} />}
        error={wasTried && secret === '' ? <Message id={`unlock.${by}.empty`} /> : null}
        value={secret}
        onChange={setSecret}
      />
      <div className="actions">
        <Button look="primary" type="submit" isBusy={isBusy}>
          <Message id="restore.open" />
        </Button>
      </div>
    </Form>
  );
}
