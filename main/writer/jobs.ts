import { importTable } from '#main/code-tables/import-table.ts';
import type { TableImport } from '#main/code-tables/import-table.ts';
import { removeTable } from '#main/code-tables/tables-file.ts';
import { importFiles } from '#main/sync/import-files.ts';
import type { ImportTarget } from '#main/sync/import-files.ts';
import { scanImport } from '#main/sync/scan-import.ts';
import { storeClaimPage, storeCoveragePage, storePatientPage } from '#main/sync/store-page.ts';
import type { PageToStore } from '#main/sync/store-page.ts';
import { storeSample } from '#main/sync/store-sample.ts';
import type { SampleRequest } from '#main/sync/store-sample.ts';
import { deleteFilter, putAnnotation, saveFilter } from '#main/store/annotations.ts';
import type { AnnotationChange } from '#main/store/annotations.ts';
import { disconnectSource, bindSource, setNeedsReconnect, setPermission } from '#main/store/sources.ts';
import type { SourceBinding } from '#main/store/sources.ts';
import { finishSync } from '#main/store/sync-walk.ts';
import type { Checkpoint } from '#main/store/sync-walk.ts';
import { verifyPersonFile } from '#main/store/integrity.ts';
import { renamePerson } from '#main/store/write-person.ts';
import type { CodeTableKind } from '#shared/domain/code-table.ts';
import { exportToFile, refuseOwnFiles } from './export-job.ts';
import type { ExportRequest } from './export-job.ts';
import type { OpenFiles, PersonAccess } from './open-files.ts';
import type { JobContext, Jobs } from './protocol.ts';

type For<T> = T & { readonly person: PersonAccess };

/** Everything the writing thread can do. */
export function createJobs(files: OpenFiles) {
  return {
    rename: ({ person, displayName }: For<{ displayName: string }>) => renamePerson(files.get(person), displayName),
    bindSource: ({ person, source }: For<{ source: SourceBinding }>) => bindSource(files.get(person), source),
    setPermission: ({
      person,
      sourceId,
      permission,
    }: For<{ sourceId: number; permission: { scope: string | null; permissionEnds: string | null } }>) =>
      setPermission(files.get(person), sourceId, permission),
    setNeedsReconnect: ({ person, sourceId }: For<{ sourceId: number }>) =>
      setNeedsReconnect(files.get(person), sourceId, true),
    disconnect: ({ person, sourceId }: For<{ sourceId: number }>) => disconnectSource(files.get(person), sourceId),
    storePatient: ({ person, page }: For<{ page: PageToStore }>) => storePatientPage(files.get(person), page),
    storeCoverage: ({ person, page }: For<{ page: PageToStore }>) => storeCoveragePage(files.get(person), page),
    storeClaims: ({ person, page }: For<{ page: PageToStore & { startIndex: number; walk: Checkpoint | null } }>) =>
      storeClaimPage(files.get(person), page),
    finishSync: ({ person, sourceId, finishedAt }: For<{ sourceId: number; finishedAt: string }>) =>
      finishSync(files.get(person), sourceId, { transactionTime: null, finishedAt }),
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
      return exportToFile(files.get(person), request, context);
    },
    addCodeTable: (input: TableImport, context: JobContext) =>
      importTable(input, { signal: context.signal, onProgress: context.progress }),
    removeCodeTable: ({ tablesFile, kind }: { tablesFile: string; kind: CodeTableKind }) =>
      removeTable(tablesFile, kind),
    /** Opening brings the names of a person's claims up to date. */
    refreshNames: ({ person }: { person: PersonAccess }) => {
      files.get(person);
    },
    verify: ({ person }: { person: PersonAccess }) => verifyPersonFile(files.get(person)),
    close: ({ file }: { file: string }) => files.close(file),
    closeAll: (_: null) => files.closeAll(),
  } satisfies Jobs;
}

export type WriterJobs = ReturnType<typeof createJobs>;
