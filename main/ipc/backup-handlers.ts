import { basename } from 'node:path';
import type { Services } from '#main/services/services.ts';
import { isoDateOf } from '#main/services/today.ts';
import type { Channel } from '#shared/ipc/channels.ts';
import { AppError } from '#shared/errors.ts';
import type { Dialogs } from './dialogs.ts';
import type { Handlers } from './handlers-type.ts';

/** Backups: the person chooses the file in the system's dialog, and the page never learns its path. */
export function backupHandlers(
  { backups, ports }: Pick<Services, 'backups' | 'ports'>,
  dialogs: Dialogs,
): Pick<Handlers, Extract<Channel, `backup/${string}`>> {
  let chosen: string | null = null;
  return {
    'backup/save': async ({ personId }) => {
      const path = await dialogs.save(`ClaimKeep ${isoDateOf(new Date())}.claimkeep-backup`, 'claimkeep-backup');
      if (path === null) return null;
      const report = await backups.save(
        { path, personId },
        {
          signal: new AbortController().signal,
          onProgress: (progress) => ports.emit('export/progress', progress),
        },
      );
      return { ...report, fileName: basename(path) };
    },
    'backup/choose': async () => {
      const [path] = (await dialogs.open('backup')) ?? [];
      if (path === undefined) return null;
      const contents = await backups.check(path);
      chosen = path;
      return { ...contents, fileName: basename(path) };
    },
    'backup/restore': async ({ secret, isReplacing }) => {
      if (chosen === null) throw new AppError('usage', { problem: 'backup' });
      return { personIds: await backups.restore({ path: chosen, secret, personId: null, isReplacing }) };
    },
    'backup/newest-copy': async ({ personId }) => ({ madeAt: backups.newestCopy(personId) }),
    'backup/restore-copy': ({ personId }) => backups.restoreCopy(personId),
  };
}
