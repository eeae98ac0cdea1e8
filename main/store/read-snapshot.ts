import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { dataPaths } from './paths.ts';
import { isGone } from './temporary-name.ts';

/** A copy of a person's file as it stood at one moment, encrypted as it is. */
export type Snapshot = {
  readonly file: string;
  /** False as soon as the original was written to. */
  readonly isUpToDate: () => boolean;
  readonly remove: () => void;
};

const folderName = /^claimkeep-read-(\d+)-/;

/**
 * Copies a person's file and its log into a folder of their own among the system's temporary files (this user alone may look into it), laid
 * out as a data folder, so that the official tables are found beside it.
 * @param file `{data folder}/people/{id}.claimkeep`
 * @returns null where there is no room for it, or the file was written to meanwhile
 */
export function snapshotForReading(file: string): Snapshot | null {
  removeAbandoned();
  const before = stampOf(file);
  const isUpToDate = (): boolean => stampOf(file) === before;
  const made: string[] = [];
  const remove = (): void => made.forEach((folder) => rmSync(folder, { recursive: true, force: true }));
  try {
    const folder = mkdtempSync(join(tmpdir(), `claimkeep-read-${String(process.pid)}-`));
    made.push(folder);
    const copy = join(dataPaths(folder).people, basename(file));
    mkdirSync(dirname(copy), { mode: 0o700 });
    for (const part of ['', '-wal']) if (existsSync(`${file}${part}`)) copyFileSync(`${file}${part}`, `${copy}${part}`);
    if (!isUpToDate()) {
      remove();
      return null;
    }
    linkCodeTables(file, folder);
    return { file: copy, isUpToDate, remove };
  } catch {
    remove();
    return null;
  }
}

/** Names of codes are a help and no condition: Windows may refuse links. */
function linkCodeTables(file: string, folder: string): void {
  const { codeTables } = dataPaths(dirname(dirname(file)));
  try {
    if (existsSync(codeTables)) symlinkSync(codeTables, dataPaths(folder).codeTables);
  } catch {
    return;
  }
}

/** What another write changes. */
function stampOf(file: string): string {
  return [file, `${file}-wal`]
    .map((part) => {
      const entry = statSync(part, { bigint: true, throwIfNoEntry: false });
      return entry === undefined ? '' : [entry.ino, entry.size, entry.mtimeNs].join(' ');
    })
    .join(', ');
}

/** What a program that was killed left. */
function removeAbandoned(): void {
  try {
    for (const name of readdirSync(tmpdir())) {
      const owner = folderName.exec(name)?.[1];
      if (owner !== undefined && isGone(Number(owner))) rmSync(join(tmpdir(), name), { recursive: true, force: true });
    }
  } catch {
    // The next one tries again.
  }
}
