import { importTable } from '#main/code-tables/import-table.ts';
import type { TableImport } from '#main/code-tables/import-table.ts';
import { removeTable } from '#main/code-tables/tables-file.ts';
import { importFiles } from '#main/sync/import-files.ts';
import type { ImportTarget } from '#main/sync/import-files.ts';
import { scanImport } from '#main/sync/scan-import.ts';
import { startClaimWalk } from '#main/sync/claim-walk.ts';
import type { ClaimPage, ClaimWalk, ClaimWalkOptions } from '#main/sync/claim-walk.ts';
import { storeCardPage, storeCoveragePage, storePatientPage } from '#main/sync/store-page.ts';
import type { PageToStore } from '#main/sync/store-page.ts';
import { storeSample } from '#main/sync/store-sample.ts';
import type { SampleRequest } from '#main/sync/store-sample.ts';
import { appendActivity, clearActivity } from '#main/store/activity-log.ts';
import type { ActivityFile } from '#main/store/activity-log.ts';
import { deleteFilter, putAnnotation, saveFilter } from '#main/store/annotations.ts';
import type { AnnotationChange } from '#main/store/annotations.ts';
import { disconnectSource, bindSource, setNeedsReconnect, setPermission } from '#main/store/sources.ts';
import type { SourceBinding } from '#main/store/sources.ts';
import { markChangesSeen } from '#main/store/sync-runs.ts';
import type { Checkpoint } from '#main/store/sync-walk.ts';
import { renamePerson } from '#main/store/write-person.ts';
import { AppError } from '#shared/errors.ts';
import type { ActivityEntry } from '#shared/domain/activity.ts';
import type { CodeTableKind } from '#shared/domain/code-table.ts';
import { checkBackup, extractPerson } from '#main/store/backup/backup-file.ts';
import { prepareRestore } from '#main/store/backup/prepare-restore.ts';
import type { PersonToRestore } from '#main/store/backup/prepare-restore.ts';
import { commitRestore } from '#main/store/backup/restore-people.ts';
import type { Restore } from '#main/store/backup/restore-people.ts';
import { markChecked } from '#main/store/checked-mark.ts';
import { removeWithLogs } from '#main/store/database.ts';
import type { WritableDb } from '#main/store/database.ts';
import { personFile } from '#main/store/paths.ts';
import { keepCopy, writeBackup } from './backup-job.ts';
import type { BackupRequest } from './backup-job.ts';
import { checkFile, verifyFile } from './check-file.ts';
import { exportToFile, refuseOwnFiles } from './export-job.ts';
import type { ExportRequest } from './export-job.ts';
import { lookIntoBackup } from './look-into-backup.ts';
import type { OpenFiles, PersonAccess } from './open-files.ts';
import type { JobContext, Jobs } from './protocol.ts';
import { prepareRepair } from './repair-job.ts';
import type { RepairRequest } from './repair-job.ts';

/** Makes a person ready, out of a backup. */
type RestoreRequest = Omit<PersonToRestore, 'extract'> & { readonly backup: string };

type For<T> = T & { readonly person: PersonAccess };

/** Everything the writing thread can do. */
export function createJobs(files: OpenFiles) {
  /** Downloads under way, by file: at most one a person. */
  const walks = new Map<string, { readonly walk: ClaimWalk; readonly db: WritableDb }>();
  const walkOf = (person: PersonAccess): ClaimWalk => {
    const db = files.get(person);
    const known = walks.get(person.file);
    // Another program may have put another file in its place: then this download is over.
    if (known === undefined || known.db !== db) throw new AppError('sync/cancelled');
    return known.walk;
  };
  const close = (file: string): void => {
    walks.delete(file);
    files.close(file);
  };
  return {
    rename: ({ person, displayName }: For<{ displayName: string }>) => renamePerson(files.get(person), displayName),
    bindSource: ({ person, source }: For<{ source: SourceBinding }>) => bindSource(files.get(person), source),
    setPermission: ({
      person,
      sourceId,
      permission,
    }: For<{ sourceId: number; permission: { scope: string | null; permissionEnds: string | null } }>) =>
      setPermission(files.get(person), sourceId, permission),
    setNeedsReconnect: ({ person, sourceId, isNeeded }: For<{ sourceId: number; isNeeded: boolean }>) =>
      setNeedsReconnect(files.get(person), sourceId, isNeeded),
    disconnect: ({ person, sourceId }: For<{ sourceId: number }>) => disconnectSource(files.get(person), sourceId),
    storePatient: ({ person, page }: For<{ page: PageToStore }>) => storePatientPage(files.get(person), page),
    storeCoverage: ({ person, page }: For<{ page: PageToStore }>) => storeCoveragePage(files.get(person), page),
    storeCard: ({ person, page }: For<{ page: PageToStore }>) => storeCardPage(files.get(person), page),
    startWalk: ({ person, options }: For<{ options: ClaimWalkOptions }>) => {
      const db = files.get(person);
      const walk = startClaimWalk(db, options);
      walks.set(person.file, { walk, db });
      return walk.started;
    },
    addClaims: ({ person, page }: For<{ page: ClaimPage }>) => walkOf(person).addPage(page),
    finishWalk: ({ person, walk, finishedAt }: For<{ walk: Checkpoint; finishedAt: string }>) => {
      const result = walkOf(person).finish(walk, finishedAt);
      walks.delete(person.file);
      return result;
    },
    stopWalk: ({ person, end }: For<{ end: Parameters<ClaimWalk['stop']>[0] }>) => {
      const walk = walkOf(person);
      walks.delete(person.file);
      walk.stop(end);
    },
    markChangesSeen: ({ person, seenAt }: For<{ seenAt: string }>) => markChangesSeen(files.get(person), seenAt),
    storeSample: ({ person, request }: For<{ request: SampleRequest }>, context: JobContext) =>
      storeSample(files.get(person), request, context),
    scanImport: (input: { paths: readonly string[] }, context: JobContext) => scanImport(input, context),
    importFiles: (
      input: { files: readonly string[]; targets: readonly ImportTarget[]; receivedAt: string },
      context: JobContext,
    ) => importFiles(input, context, files.get),
    annotate: ({ person, change }: For<{ change: AnnotationChange }>) => putAnnotation(files.get(person), change),
    saveFilter: ({ person, ...filter }: For<{ name: string; filter: string }>) => saveFilter(files.get(person), filter),
    deleteFilter: ({ person, id }: For<{ id: number }>) => deleteFilter(files.get(person), id),
    export: ({ person, request }: For<{ request: ExportRequest }>, context: JobContext) => {
      refuseOwnFiles(person.file, request.path);
      // Marked, so that the person is told and can repair it.
      const onDamage = (): void => markChecked(person.file, { isDamaged: true, now: Date.now() });
      return files.reading(person, (db) => exportToFile(db, request, context, onDamage));
    },
    backup: (request: BackupRequest, context: JobContext) => writeBackup(request, context, files.get),
    lookIntoBackup,
    checkBackup: ({ path }: { path: string }) => checkBackup(path),
    keepCopy: ({ person, ...copy }: For<{ folder: string; name: string; mostCopies: number }>) =>
      keepCopy(files.get(person), { ...copy, key: person.key }),
    prepareRestore: ({ backup, ...person }: RestoreRequest) =>
      prepareRestore({ ...person, extract: (target) => extractPerson(backup, person.id, target) }),
    commitRestore: (restore: Restore) => {
      for (const { id } of restore.people) close(personFile(restore.folder, id));
      commitRestore(restore);
    },
    prepareRepair: (request: RepairRequest) => {
      close(personFile(request.folder, request.id));
      return prepareRepair(request);
    },
    discardRestore: ({ prepared }: { prepared: readonly string[] }) => prepared.forEach(removeWithLogs),
    appendActivity: ({ log, entries }: { log: ActivityFile; entries: readonly ActivityEntry[] }) =>
      appendActivity(log, entries),
    clearActivity: ({ log }: { log: ActivityFile }) => clearActivity(log),
    addCodeTable: (input: TableImport, context: JobContext) =>
      importTable(input, { signal: context.signal, onProgress: context.progress }),
    removeCodeTable: ({ tablesFile, kind }: { tablesFile: string; kind: CodeTableKind }) =>
      removeTable(tablesFile, kind),
    /** Opening brings the names of a person's claims up to date. */
    refreshNames: ({ person }: { person: PersonAccess }) => {
      files.get(person);
    },
    verify: ({ person }: { person: PersonAccess }) => verifyFile(person),
    /** Looks whether a file is damaged, when that is due; `now` in epoch ms. */
    check: ({ person, now }: For<{ now: number }>) => checkFile(person, now),
    close: ({ file }: { file: string }) => close(file),
    closeAll: (_: null) => {
      walks.clear();
      files.closeAll();
    },
  } satisfies Jobs;
}

export type WriterJobs = ReturnType<typeof createJobs>;
