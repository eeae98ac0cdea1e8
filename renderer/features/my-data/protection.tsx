import { useHousehold, useLock } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { ComputerKey } from './computer-key.tsx';
import { PassphraseButtons } from './passphrase.tsx';
import { RecoveryCode } from './recovery-code.tsx';

/** What protects the files: each way to open them, with what can be done about it. */
export function Protection() {
  const text = useText();
  const household = useHousehold().data;
  const lock = useLock();
  if (household === undefined || household.state !== 'unlocked') return null;
  return (
    <Section title={<Message id="protect.title" />}>
      <p>
        <Message id="protect.encrypted" />
      </p>
      <ul className="key-ways" aria-label={text('keys.ways')}>
        <ComputerKey household={household} />
        <li className="key-way">
          <h3>
            <Message id="unlock.passphrase" />
          </h3>
          <p>
            <Message id={household.unlockBy.includes('passphrase') ? 'protect.passphrase' : 'keys.noPassphrase'} />
          </p>
          <div className="actions">
            <PassphraseButtons household={household} />
          </div>
        </li>
        <RecoveryCode household={household} />
      </ul>
      {lock.error !== null && <ErrorNotice error={lock.error} />}
      <div className="actions">
        <Button icon="lock" onPress={() => lock.mutate()} isBusy={lock.isPending}>
          <Message id="protect.lock" />
        </Button>
      </div>
    </Section>
  );
}
