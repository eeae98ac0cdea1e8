import { autoLockChoices } from '#shared/domain/preferences.ts';
import type { Preferences } from '#shared/ipc/contract.ts';
import { Link } from 'react-router';
import { useHousehold, useSavePreferences } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import { Checkbox, RadioList } from '../../ui/choices.tsx';
import { paths } from '../../ui/paths.ts';

type ChoiceProps = { readonly preferences: Preferences };

/** When ClaimKeep locks by itself, and what that does. */
export function LockChoice({ preferences }: ChoiceProps) {
  const save = useSavePreferences();
  return (
    <>
      <RadioList
        isRow
        label={<Message id="settings.lock" />}
        value={String(preferences.autoLockMinutes)}
        onChange={(chosen) => {
          const autoLockMinutes = autoLockChoices.find((minutes) => String(minutes) === chosen);
          if (autoLockMinutes !== undefined) save.mutate({ autoLockMinutes });
        }}
        options={autoLockChoices.map((minutes) => ({
          value: String(minutes),
          label: <Message id={minutes === 0 ? 'settings.lock.never' : 'settings.lock.after'} values={{ minutes }} />,
        }))}
      />
      <Checkbox
        isSelected={preferences.lockOnSleep}
        isInvalid={false}
        onChange={(lockOnSleep) => save.mutate({ lockOnSleep })}
      >
        <Message id="settings.lockOnSleep" />
      </Checkbox>
      <WhatLockingDoes />
    </>
  );
}

/** Whether ClaimKeep looks for new claims when it opens. */
export function UpdateChoice({ preferences }: ChoiceProps) {
  const save = useSavePreferences();
  return (
    <Checkbox
      isSelected={preferences.syncAtStart}
      isInvalid={false}
      onChange={(syncAtStart) => save.mutate({ syncAtStart })}
    >
      <Message id="settings.syncAtStart" />
    </Checkbox>
  );
}

/** With this computer's key alone, anybody at the computer can open it again: that must be said. */
function WhatLockingDoes() {
  const household = useHousehold().data;
  if (household === undefined || !household.unlockBy.includes('keychain')) return null;
  const hasPassphrase = household.unlockBy.includes('passphrase');
  return (
    <p>
      <Message id={hasPassphrase ? 'settings.lock.passphrase' : 'settings.lock.onlyHides'} />{' '}
      <Link to={paths.myData}>
        <Message id={hasPassphrase ? 'settings.lock.alwaysAsk' : 'settings.lock.setPassphrase'} />
      </Link>
    </p>
  );
}
