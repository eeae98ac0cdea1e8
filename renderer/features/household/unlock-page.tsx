import { useState } from 'react';
import type { HouseholdStatus } from '#shared/ipc/contract.ts';
import { useUnlock } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { SecretField } from '../../ui/text-field.tsx';

type By = 'passphrase' | 'recoveryCode';
const typed: readonly By[] = ['passphrase', 'recoveryCode'];

/**
 * The claims are here, but their key is not. When this computer could open them and no longer can (keychain lost), it says so calmly:
 * that happens after system changes and costs nothing.
 */
export function UnlockPage({ household }: { readonly household: HouseholdStatus }) {
  const text = useText();
  const unlock = useUnlock();
  const byKeychain = household.unlockBy.includes('keychain') && household.keychain === 'strong';
  const ways = typed.filter((way) => household.unlockBy.includes(way));
  const isKeyLost =
    unlock.error?.code === 'store/keychain-lost' || (household.unlockBy.includes('keychain') && !byKeychain);
  return (
    <div className="page page-narrow">
      <PageHeading title={text(isKeyLost ? 'unlock.lostTitle' : 'unlock.title')} />
      {isKeyLost && <ErrorNotice tone="info" error={{ code: 'store/keychain-lost' }} />}
      {isKeyLost && household.keyKeptBy !== null && (
        <p>
          <Message id={`keys.keptBy.${household.keyKeptBy}`} />
        </p>
      )}
      {!isKeyLost && (
        <p className="lead">
          <Message id="unlock.lead" />
        </p>
      )}
      {unlock.error !== null && unlock.error.code !== 'store/keychain-lost' && <ErrorNotice error={unlock.error} />}
      {byKeychain && !isKeyLost && (
        <div className="actions">
          <Button
            look="primary"
            icon="lock"
            onPress={() => unlock.mutate({ by: 'keychain' })}
            isBusy={unlock.isPending}
          >
            <Message id="unlock.open" />
          </Button>
        </div>
      )}
      {ways.length > 0 && <SecretForm ways={ways} isSecond={byKeychain && !isKeyLost} unlock={unlock} />}
      {ways.length === 0 && isKeyLost && (
        <p>
          <Message id="unlock.noWay" />
        </p>
      )}
    </div>
  );
}

type SecretFormProps = {
  readonly ways: readonly By[];
  readonly isSecond: boolean;
  readonly unlock: ReturnType<typeof useUnlock>;
};

function SecretForm({ ways, isSecond, unlock }: SecretFormProps) {
  const text = useText();
  const [by, setBy] = useState<By>(ways[0] ?? 'passphrase');
  const [secret, setSecret] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const submit = () => {
    setEmpty(secret === '');
    if (secret !== '') unlock.mutate({ by, secret });
  };
  return (
    <Form onSubmit={submit}>
      {isSecond && (
        <p>
          <Message id="unlock.otherwise" />
        </p>
      )}
      {ways.length > 1 && (
        <RadioList
          label={<Message id="unlock.with" />}
          value={by}
          onChange={setBy}
          options={ways.map((way) => ({ value: way, label: text(`unlock.${way}`) }))}
        />
      )}
      <SecretField
        label={<Message id={`unlock.${by}`} />}
        hint={<Message id={`unlock.${by}.hint`} />}
        error={isEmpty && <Message id={`unlock.${by}.empty`} />}
        value={secret}
        onChange={setSecret}
      />
      <div className="actions">
        <Button look={isSecond ? 'secondary' : 'primary'} type="submit" isBusy={unlock.isPending}>
          <Message id="unlock.button" />
        </Button>
      </div>
    </Form>
  );
}
