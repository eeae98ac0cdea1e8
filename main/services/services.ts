import { createWriter } from '#main/writer/writer.ts';
import { closeNames } from '#main/code-tables/code-names.ts';
import { createBackupService } from './backup-service.ts';
import { createCodeTablesService } from './code-tables-service.ts';
import { createConnectionService } from './connection-service.ts';
import { createHouseholdSession } from './household-session.ts';
import { createImportService } from './import-service.ts';
import { createOpenReaders } from './open-readers.ts';
import { createPeopleService } from './people-service.ts';
import type { Ports } from './ports.ts';
import { createSyncService } from './sync-service.ts';

/** Everything both programs (the app and the command line) can do, wired once. */
export function createServices(ports: Ports) {
  const { dataFolder } = ports;
  const onChange = (): void => ports.emit('people/changed', null);
  const writer = createWriter(ports.writerScript, ports.printPdf);
  /** Stops downloads, lets running writes end, closes every file. */
  const close = async (): Promise<void> => {
    sync.cancelAll();
    connection.cancel();
    // Readers first: the last connection to close folds the write-ahead log into the file, and a reader cannot.
    readers.closeAll();
    await writer.close();
    closeNames();
  };
  const session = createHouseholdSession(ports, () => void close());
  const readers = createOpenReaders(dataFolder, session);
  const people = createPeopleService(dataFolder, { session, readers, writer, onChange });
  const sync = createSyncService({ session, readers, writer });
  const connection = createConnectionService({ ports, session, readers, writer, people, sync, onChange });
  const codeTables = createCodeTablesService(dataFolder, { people, readers, writer });
  const importing = createImportService({ readers, writer, people });
  const backups = createBackupService({ dataFolder, session, readers, writer, people, onChange });
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
    close,
  };
}

export type Services = ReturnType<typeof createServices>;
