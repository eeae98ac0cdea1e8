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
import { join } from 'node:path';
import { AppError } from '#shared/errors.ts';
import { toStoreError } from './store-error.ts';

const block = Buffer.alloc(1024 * 1024);

/**
 * Deletes a person's file with its -wal and -shm for good. Close every connection first (Windows refuses otherwise). The file takes another
 * name before anything is overwritten, so that a crash half-way leaves no person that looks damaged. Overwriting is best effort (an SSD may
 * keep old blocks): what protects the content there is that it was never written unencrypted.
 * Throws `store/person-not-found`, `store/read-only`, `store/busy`.
 */
export function erasePersonFile(file: string): void {
  if (!existsSync(file)) throw new AppError('store/person-not-found');
  const erased = `${file}.erased`;
  try {
    renameSync(file, erased);
    for (const doomed of [erased, `${file}-wal`, `${file}-shm`, `${file}.new`, `${file}.copy`, `${file}.damaged`]) {
      if (!existsSync(doomed)) continue;
      overwrite(doomed);
      rmSync(doomed, { force: true });
    }
  } catch (error) {
    throw toStoreError(error);
  }
}

/** Deletes the copies that are kept of a person. @param folder need not exist */
export function eraseCopies(folder: string): void {
  try {
    for (const name of existsSync(folder) ? readdirSync(folder) : []) overwrite(join(folder, name));
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    throw toStoreError(error);
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
