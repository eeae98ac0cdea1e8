import { useEffect } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { usePreferences, useSavePreferences } from '../api/queries.ts';
import { Message, useText } from '../i18n/message.tsx';
import { applyTextSize, textSizes, useTextSizeStep } from '../ui/text-size.ts';

/** Smaller and larger text, in sight on every page. */
export function TextSizeControl() {
  const text = useText();
  const step = useTextSizeStep();
  const save = useSavePreferences();
  const remembered = usePreferences().data?.textSizeStep ?? null;
  useEffect(() => {
    if (remembered !== null) applyTextSize(remembered);
  }, [remembered]);
  const choose = (chosen: number) => {
    applyTextSize(chosen);
    save.mutate({ textSizeStep: chosen });
  };
  const last = textSizes.length - 1;
  return (
    <fieldset className="text-size">
      <legend className="only-read">
        <Message id="textSize.label" />
      </legend>
      <span className="text-size-label" aria-hidden="true">
        <Message id="textSize.label" />
      </span>
      <AriaButton
        className="text-size-button"
        aria-label={text('textSize.smaller')}
        isDisabled={step === 0}
        onPress={() => choose(step - 1)}
      >
        <span className="text-size-small">
          <Message id="textSize.letter" />
        </span>
      </AriaButton>
      <AriaButton
        className="text-size-button"
        aria-label={text('textSize.larger')}
        isDisabled={step === last}
        onPress={() => choose(step + 1)}
      >
        <span className="text-size-large">
          <Message id="textSize.letter" />
        </span>
      </AriaButton>
      <output className="only-read">{text('textSize.now', { step: step + 1, steps: textSizes.length })}</output>
    </fieldset>
  );
}
