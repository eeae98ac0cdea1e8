import { usePeople } from '../api/queries.ts';
import { ExportsPage } from '../features/exports/exports-page.tsx';
import { Loaded } from '../ui/waiting.tsx';
import { currentOf } from './current-person.ts';

/** Exports, beginning with the person looked at last. */
export function ExportsRoute() {
  return (
    <Loaded query={usePeople()}>{(people) => <ExportsPage current={currentOf(people, undefined) ?? null} />}</Loaded>
  );
}
