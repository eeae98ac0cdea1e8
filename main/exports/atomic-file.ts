import { randomUUID } from 'node:crypto';
import { access, constants, open, realpath, rename, rm, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError, isAppError } from '#shared/errors.ts';

/** Appends text (as UTF-8) or bytes to the file being written. Resolves when the system has taken them. */
export type WriteChunk = (chunk: string | Uint8Array) => Promise<void>;

const ownerOnly = 0o600;
const refusals = new Set(['EACCES', 'EPERM', 'EROFS']);
const fullDisk = new Set(['ENOSPC', 'EDQUOT']);

/**
 * Writes a file whole or not at all: `produce` streams into a temporary file in the same folder (a rename is atomic only within one file
 * system), which is flushed to the disk and then takes the place of `path`. Whatever fails, the temporary file is removed and a file that
 * stood at `path` is as it was. The new file can be read by its owner only. A link is followed, so that the file it names is replaced.
 *
 * @returns what `produce` returns
 * @throws AppError `export/refused` (no right to write there, or `path` is not a file), `store/disk-full`, `export/failed`; an AppError of
 *   `produce` as it is; the signal's reason when `signal` was aborted before the file took its place
 */
export async function writeFileAtomically<T>(
  path: string,
  produce: (write: WriteChunk) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  let temporary: string | null = null;
  let file: FileHandle | null = null;
  try {
    signal?.throwIfAborted();
    const target = await existingFile(path);
    temporary = join(dirname(target), `.claimkeep-${randomUUID()}.part`);
    file = await open(temporary, 'wx', ownerOnly);
    const result = await produce(appendTo(file, signal));
    await file.sync();
    await file.close();
    file = null;
    signal?.throwIfAborted();
    await rename(temporary, target);
    temporary = null;
    await flushFolder(dirname(target));
    return result;
  } catch (error) {
    throw signal?.aborted === true ? signal.reason : exportError(error);
  } finally {
    await file?.close().catch(() => undefined);
    if (temporary !== null) await rm(temporary, { force: true }).catch(() => undefined);
  }
}

function appendTo(file: FileHandle, signal: AbortSignal | undefined): WriteChunk {
  return async (chunk) => {
    signal?.throwIfAborted();
    await file.writeFile(chunk);
  };
}

/** The file that `path` names after following links, or `path` itself where there is none yet. */
async function existingFile(path: string): Promise<string> {
  let target: string;
  try {
    target = await realpath(path);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return path;
    throw error;
  }
  if (!(await stat(target)).isFile()) throw new AppError('export/refused');
  // POSIX lets a rename replace a write-protected file; the person who protected it did not mean that.
  await access(target, constants.W_OK);
  return target;
}

/** Makes the rename itself durable. Windows has no such call, and some network drives refuse it: the file is whole either way. */
async function flushFolder(folder: string): Promise<void> {
  try {
    await using handle = await open(folder, 'r');
    await handle.sync();
  } catch {
    // Nothing to undo: the new file is in place.
  }
}

function errnoOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function exportError(error: unknown): AppError {
  if (isAppError(error)) return error;
  const errno = errnoOf(error);
  if (refusals.has(errno)) return new AppError('export/refused', {}, { cause: error });
  if (fullDisk.has(errno)) return new AppError('store/disk-full', {}, { cause: error });
  return new AppError('export/failed', {}, { cause: error });
}
