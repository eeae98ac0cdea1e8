import { useState } from 'react';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  FieldError,
  Input,
  Label,
  Text,
  TextField as AriaTextField,
} from 'react-aria-components';
import { Message } from '../i18n/message.tsx';

type TextFieldProps = {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Shown under the field, and read with it, when it is not null. */
  readonly error?: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly type?: 'text' | 'password' | 'url' | 'date';
  readonly inputMode?: 'numeric' | 'decimal' | 'url';
  readonly isRequired?: boolean;
  readonly maxLength?: number;
  /** A button inside the field's frame. */
  readonly beside?: ReactNode;
};

/** A labelled line to type in, with its hint and its error read together with it. */
export function TextField({ label, hint, error, beside, inputMode, ...rest }: TextFieldProps) {
  return (
    <AriaTextField className="field" isInvalid={Boolean(error)} autoComplete="off" validationBehavior="aria" {...rest}>
      <Label className="field-label">{label}</Label>
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <div className="field-frame">
        <Input className="field-input" spellCheck={false} {...(inputMode === undefined ? {} : { inputMode })} />
        {beside}
      </div>
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}

/** A secret that can be shown, because a long one cannot be typed blind (WCAG 3.3.8). It can be pasted, too. */
export function SecretField(props: Omit<TextFieldProps, 'type' | 'beside'>) {
  const [isShown, setShown] = useState(false);
  const toggle = (
    <AriaButton className="field-toggle" onPress={() => setShown(!isShown)}>
      <Message id={isShown ? 'field.hide' : 'field.show'} />
    </AriaButton>
  );
  return <TextField {...props} type={isShown ? 'text' : 'password'} beside={toggle} />;
}
