import { Navigate } from 'react-router';
import { usePeople } from '../api/queries.ts';
import { paths } from '../ui/paths.ts';
import { Loaded } from '../ui/waiting.tsx';
import { currentOf } from './current-person.ts';

/** The first page: how things stand for the person looked at last, or the welcome page while nobody is here. */
export function HomeRedirect() {
  return (
    <Loaded query={usePeople()}>
      {(people) => {
        const person = currentOf(people, undefined);
        return <Navigate replace to={person === undefined ? paths.welcome : paths.personHome(person.id)} />;
      }}
    </Loaded>
  );
}
