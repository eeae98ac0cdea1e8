import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, CheckboxGroup, Label, Radio, RadioGroup } from 'react-aria-components';
import { Icon } from './icons.tsx';

type CheckboxProps = { readonly children: ReactNode } & (
  | { readonly value: string }
  | {
      readonly isSelected: boolean;
      readonly onChange: (isSelected: boolean) => void;
      readonly isInvalid: boolean;
    }
);

/** A box to tick. Inside a {@link CheckboxList} it has a `value`, alone it has its own state. */
export function Checkbox({ children, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox className="choice" {...rest}>
      <span className="choice-box" aria-hidden="true">
        <Icon name="check" />
      </span>
      <span className="choice-text">{children}</span>
    </AriaCheckbox>
  );
}

type CheckboxListProps = {
  readonly label: ReactNode;
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly children: ReactNode;
};

export function CheckboxList({ label, value, onChange, children }: CheckboxListProps) {
  return (
    <CheckboxGroup className="choices" value={[...value]} onChange={onChange}>
      <Label className="field-label">{label}</Label>
      {children}
    </CheckboxGroup>
  );
}

type RadioListProps<Value extends string> = {
  readonly label: ReactNode;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly {
    readonly value: Value;
    readonly label: ReactNode;
    readonly hint?: ReactNode;
    /** What the choice looks like. */
    readonly preview?: ReactNode;
  }[];
  /** Side by side where there is room, for short choices. */
  readonly isRow?: boolean;
};

/** One of several, each with a word of explanation. */
export function RadioList<Value extends string>({
  label,
  value,
  onChange,
  options,
  isRow = false,
}: RadioListProps<Value>) {
  const choose = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <RadioGroup className={isRow ? 'choices choices-row' : 'choices'} value={value} onChange={choose}>
      <Label className="field-label">{label}</Label>
      {options.map((option) => (
        <Radio key={option.value} value={option.value} className="choice choice-card">
          <span className="choice-dot" aria-hidden="true" />
          {option.preview}
          <span className="choice-text">
            <span>{option.label}</span>
            {option.hint !== undefined && <span className="choice-hint">{option.hint}</span>}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
