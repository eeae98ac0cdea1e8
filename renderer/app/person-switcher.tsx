import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useNavigate } from 'react-router';
import type { PersonSummary } from '#shared/domain/person.ts';
import { Message, useText } from '../i18n/message.tsx';
import { Badge } from '../ui/badge.tsx';
import { Icon } from '../ui/icons.tsx';
import { paths } from '../ui/paths.ts';
import { PersonMark } from '../ui/person-mark.tsx';

type PersonSwitcherProps = { readonly people: readonly PersonSummary[]; readonly current: PersonSummary };

/** "You are looking at: Mary" — always in sight, so that two people are never mixed up. */
export function PersonSwitcher({ people, current }: PersonSwitcherProps) {
  const text = useText();
  const navigate = useNavigate();
  const choose = (key: string | number) => {
    void navigate(key === 'add' ? paths.add : paths.claims(String(key)));
  };
  return (
    <div className="person-bar">
      <MenuTrigger>
        <AriaButton className="person-button">
          <PersonMark person={current} everyone={people} />
          <span className="person-words">
            <Message id="switcher.lookingAt" values={{ name: <strong key="name">{current.displayName}</strong> }} />
          </span>
          <Icon name="down" />
        </AriaButton>
        <Popover className="popover" placement="bottom start">
          <Menu
            className="menu"
            aria-label={text('switcher.label')}
            selectionMode="single"
            selectedKeys={[current.id]}
            onAction={choose}
          >
            {people.map((person) => (
              <MenuItem className="menu-item" key={person.id} id={person.id} textValue={person.displayName}>
                <PersonMark person={person} everyone={people} />
                <span className="menu-item-words">
                  <span>{person.displayName}</span>
                  {person.isSample && (
                    <small>
                      <Message id="person.sample" />
                    </small>
                  )}
                </span>
                {person.id === current.id && <Icon name="check" />}
              </MenuItem>
            ))}
            <MenuItem className="menu-item menu-item-last" id="add" textValue={text('switcher.add')}>
              <Icon name="people" />
              <Message id="switcher.add" />
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      {current.isSample && (
        <Badge tone="sample" icon="info">
          <Message id="person.sample" />
        </Badge>
      )}
    </div>
  );
}
