import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useLocation, useNavigate } from 'react-router';
import type { PersonSummary } from '#shared/domain/person.ts';
import { Message, useText } from '../i18n/message.tsx';
import { Icon } from '../ui/icons.tsx';
import { paths } from '../ui/paths.ts';
import { PersonMark } from '../ui/person-mark.tsx';

type PersonSwitcherProps = { readonly people: readonly PersonSummary[]; readonly current: PersonSummary };

/** "You are looking at: Mary" — always in sight, so that two people are never mixed up. Another person is shown at the same place. */
export function PersonSwitcher({ people, current }: PersonSwitcherProps) {
  const text = useText();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const choose = (key: string | number) => {
    void navigate(key === 'add' ? paths.add : samePlaceOf(pathname, String(key)));
  };
  return (
    <MenuTrigger>
      <AriaButton className={`person-button person-line-${current.colour}`}>
        <PersonMark person={current} />
        <span className="person-words">
          <Message id="switcher.lookingAt" values={{ name: <strong key="name">{current.displayName}</strong> }} />
          {current.isSample && (
            <small className="person-sample">
              <Message id="person.sample" />
            </small>
          )}
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
              <PersonMark person={person} />
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
  );
}

/** The same place of another person: their costs for costs, and their list for one claim, which only the first one has. */
function samePlaceOf(pathname: string, personId: string): string {
  const place = /^\/people\/[^/]+\/([^/]+)/.exec(pathname)?.[1];
  return place === undefined ? paths.personHome(personId) : `/people/${personId}/${place}`;
}
