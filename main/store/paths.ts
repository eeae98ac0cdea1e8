import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#shared/errors.ts';
import { toStoreError } from './store-error.ts';

const personFileName = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.claimkeep$/;
const personIdPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const markEnding = '.deleting';

/** Where everything lies below a data folder. Nothing is created. */
export type DataPaths = {
  readonly folder: string;
  readonly people: string;
  readonly household: string;
  readonly householdCopy: string;
  /** Copies of people's files, a folder each. */
  readonly copies: string;
  readonly activity: string;
  readonly vault: string;
  /** How often secrets were tried wrongly. */
  readonly tries: string;
  /** What happened while it was locked and is not in the activity log yet. */
  readonly waitingActivity: string;
  readonly settings: string;
  /** Official code tables: public data, the same for everybody here. */
  readonly codeTables: string;
};

export function dataPaths(folder: string): DataPaths {
  return {
    folder,
    people: join(folder, 'people'),
    household: join(folder, 'household.json'),
    householdCopy: join(folder, 'household.json.bak'),
    copies: join(folder, 'copies'),
    activity: join(folder, 'activity.sqlite'),
    vault: join(folder, 'vault.json'),
    tries: join(folder, 'tries.json'),
    waitingActivity: join(folder, 'activity-waiting.jsonl'),
    settings: join(folder, 'settings.json'),
    codeTables: join(folder, 'code-tables.sqlite'),
  };
}

/** Creates the data folder and `people/`, readable by this user alone (0700). Throws `store/read-only` or `store/disk-full`. */
export function createDataFolders(folder: string): DataPaths {
  const paths = dataPaths(folder);
  try {
    mkdirSync(paths.folder, { recursive: true, mode: 0o700 });
    mkdirSync(paths.people, { recursive: true, mode: 0o700 });
  } catch (error) {
    // A read-only disk answers "no such folder" to a recursive mkdir, and a file in the way "not a folder".
    const isRefusal = isMissing(error) || (error instanceof Error && 'code' in error && error.code === 'ENOTDIR');
    throw isRefusal ? new AppError('store/read-only', {}, { cause: error }) : toStoreError(error);
  }
  return paths;
}

/** The file of a person. Throws `store/person-not-found` for an id that is no lower-case UUID, so that no path can be smuggled in. */
export function personFile(folder: string, personId: string): string {
  if (!personIdPattern.test(personId)) throw new AppError('store/person-not-found');
  return join(dataPaths(folder).people, `${personId}.claimkeep`);
}

export type PersonFile = {
  readonly id: string;
  readonly file: string;
  /** Size of the database and its write-ahead log. */
  readonly bytes: number;
};

/** `people/{id}.deleting`: the decision that this person is deleted. */
export function erasureMark(folder: string, personId: string): string {
  return personFile(folder, personId).replace(/\.claimkeep$/, markEnding);
}

/** The lock of the program that downloads for the person of this file. */
export function syncLockOf(file: string): string {
  return `${file}.sync-lock`;
}

/** The person of a mark, by its file name; null for another file. */
export function personIdOfMark(name: string): string | null {
  const id = name.slice(0, -markEnding.length);
  return name.endsWith(markEnding) && personIdPattern.test(id) ? id : null;
}

/**
 * Every person's file below the data folder, by id, without who is being deleted; none when there is no folder yet. Throws
 * `store/read-only` when it may not be read.
 */
export function listPersonFiles(folder: string): readonly PersonFile[] {
  const { people } = dataPaths(folder);
  const names = namesIn(people);
  const doomed = new Set(names.map(personIdOfMark));
  return names.flatMap((name) => {
    const id = personFileName.exec(name)?.[1];
    if (id === undefined || doomed.has(id)) return [];
    const file = join(people, name);
    return [{ id, file, bytes: sizeOf(file) + sizeOf(`${file}-wal`) }];
  });
}

/** The names in a folder, sorted; none when there is no folder. Throws `store/read-only` when it may not be read. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw toStoreError(error);
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** True when a file or folder is simply not there. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
