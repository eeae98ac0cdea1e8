import type { Services } from '#main/services/services.ts';
import type { PersonSummary } from '#shared/domain/person.ts';
import { AppError } from '#shared/errors.ts';
import { usage } from './arguments.ts';

/**
 * The person meant by `--person`: an id, or a name that only one person has. Without it, the only person there is.
 * @throws AppError `store/person-not-found`, `usage` when several could be meant
 */
export function findPerson(services: Services, wanted: string | null): PersonSummary {
  return usable(findAnyPerson(services, wanted));
}

/** {@link findPerson} for what only reads: of a damaged file as much as can be read. */
export function findReadable(services: Services, wanted: string | null): PersonSummary {
  const person = findAnyPerson(services, wanted);
  return person.problem === 'store/damaged' ? person : usable(person);
}

/** {@link findPerson}, whatever is wrong with their file. */
export function findAnyPerson(services: Services, wanted: string | null): PersonSummary {
  const people = services.people.list();
  if (wanted === null) {
    const [only] = people;
    if (only === undefined) throw new AppError('store/person-not-found');
    if (people.length > 1) throw usage('there are several people here, so say whose with --person');
    return only;
  }
  const byId = people.find(({ id }) => id === wanted);
  if (byId !== undefined) return byId;
  const byName = people.filter(({ displayName }) => displayName.toLowerCase() === wanted.toLowerCase());
  const [found] = byName;
  if (found === undefined) throw new AppError('store/person-not-found');
  if (byName.length > 1) throw usage('several people have that name, so say which by id');
  return found;
}

function usable(person: PersonSummary): PersonSummary {
  if (person.problem !== null) throw new AppError(person.problem);
  return person;
}
