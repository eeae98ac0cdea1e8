import { basename } from 'node:path';
import type { Services } from '#main/services/services.ts';
import { isoDateOf } from '#main/services/today.ts';
import type { Channel } from '#shared/ipc/channels.ts';
import { AppError } from '#shared/errors.ts';
import type { Dialogs } from './dialogs.ts';
import type { Handlers } from './handlers-type.ts';
import { singleFlight } from './single-flight.ts';

/** Backups: the person chooses the file in the system's dialog, and the page never learns its path. */
export function backupHandlers(
  { backups, ports }: Pick<Services, 'backups' | 'ports'>,
  dialogs: Dialogs,
): Pick<Handlers, Extract<Channel, `backup/${string}`>> {
  let chosen: string | null = null;
  const oneAtATime = singleFlight('backup/already-running');
  const chosenPath = (): string => {
    if (chosen === null) throw new AppError('usage', { problem: 'backup' });
    return chosen;
  };
  return {
    'backup/save': (request) =>
      oneAtATime(async () => {
        const path = await dialogs.save(`ClaimKeep ${isoDateOf(new Date())}.claimkeep-backup`, 'claimkeep-backup');
        if (path === null) return null;
        const report = await backups.save(
          { path, ...request },
          {
            signal: new AbortController().signal,
            onProgress: (progress) => ports.emit('export/progress', progress),
          },
        );
        return { ...report, fileName: basename(path) };
      }),
    'backup/choose': () =>
      oneAtATime(async () => {
        const [path] = (await dialogs.open('backup')) ?? [];
        if (path === undefined) return null;
        const contents = await backups.check(path);
        chosen = path;
        return { ...contents, fileName: basename(path) };
      }),
    'backup/open': async ({ secret }) => {
      const path = chosenPath();
      return { ...(await backups.open(path, secret)), fileName: basename(path) };
    },
    'backup/restore': (request) =>
      oneAtATime(async () => ({ personIds: await backups.restore({ path: chosenPath(), ...request }) })),
    'backup/newest-copy': async ({ personId }) => ({ madeAt: backups.newestCopy(personId) }),
    'backup/repair': ({ personId }) => oneAtATime(() => backups.repair(personId)),
  };
}
