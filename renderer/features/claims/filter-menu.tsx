import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Message } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox, CheckboxList } from '../../ui/choices.tsx';
import { Icon } from '../../ui/icons.tsx';

type FilterMenuProps = {
  readonly label: string;
  readonly all: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly count: number }[];
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
};

/** A button that says what is chosen, and a list of boxes to tick behind it. */
export function FilterMenu({ label, all, options, value, onChange }: FilterMenuProps) {
  const chosen = options.filter((option) => value.includes(option.value)).map((option) => option.label);
  return (
    <DialogTrigger>
      <AriaButton className={`button button-secondary filter-button ${chosen.length > 0 ? 'filter-on' : ''}`}>
        <span>
          <Message id="filter.chosen" values={{ label, chosen: chosen.length === 0 ? all : chosen.join(', ') }} />
        </span>
        <Icon name="down" />
      </AriaButton>
      <Popover className="popover" placement="bottom start">
        <Dialog className="filter-dialog" aria-label={label}>
          {({ close }) => (
            <>
              <CheckboxList label={label} value={value} onChange={onChange}>
                {options.map((option) => (
                  <Checkbox key={option.value} value={option.value}>
                    <Message id="filter.option" values={{ label: option.label, count: option.count }} />
                  </Checkbox>
                ))}
              </CheckboxList>
              <Button look="primary" onPress={close}>
                <Message id="filter.done" />
              </Button>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
