import { useEffect } from 'react';
import { useMatch } from 'react-router';
import type { PersonSummary } from '#shared/domain/person.ts';

/** Only the random id of a person is kept here, no name. */
const storageKey = 'claimkeep.person';

/** The person of the address, else the one looked at last, else the first. */
export function currentOf(people: readonly PersonSummary[], personId: string | undefined): PersonSummary | undefined {
  const wanted = personId ?? sessionStorage.getItem(storageKey);
  return people.find(({ id }) => id === wanted) ?? people[0];
}

/** Like {@link currentOf} for the present address; remembers it while the window is open. */
export function useCurrentPerson(people: readonly PersonSummary[]): PersonSummary | undefined {
  const personId = useMatch('/people/:personId/*')?.params.personId;
  useEffect(() => {
    if (personId !== undefined) sessionStorage.setItem(storageKey, personId);
  }, [personId]);
  return currentOf(people, personId);
}
