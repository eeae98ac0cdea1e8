import type { QueryClient } from '@tanstack/react-query';
import { skipToken, useQuery } from '@tanstack/react-query';
import type { Preferences } from '#shared/ipc/contract.ts';
import type { AppEvents, Progress } from '#shared/ipc/events.ts';
import { keys } from './keys.ts';
import { renewPeople } from './renew-people.ts';
import { resumeSync } from './start-sync.ts';
import type { ProgressKind } from './keys.ts';

export type MenuCommand = AppEvents['menu/command']['command'];
export type ConnectPhase = AppEvents['connect/status']['phase'];

/**
 * Lets the main process's events renew the cache and keeps the newest progress in it; hands on what was chosen in the menu.
 * @returns a function that stops listening
 */
export function connectEvents(cache: QueryClient, onMenuCommand: (command: MenuCommand) => void): () => void {
  const renew = (queryKey: readonly unknown[]) => void cache.invalidateQueries({ queryKey });
  const { on } = window.claimkeep;
  const stops = [
    on('household/changed', () => {
      renew(keys.household);
      renew(keys.people);
    }),
    on('household/lock-soon', ({ seconds }) => cache.setQueryData(keys.lockSoon, seconds)),
    on('people/changed', () => void renewPeople(cache)),
    on('sync/progress', ({ personId, ...progress }) => cache.setQueryData(keys.progress('sync', personId), progress)),
    on('sync/resume', () => void resumeSync(cache)),
    on('import/progress', (progress) => cache.setQueryData(keys.progress('import'), progress)),
    on('samples/progress', (progress) => cache.setQueryData(keys.progress('samples'), progress)),
    on('tables/progress', (progress) => cache.setQueryData(keys.progress('tables'), progress)),
    on('preferences/changed', (preferences) => {
      const before = cache.getQueryData<Preferences>(keys.preferences);
      cache.setQueryData(keys.preferences, preferences);
      // Titles and sentences come from the main process in its language.
      if (before?.language !== preferences.language) renew(keys.everyone);
    }),
    on('export/progress', (progress) => cache.setQueryData(keys.progress('export'), progress)),
    on('connect/status', ({ phase }) => cache.setQueryData(keys.progress('connect'), phase)),
    on('menu/command', ({ command }) => onMenuCommand(command)),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** The newest progress of a running job, or null when none is known. `personId` only for a download. */
export function useProgress(kind: Exclude<ProgressKind, 'connect'>, personId = ''): Progress | null {
  return useQuery<Progress | null>({ queryKey: keys.progress(kind, personId), queryFn: skipToken }).data ?? null;
}

/** Seconds until ClaimKeep locks by itself, or null while somebody is there. */
export function useLockSoon(): number | null {
  return useQuery<number | null>({ queryKey: keys.lockSoon, queryFn: skipToken }).data ?? null;
}

/** How far a sign-in is; null before it began. */
export function useConnectPhase(): ConnectPhase | null {
  return useQuery<ConnectPhase | null>({ queryKey: keys.progress('connect'), queryFn: skipToken }).data ?? null;
}
