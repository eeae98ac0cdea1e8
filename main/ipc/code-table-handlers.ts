import type { Services } from '#main/services/services.ts';
import type { Channel } from '#shared/ipc/channels.ts';
import type { Dialogs } from './dialogs.ts';
import type { Handlers } from './handlers-type.ts';

/** Official tables: the person chooses the files in the system's own dialog. */
export function codeTableHandlers(
  { codeTables, ports }: Pick<Services, 'codeTables' | 'ports'>,
  dialogs: Dialogs,
): Pick<Handlers, Extract<Channel, `tables/${string}`>> {
  let running: AbortController | null = null;
  /** What the person chose last: they are not asked again for what they want in spite of its size. */
  let chosen: readonly string[] | null = null;
  return {
    'tables/list': async () => codeTables.list(),
    'tables/add': async ({ isSmallerWanted }) => {
      const paths = isSmallerWanted ? chosen : await dialogs.open('files');
      if (paths === null) return null;
      chosen = paths;
      running = new AbortController();
      const { signal } = running;
      return codeTables
        .add(paths, { signal, isSmallerWanted, onProgress: (progress) => ports.emit('tables/progress', progress) })
        .finally(() => ports.emit('people/changed', null));
    },
    'tables/cancel': async () => {
      running?.abort();
      return null;
    },
    'tables/remove': ({ kind }) => codeTables.remove(kind).finally(() => ports.emit('people/changed', null)),
  };
}
