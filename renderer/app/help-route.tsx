import { useHousehold, usePeople } from '../api/queries.ts';
import { HelpPage } from '../features/help/help-page.tsx';
import { currentOf } from './current-person.ts';

/** Help for the person looked at last; while it is locked, for nobody in particular. */
export function HelpRoute() {
  const isOpen = useHousehold().data?.state === 'unlocked';
  const people = usePeople().data;
  return <HelpPage person={isOpen && people !== undefined ? (currentOf(people, undefined) ?? null) : null} />;
}
