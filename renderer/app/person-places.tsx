import { NavLink } from 'react-router';
import { Message, useText } from '../i18n/message.tsx';
import { paths } from '../ui/paths.ts';

const places = ['personHome', 'claims', 'costs', 'medicines', 'providers', 'stays', 'coverage'] as const;

/** What there is to look at for the person in the bar above. */
export function PersonPlaces({ personId }: { readonly personId: string }) {
  const text = useText();
  return (
    <nav className="places" aria-label={text('places.label')}>
      <ul>
        {places.map((place) => (
          <li key={place}>
            <NavLink className="place-link" to={paths[place](personId)}>
              <Message id={`places.${place}`} />
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
