import { setTimeout as delay } from 'node:timers/promises';
import { createWriter } from '#main/writer/writer.ts';
import { closeNames } from '#main/code-tables/code-names.ts';
import { removeAbandonedLock } from '#main/auth/vault-lock.ts';
import { removeAbandonedLocks } from '#main/auth/vault.ts';
import { dataPaths, listPersonFiles, syncLockOf } from '#main/store/paths.ts';
import { tidyUp } from '#main/store/tidy-up.ts';
import { createActivityService } from './activity-service.ts';
import { createBackupService } from './backup-service.ts';
import { createCodeTablesService } from './code-tables-service.ts';
import { createConnectionService } from './connection-service.ts';
import { createEraseService, tidySession } from './erase-service.ts';
import { createHouseholdSession } from './household-session.ts';
import { createImportService } from './import-service.ts';
import { createOpenReaders } from './open-readers.ts';
import { createPeopleService } from './people-service.ts';
import type { Ports } from './ports.ts';
import { recordedWriter } from './recorded.ts';
import { createSyncService } from './sync-service.ts';

/** How long a download that was stopped may take to end, in ms. */
const longestStopMs = 2_000;

/** Everything both programs (the app and the command line) can do, wired once. */
export function createServices(ports: Ports) {
  const { dataFolder } = ports;
  // Before anything is listed or opened: what a killed program had decided is finished, what it had only begun is removed.
  tidyUp(dataFolder);
  let isSilent = false;
  const emit: Ports['emit'] = (event, payload) => {
    if (!isSilent) ports.emit(event, payload);
  };
  const silently = async <T>(work: () => Promise<T>): Promise<T> => {
    isSilent = true;
    try {
      return await work();
    } finally {
      isSilent = false;
      emit('household/changed', null);
    }
  };
  const onChange = (): void => emit('people/changed', null);
  const thread = createWriter(ports.writerScript, ports.printPdf);
  const activity = createActivityService(dataFolder, {
    writer: thread,
    household: () => (session.isOpen() ? session.household() : null),
  });
  const { record } = activity;
  const writer = recordedWriter(thread, record);
  /** Stops downloads, lets running writes end, closes every file. */
  const close = async (): Promise<void> => {
    sync.interruptAll();
    connection.cancel();
    // While the key is still there.
    const written = activity.flush();
    // Readers first: the last connection to close folds the write-ahead log into the file, and a reader cannot.
    readers.closeAll();
    await written;
    // A download that was stopped stores the pages it has.
    await Promise.race([sync.ended(), delay(longestStopMs, undefined, { ref: false })]);
    await writer.close();
    closeNames();
  };
  const session = tidySession(
    createHouseholdSession({ ...ports, emit }, { onLock: () => void close(), record }),
    dataFolder,
    async () => {
      const { vault, tries } = dataPaths(dataFolder);
      await removeAbandonedLocks(vault).catch(() => undefined);
      const downloads = listPersonFiles(dataFolder).map(({ file }) => syncLockOf(file));
      for (const lock of [`${tries}.lock`, ...downloads]) await removeAbandonedLock(lock).catch(() => undefined);
      await people.finishRemovals();
      resumeSync();
    },
  );
  /**
   * Lets the downloads go on that the lock or the sleep of the computer ended. The page asks which (`sync/interrupted`) and starts them, so that
   * it shows what becomes of them; one that opens later asks by itself.
   */
  const resumeSync = (): void => emit('sync/resume', null);
  const readers = createOpenReaders(dataFolder, session);
  const people = createPeopleService(dataFolder, { session, readers, writer, record, onChange });
  const sync = createSyncService({ session, readers, writer, record, interruptedStore: ports.interruptedStore });
  const connection = createConnectionService({ ports, session, readers, writer, people, sync, record, onChange });
  const codeTables = createCodeTablesService(dataFolder, { people, readers, writer });
  const importing = createImportService({ readers, writer, people });
  const backups = createBackupService({ dataFolder, session, readers, writer, people, onChange });
  const erasing = createEraseService({ dataFolder, session, people, connection, activity, close, silently });
  return {
    ports,
    session,
    readers,
    writer,
    people,
    sync,
    connection,
    importing,
    codeTables,
    backups,
    erasing,
    activity,
    resumeSync,
    close,
  };
}

export type Services = ReturnType<typeof createServices>;
