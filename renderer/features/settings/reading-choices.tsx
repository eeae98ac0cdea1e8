import { languages, looks } from '#shared/domain/preferences.ts';
import type { Preferences } from '#shared/ipc/contract.ts';
import { useSavePreferences } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';
import type { MessageId } from '../../i18n/message.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { applyTextSize, textSizes, useTextSizeStep } from '../../ui/text-size.ts';

const sizeNames: readonly MessageId[] = [
  'settings.text.0',
  'settings.text.1',
  'settings.text.2',
  'settings.text.3',
  'settings.text.4',
];

/** Text size, language and look, side by side, each shown as it will be. */
export function ReadingChoices({ preferences }: { readonly preferences: Preferences }) {
  const text = useText();
  const save = useSavePreferences();
  const step = useTextSizeStep();
  const chooseSize = (chosen: string) => {
    applyTextSize(Number(chosen));
    save.mutate({ textSizeStep: Number(chosen) });
  };
  return (
    <>
      <RadioList
        isRow
        label={<Message id="settings.text" />}
        value={String(step)}
        onChange={chooseSize}
        options={sizeNames.map((name, at) => ({
          value: String(at),
          label: text(name),
          preview: <Letters size={textSizes[at] ?? 0} />,
        }))}
      />
      <RadioList
        isRow
        label={<Message id="settings.language" />}
        value={preferences.language ?? 'system'}
        onChange={(chosen) => save.mutate({ language: chosen === 'system' ? null : chosen })}
        options={(['system', ...languages] as const).map((value) => ({
          value,
          label: text(`settings.language.${value}`),
        }))}
      />
      <RadioList
        isRow
        label={<Message id="settings.look" />}
        value={preferences.look}
        onChange={(look) => save.mutate({ look })}
        options={looks.map((value) => ({
          value,
          label: text(`settings.look.${value}`),
          preview: (
            <span className={`look-preview look-preview-${value}`} aria-hidden="true">
              <Message id="settings.letters" />
            </span>
          ),
        }))}
      />
    </>
  );
}

/** The letters in their real size, whatever size the page has now. */
function Letters({ size }: { readonly size: number }) {
  return (
    <span className="size-preview" style={{ fontSize: `${size}px` }} aria-hidden="true">
      <Message id="settings.letters" />
    </span>
  );
}
