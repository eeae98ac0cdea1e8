import type { QueryClient, UseMutationOptions } from '@tanstack/react-query';
import type { SyncReport } from '#shared/ipc/contract.ts';
import type { CallError } from './client.ts';
import { unwrap } from './client.ts';
import { keys } from './keys.ts';
import { renewPeople } from './renew-people.ts';

/** A person's download as a mutation, kept for as long as the page lives, so that every page can tell how it went. */
export function syncMutation(cache: QueryClient): UseMutationOptions<SyncReport, CallError, string> {
  return {
    mutationKey: keys.sync,
    gcTime: Infinity,
    mutationFn: (personId) => unwrap(window.claimkeep.syncStart({ personId })),
    onSettled: (_report, _error, personId) => {
      cache.setQueryData(keys.progress('sync', personId), null);
      return renewPeople(cache);
    },
  };
}

/** Starts a download that nobody pressed a button for; nothing happens where one of this person runs. */
export function startSync(cache: QueryClient, personId: string): void {
  const runs = cache.isMutating({ mutationKey: keys.sync, predicate: ({ state }) => state.variables === personId });
  if (runs > 0) return;
  // What becomes of it, also of a failure, is in the cache.
  cache
    .getMutationCache()
    .build(cache, syncMutation(cache))
    .execute(personId)
    .catch(() => undefined);
}

/** Lets downloads go on that the lock, the sleep or the end of the program stopped. */
export async function resumeSync(cache: QueryClient): Promise<void> {
  const waiting = await unwrap(window.claimkeep.syncInterrupted()).catch(() => []);
  for (const personId of waiting) startSync(cache, personId);
}
