import { useState } from 'react';
import type { HouseholdStatus } from '#shared/ipc/contract.ts';
import { useRemoveRecoveryCode } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { paths } from '../../ui/paths.ts';
import { OwnerQuestion } from './owner-question.tsx';

/** The recovery code: make one, make a new one, take it away. */
export function RecoveryCode({ household }: { readonly household: HouseholdStatus }) {
  const [isAsking, setAsking] = useState(false);
  const remove = useRemoveRecoveryCode();
  const { hasRecoveryCode } = household;
  const close = () => {
    setAsking(false);
    remove.reset();
  };
  return (
    <li className="key-way">
      <h3>
        <Message id="unlock.recoveryCode" />
      </h3>
      <p>
        <Message id={hasRecoveryCode ? 'protect.code' : 'protect.noCode'} />
      </p>
      <div className="actions">
        <LinkButton to={paths.recoveryCode} icon="print">
          <Message id={hasRecoveryCode ? 'protect.newCode' : 'protect.makeCode'} />
        </LinkButton>
        {hasRecoveryCode && (
          <Button onPress={() => setAsking(true)}>
            <Message id="keys.removeCode" />
          </Button>
        )}
      </div>
      {isAsking && (
        <OwnerQuestion
          title={<Message id="keys.removeCode" />}
          button={<Message id="keys.removeCode" />}
          error={remove.error}
          isBusy={remove.isPending}
          onClose={close}
          onYes={(current) => remove.mutate({ current }, { onSuccess: close })}
        >
          <p>
            <Message id={household.unlockBy.includes('passphrase') ? 'keys.removeCodeText' : 'keys.removeCodeAlone'} />
          </p>
        </OwnerQuestion>
      )}
    </li>
  );
}
