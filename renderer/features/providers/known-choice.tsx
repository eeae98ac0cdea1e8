import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useSaveNote } from '../../api/queries.ts';
import { Message, useText } from '../../i18n/message.tsx';

type KnownChoiceProps = {
  readonly personId: string;
  readonly providerKey: string;
  readonly name: string;
  readonly isKnown: boolean | null;
};

/** "I know them" or not: two buttons of which one, or none, is pressed. */
export function KnownChoice({ personId, providerKey, name, isKnown }: KnownChoiceProps) {
  const text = useText();
  const save = useSaveNote();
  const choose = (keys: Set<string | number>): void => {
    const [chosen] = keys;
    save.mutate({
      personId,
      subject: 'provider',
      key: providerKey,
      isKnown: chosen === undefined ? null : chosen === 'known',
    });
  };
  return (
    <ToggleButtonGroup
      className="toggle-group"
      aria-label={text('providers.mark', { name })}
      selectionMode="single"
      selectedKeys={isKnown === null ? [] : [isKnown ? 'known' : 'unknown']}
      onSelectionChange={choose}
    >
      {(['known', 'unknown'] as const).map((answer) => (
        <ToggleButton key={answer} id={answer} className="toggle">
          <Message id={`providers.${answer}`} />
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
