import { NavLink } from 'react-router';
import type { PersonSummary } from '#shared/domain/person.ts';
import { Message, useText } from '../i18n/message.tsx';
import type { MessageId } from '../i18n/message.tsx';
import { Icon } from '../ui/icons.tsx';
import type { IconName } from '../ui/icons.tsx';
import { paths } from '../ui/paths.ts';

/** What there is to look at for one person, with its drawing. */
const places = [
  ['personHome', 'home'],
  ['claims', 'claims'],
  ['costs', 'costs'],
  ['medicines', 'medicines'],
  ['providers', 'providers'],
  ['stays', 'stays'],
  ['coverage', 'coverage'],
] as const satisfies readonly (readonly [keyof typeof paths, IconName])[];

/** What is about everybody; the first three need somebody to be here. */
const forEverybody = [
  { to: paths.exports, label: 'nav.exports', icon: 'save', needsSomebody: true },
  { to: paths.people, label: 'nav.people', icon: 'people', needsSomebody: true },
  { to: paths.myData, label: 'nav.myData', icon: 'lock', needsSomebody: true },
  { to: paths.activity, label: 'nav.activity', icon: 'clock', needsSomebody: true },
  { to: paths.settings, label: 'nav.settings', icon: 'settings', needsSomebody: false },
  { to: paths.help, label: 'nav.help', icon: 'help', needsSomebody: false },
] as const satisfies readonly { to: string; label: MessageId; icon: IconName; needsSomebody: boolean }[];

type NavigationProps = {
  readonly id: string;
  /** Whose places to show; null where the page is about nobody who is here. */
  readonly person: PersonSummary | null;
  readonly isSomebodyHere: boolean;
};

/** The one way around: first the person's places, then what is about everybody. */
export function Navigation({ id, person, isSomebodyHere }: NavigationProps) {
  const text = useText();
  return (
    <nav id={id} className="nav" aria-label={text('nav.label')}>
      {person !== null && (
        <ul aria-label={text('places.label', { name: person.displayName })}>
          {places.map(([place, icon]) => (
            <Place key={place} to={paths[place](person.id)} label={`places.${place}`} icon={icon} />
          ))}
        </ul>
      )}
      <ul>
        {forEverybody
          .filter(({ needsSomebody }) => isSomebodyHere || !needsSomebody)
          .map(({ to, label, icon }) => (
            <Place key={to} to={to} label={label} icon={icon} isExact={to === paths.people} />
          ))}
      </ul>
    </nav>
  );
}

type PlaceProps = {
  readonly to: string;
  readonly label: MessageId;
  readonly icon: IconName;
  /** The address of the list of people is the beginning of every person's own. */
  readonly isExact?: boolean;
};

function Place({ to, label, icon, isExact = false }: PlaceProps) {
  return (
    <li>
      <NavLink className="nav-link" to={to} end={isExact}>
        <Icon name={icon} />
        <span>
          <Message id={label} />
        </span>
      </NavLink>
    </li>
  );
}
