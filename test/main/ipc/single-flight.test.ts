import { join } from 'node:path';
import { expect, it } from 'vitest';
import { backupHandlers } from '#main/ipc/backup-handlers.ts';
import type { Dialogs } from '#main/ipc/dialogs.ts';
import { exportHandlers } from '#main/ipc/export-handlers.ts';
import { claimFilterSchema } from '#shared/ipc/contract.ts';
import { openServices, temporaryFolder } from '#test/support/temporary-services.ts';

/** A save dialog that stays open until it is told a path. */
function waitingDialogs() {
  const { promise, resolve } = Promise.withResolvers<string | null>();
  const dialogs: Dialogs = {
    save: () => promise,
    open: () => Promise.resolve(null),
    showFolder: () => Promise.resolve(),
  };
  return { dialogs, answer: resolve };
}

it('one backup at a time: a second one, or a restore, is refused until the first is done', async () => {
  const services = await openServices();
  services.people.create('Ann');
  const { dialogs, answer } = waitingDialogs();
  const handlers = backupHandlers(services, dialogs);
  const everybody = { personId: null, isForSomebodyElse: false };
  const first = handlers['backup/save'](everybody);
  await expect(handlers['backup/save'](everybody)).rejects.toMatchObject({ code: 'backup/already-running' });
  await expect(handlers['backup/restore']({ secret: null, personId: null, isReplacing: false })).rejects.toMatchObject({
    code: 'backup/already-running',
  });
  answer(join(temporaryFolder(), 'x.claimkeep-backup'));
  expect(await first).toMatchObject({ people: 1, fileName: 'x.claimkeep-backup' });
  expect(await handlers['backup/choose'](undefined)).toBeNull();
});

it('one export at a time, and a failed one frees the way', async () => {
  const services = await openServices();
  const [personId = ''] = await services.people.addSamples({ keys: ['mary'], claims: 5 });
  const { dialogs, answer } = waitingDialogs();
  const handlers = exportHandlers(services, dialogs, () => 'en');
  const filter = claimFilterSchema.parse({ includeReplaced: true });
  const plain = { language: null, isLargePrint: false, withNotes: true };
  const request = { personId, format: 'csv-claims', filter, ...plain } as const;
  const first = handlers['export/save'](request);
  await expect(handlers['export/save'](request)).rejects.toMatchObject({ code: 'export/already-running' });
  answer(join(temporaryFolder(), 'no such folder', 'x.csv'));
  await expect(first).rejects.toMatchObject({ code: 'export/failed' });
  await expect(handlers['export/save'](request)).rejects.toMatchObject({ code: 'export/failed' });
});
