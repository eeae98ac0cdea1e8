import type { ReactNode } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon } from './icons.tsx';
import type { IconName } from './icons.tsx';

type MenuButtonProps<Id extends string> = {
  readonly label: ReactNode;
  readonly icon?: IconName;
  readonly items: readonly { readonly id: Id; readonly label: string }[];
  readonly onChoose: (id: Id) => void;
};

/** A button that opens a short menu of actions. */
export function MenuButton<Id extends string>({ label, icon, items, onChoose }: MenuButtonProps<Id>) {
  const choose = (key: string | number) => {
    const item = items.find(({ id }) => id === key);
    if (item !== undefined) onChoose(item.id);
  };
  return (
    <MenuTrigger>
      <AriaButton className="button button-secondary">
        {icon !== undefined && <Icon name={icon} />}
        <span>{label}</span>
        <Icon name="down" />
      </AriaButton>
      <Popover className="popover">
        <Menu className="menu" onAction={choose}>
          {items.map((item) => (
            <MenuItem className="menu-item" key={item.id} id={item.id} textValue={item.label}>
              {item.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
