import { useState } from 'react';
import type { HouseholdStatus } from '#shared/ipc/contract.ts';
import { useUseKeychain } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { OwnerQuestion } from './owner-question.tsx';

/** This computer's key: whether ClaimKeep opens by itself at its start, or always asks. */
export function ComputerKey({ household }: { readonly household: HouseholdStatus }) {
  const [isAsking, setAsking] = useState(false);
  const change = useUseKeychain();
  const { keychain, alwaysAsks, unlockBy } = household;
  const isUsed = unlockBy.includes('keychain');
  const hasPassphrase = unlockBy.includes('passphrase');
  if (!isUsed && keychain !== 'strong') return null;
  const name = isUsed ? 'keys.alwaysAsk' : 'keys.openByItself';
  const close = () => {
    setAsking(false);
    change.reset();
  };
  return (
    <li className="key-way">
      <h3>
        <Message id="keys.computer" />
      </h3>
      <p>
        <Message id={isUsed ? 'protect.keychain' : alwaysAsks ? 'keys.asks' : 'keys.notUsed'} />
      </p>
      {isUsed && !hasPassphrase ? (
        <p>
          <Message id="keys.passphraseFirst" />
        </p>
      ) : (
        <Button onPress={() => setAsking(true)}>
          <Message id={name} />
        </Button>
      )}
      {isAsking && (
        <OwnerQuestion
          title={<Message id={name} />}
          button={<Message id={name} />}
          error={change.error}
          isBusy={change.isPending}
          onClose={close}
          onYes={(current) => change.mutate({ current, isUsed: !isUsed }, { onSuccess: close })}
        >
          <p>
            <Message id={isUsed ? 'keys.alwaysAskText' : 'keys.openByItselfText'} />
          </p>
        </OwnerQuestion>
      )}
    </li>
  );
}
