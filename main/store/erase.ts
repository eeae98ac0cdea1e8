import {
  closeSync,
  existsSync,
  fsyncSync,
  fstatSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '#shared/errors.ts';
import { createDataFolders, dataPaths, erasureMark, isMissing, namesIn, personFile, personIdOfMark } from './paths.ts';
import { toStoreError } from './store-error.ts';
import { syncFolder, writeFileAtomically } from './write-file-atomically.ts';

const block = Buffer.alloc(1024 * 1024);

/**
 * Decides, durably, that a person is deleted: from here on nobody lists them, and what a crash leaves undone is done at the next start.
 * @throws AppError `store/person-not-found` when nothing of them is here; `store/read-only`, `store/disk-full`
 */
export function markForErasure(folder: string, personId: string): void {
  if (!hasRemains(folder, personId)) throw new AppError('store/person-not-found');
  createDataFolders(folder);
  writeFileAtomically(erasureMark(folder, personId), '');
}

/** The people whose deletion was decided and is not finished. */
export function markedForErasure(folder: string): readonly string[] {
  return namesIn(dataPaths(folder).people).flatMap((name) => personIdOfMark(name) ?? []);
}

/** Takes the decision's mark away, once nothing of the person is left anywhere. */
export function unmarkErasure(folder: string, personId: string): void {
  try {
    rmSync(erasureMark(folder, personId), { force: true });
    syncFolder(dataPaths(folder).people);
  } catch (error) {
    throw toStoreError(error);
  }
}

/**
 * Deletes everything that is stored of a person for good: file, logs, unfinished files, kept copies; not the mark. Close every connection
 * first (Windows refuses otherwise). It can be repeated. Overwriting is best effort (an SSD may keep old blocks): what protects the content
 * there is that it was never written unencrypted.
 * @throws AppError `store/read-only`, `store/busy`
 */
export function erasePerson(folder: string, personId: string): void {
  const { people, copies } = dataPaths(folder);
  const file = personFile(folder, personId);
  try {
    // Another name first: a program that has the file open sees that it is gone, and not that it is damaged.
    renameIfThere(file, `${file}.erased`);
    for (const name of filesOf(folder, personId)) eraseFile(join(people, name));
    eraseFolder(join(copies, personId));
    if (existsSync(people)) syncFolder(people);
  } catch (error) {
    throw toStoreError(error);
  }
}

/** Overwrites and deletes a file; nothing happens where there is none. @throws the system's error */
export function eraseFile(file: string): void {
  overwrite(file);
  rmSync(file, { force: true });
}

/** Overwrites and deletes a folder with everything in it. @throws the system's error */
export function eraseFolder(folder: string): void {
  for (const entry of existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : []) {
    if (entry.isFile()) overwrite(join(entry.parentPath, entry.name));
  }
  rmSync(folder, { recursive: true, force: true });
}

function hasRemains(folder: string, personId: string): boolean {
  const mark = erasureMark(folder, personId);
  return (
    filesOf(folder, personId).length > 0 || existsSync(mark) || existsSync(join(dataPaths(folder).copies, personId))
  );
}

/** `{id}.claimkeep` and whatever was made beside it, by name. */
function filesOf(folder: string, personId: string): readonly string[] {
  const name = basename(personFile(folder, personId));
  return namesIn(dataPaths(folder).people).filter((one) => one.startsWith(name));
}

function renameIfThere(file: string, name: string): void {
  try {
    renameSync(file, name);
  } catch (error) {
    // Another program is deleting the same person.
    if (!isMissing(error)) throw error;
  }
}

function overwrite(file: string): void {
  try {
    const handle = openSync(file, 'r+');
    try {
      const { size } = fstatSync(handle);
      for (let at = 0; at < size; at += block.length) {
        writeSync(handle, block, 0, Math.min(block.length, size - at), at);
      }
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Removing it matters more than overwriting it.
  }
}
