import { Link, Outlet, useLocation } from 'react-router';
import { useHousehold, usePeople } from '../api/queries.ts';
import { Message, useText } from '../i18n/message.tsx';
import { Mark } from '../ui/mark.tsx';
import { paths } from '../ui/paths.ts';
import { useCurrentPerson } from './current-person.ts';
import { useForgetWhenLocked } from './forget-when-locked.ts';
import { LockSoon } from './lock-soon.tsx';
import { Navigation } from './navigation.tsx';
import { PersonPlaces } from './person-places.tsx';
import { PersonSwitcher } from './person-switcher.tsx';
import { useScrollMemory } from './scroll-memory.ts';
import { TextSizeControl } from './text-size-control.tsx';

/** The frame of every page: the mark, the way around, who is looked at, and the size of the text. Nothing in it is sticky. */
export function Shell() {
  const text = useText();
  const isOpen = useHousehold().data?.state === 'unlocked';
  const people = usePeople().data;
  const shown = isOpen && people !== undefined ? people : [];
  const current = useCurrentPerson(shown);
  // Where somebody new may be added, "You are looking at: Mary" would say that it is about Mary.
  const { pathname } = useLocation();
  const isAboutSomeoneNew = [
    paths.add,
    paths.connect,
    paths.sandboxGuide,
    paths.import,
    paths.restore,
    paths.checkBackup,
    paths.recoveryCode,
  ].some((path) => path === pathname);
  useScrollMemory();
  useForgetWhenLocked();
  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        <Message id="shell.skip" />
      </a>
      <header className="top">
        <div className="top-row">
          <Link className="brand" to={paths.home} aria-label={text('shell.home')}>
            <Mark />
            <span>
              <Message id="app.name" />
            </span>
          </Link>
          <Navigation person={current} />
          <TextSizeControl />
        </div>
        {current !== undefined && !isAboutSomeoneNew && (
          <>
            <PersonSwitcher people={shown} current={current} />
            <PersonPlaces personId={current.id} />
          </>
        )}
      </header>
      <main id="main" className="main" tabIndex={-1}>
        <LockSoon />
        <Outlet />
      </main>
    </div>
  );
}
