import { autoLockChoices } from '#shared/ipc/contract.ts';
import type { Preferences } from '#shared/ipc/contract.ts';
import { useSavePreferences } from '../../api/queries.ts';
import { Message } from '../../i18n/message.tsx';
import { Checkbox, RadioList } from '../../ui/choices.tsx';

type ChoiceProps = { readonly preferences: Preferences };

/** When ClaimKeep locks by itself. */
export function LockChoice({ preferences }: ChoiceProps) {
  const save = useSavePreferences();
  return (
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
