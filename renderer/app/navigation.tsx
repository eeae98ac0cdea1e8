import { NavLink } from 'react-router';
import type { PersonSummary } from '#shared/domain/person.ts';
import { Message, useText } from '../i18n/message.tsx';
import type { MessageId } from '../i18n/message.tsx';
import { paths } from '../ui/paths.ts';

type NavigationProps = { readonly person: PersonSummary | undefined };

/** The places that are about everybody. Those that need somebody come only when somebody is here. */
export function Navigation({ person }: NavigationProps) {
  const text = useText();
  const links: { readonly to: string; readonly label: MessageId }[] = [];
  if (person !== undefined) links.push({ to: paths.myData, label: 'nav.myData' });
  if (person !== undefined) links.push({ to: paths.add, label: 'nav.add' });
  links.push({ to: paths.settings, label: 'nav.settings' });
  links.push({ to: paths.about, label: 'nav.about' });
  return (
    <nav className="nav" aria-label={text('nav.label')}>
      <ul>
        {links.map(({ to, label }) => (
          <li key={to}>
            <NavLink className="nav-link" to={to}>
              <Message id={label} />
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
