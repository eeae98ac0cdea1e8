import { useHousehold, useLock } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { paths } from '../../ui/paths.ts';
import { Section } from '../../ui/section.tsx';
import { PassphraseButtons } from './passphrase.tsx';

/** What protects the files, and the two things to do about it. */
export function Protection() {
  const household = useHousehold().data;
  const lock = useLock();
  if (household === undefined || household.state !== 'unlocked') return null;
  const { unlockBy, hasRecoveryCode } = household;
  return (
    <Section title={<Message id="protect.title" />}>
      <ul className="points">
        <li>
          <Message id="protect.encrypted" />
        </li>
        {unlockBy.includes('keychain') && (
          <li>
            <Message id="protect.keychain" />
          </li>
        )}
        {unlockBy.includes('passphrase') && (
          <li>
            <Message id="protect.passphrase" />
          </li>
        )}
        <li>
          <Message id={hasRecoveryCode ? 'protect.code' : 'protect.noCode'} />
        </li>
      </ul>
      {lock.error !== null && <ErrorNotice error={lock.error} />}
      <div className="actions">
        <Button icon="lock" onPress={() => lock.mutate()} isBusy={lock.isPending}>
          <Message id="protect.lock" />
        </Button>
        <PassphraseButtons household={household} />
        <LinkButton to={paths.recoveryCode} icon="print">
          <Message id={hasRecoveryCode ? 'protect.newCode' : 'protect.makeCode'} />
        </LinkButton>
      </div>
    </Section>
  );
}
