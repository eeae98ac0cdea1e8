import { useId } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Link, Outlet, useLocation } from 'react-router';
import { useHousehold, usePeople } from '../api/queries.ts';
import { Message, useText } from '../i18n/message.tsx';
import { Icon } from '../ui/icons.tsx';
import { Mark } from '../ui/mark.tsx';
import { paths } from '../ui/paths.ts';
import { useCurrentPerson } from './current-person.ts';
import { useForgetWhenLocked } from './forget-when-locked.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { LockSoon } from './lock-soon.tsx';
import { useMenuState } from './menu-state.ts';
import { Navigation } from './navigation.tsx';
import { PersonSwitcher } from './person-switcher.tsx';
import { useScrollMemory } from './scroll-memory.ts';
import { TextSizeControl } from './text-size-control.tsx';

/** Where somebody new may be added, "You are looking at: Mary" would say that it is about Mary. */
const aboutSomeoneNew: ReadonlySet<string> = new Set([
  paths.add,
  paths.connect,
  paths.sandboxGuide,
  paths.import,
  paths.restore,
  paths.checkBackup,
  paths.recoveryCode,
]);

/**
 * The frame of every page: who is looked at, the size of the text, the way around. A rail at the side where there is room, else a bar
 * whose list opens with a button (styles/shell-narrow.css); the elements and their order are the same.
 */
export function Shell() {
  const text = useText();
  const isOpen = useHousehold().data?.state === 'unlocked';
  const people = usePeople().data;
  const shown = isOpen && people !== undefined ? people : [];
  const current = useCurrentPerson(shown);
  const { pathname } = useLocation();
  const person = current === undefined || aboutSomeoneNew.has(pathname) ? null : current;
  const { isOpen: isMenuOpen, button: menuButton, toggle: toggleMenu } = useMenuState();
  const navigation = useId();
  useScrollMemory();
  useForgetWhenLocked();
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        <Message id="shell.skip" />
      </a>
      <header className={isMenuOpen ? 'rail rail-open' : 'rail'}>
        <Link className="brand" to={paths.home} aria-label={text('shell.home')}>
          <Mark />
          <span className="brand-name">
            <Message id="app.name" />
          </span>
        </Link>
        {person !== null && <PersonSwitcher people={shown} current={person} />}
        <div className="rail-tools">
          <TextSizeControl />
          {current === undefined && <LanguageSwitch />}
          <AriaButton
            className="menu-toggle"
            ref={menuButton}
            aria-expanded={isMenuOpen}
            aria-controls={navigation}
            onPress={toggleMenu}
          >
            <Icon name={isMenuOpen ? 'close' : 'menu'} />
            <span>
              <Message id="nav.menu" />
            </span>
          </AriaButton>
        </div>
        <Navigation id={navigation} person={person} isSomebodyHere={current !== undefined} />
      </header>
      <main id="main" className="main" tabIndex={-1}>
        <LockSoon />
        <Outlet />
      </main>
    </div>
  );
}
