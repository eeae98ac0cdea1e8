import { listTables } from '#main/code-tables/tables-file.ts';
import { closeNames } from '#main/code-tables/code-names.ts';
import { knownNpis } from '#main/queries/known-npis.ts';
import { createDataFolders, dataPaths } from '#main/store/paths.ts';
import type { Writer } from '#main/writer/writer.ts';
import type { CodeTableInfo, CodeTableKind } from '#shared/domain/code-table.ts';
import type { Progress } from '#shared/ipc/events.ts';
import type { OpenReaders } from './open-readers.ts';
import type { PeopleService } from './people-service.ts';

export type CodeTablesService = {
  readonly list: () => readonly CodeTableInfo[];
  /**
   * Adds official tables from their original files and names the claims of everybody here by them.
   * @throws AppError `tables/not-recognized`, `tables/cut-off`, `tables/much-smaller`, `tables/no-match`, `import/unreadable`, `import/cancelled`, `store/...`
   */
  readonly add: (paths: readonly string[], options: TableOptions) => Promise<readonly CodeTableInfo[]>;
  /** Takes a table away; the names it gave go with it. */
  readonly remove: (kind: CodeTableKind) => Promise<readonly CodeTableInfo[]>;
};

export type TableOptions = {
  /** The person was asked and wants a table although it is much smaller than the one that is here. */
  readonly isSmallerWanted?: boolean;
  readonly onProgress: (progress: Progress) => void;
  readonly signal?: AbortSignal;
};

/** Official tables: one file beside the people's files, used by all of them. */
export function createCodeTablesService(
  folder: string,
  {
    people,
    readers,
    writer,
  }: { readonly people: PeopleService; readonly readers: OpenReaders; readonly writer: Writer },
): CodeTablesService {
  const { codeTables: tablesFile } = dataPaths(folder);
  const list = (): readonly CodeTableInfo[] => listTables(tablesFile);

  /** Everybody's claims are mapped again, one person after another. Somebody whose file cannot be opened is passed over. */
  const refreshEverybody = async (): Promise<void> => {
    for (const { id, problem } of people.list()) {
      if (problem === null) await writer.call('refreshNames', { person: readers.access(id) });
    }
  };

  return {
    list,
    add: async (paths, { onProgress, signal, isSmallerWanted = false }) => {
      const everybody = people.list().filter(({ problem }) => problem === null);
      const onlyNpis = [...new Set(everybody.flatMap(({ id }) => knownNpis(readers.get(id))))];
      createDataFolders(folder);
      for (const path of paths) {
        const addedAt = new Date().toISOString();
        closeNames();
        await writer.call(
          'addCodeTable',
          { path, tablesFile, addedAt, onlyNpis, isSmallerWanted },
          { onProgress, ...(signal !== undefined && { signal }) },
        );
      }
      await refreshEverybody();
      return list();
    },
    remove: async (kind) => {
      closeNames();
      await writer.call('removeCodeTable', { tablesFile, kind });
      await refreshEverybody();
      return list();
    },
  };
}
