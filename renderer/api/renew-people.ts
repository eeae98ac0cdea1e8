import type { QueryClient } from '@tanstack/react-query';
import { keys } from './keys.ts';

/** Asks again for everything that tells of people. */
export function renewPeople(cache: QueryClient): Promise<unknown> {
  return Promise.all([
    cache.invalidateQueries({ queryKey: keys.people }),
    cache.invalidateQueries({ queryKey: keys.dataLocation }),
    cache.invalidateQueries({ queryKey: keys.everyone }),
  ]);
}
