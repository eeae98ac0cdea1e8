import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { eraseFile, eraseFolder } from './erase.ts';
import { dataPaths, namesIn } from './paths.ts';
import { toStoreError } from './store-error.ts';
import { syncFolder, writeFileAtomically } from './write-file-atomically.ts';

/** What ClaimKeep keeps in the data folder itself; a file that the person saved there has another name. */
const ownFiles = [
  // The keys first: from then on nothing that is left can be read.
  /^household\.json(?:\.bak)?(?:\.\d+\.tmp)?$/,
  /^vault\.json(?:\.damaged|\.(?:write-)?lock(?:\.[0-9a-f]{16})?|\.\d+\.[0-9a-f]{12}\.tmp)?$/,
  /^(?:activity|code-tables)\.sqlite(?:\.new)?(?:-wal|-shm|-journal)?$/,
  /^tries\.json(?:\.lock(?:\.[0-9a-f]{16})?|\.\d+\.tmp)?$/,
  /^activity-waiting\.jsonl(?:\.merging)?$/,
  /^restore\.json(?:\.\d+\.tmp)?$/,
  /^settings(?:\.damaged-\d+)?\.json$/,
];

/**
 * Deletes everything that ClaimKeep keeps below a data folder, for good. It is decided by a mark that lasts: after a crash the next start
 * finishes it. Close everything first (Windows refuses otherwise).
 * @throws AppError `store/read-only`, `store/disk-full`, `store/busy`
 */
export function eraseAll(folder: string): void {
  if (!existsSync(folder)) return;
  writeFileAtomically(markIn(folder), '');
  finishErasingAll(folder);
}

/** Goes on with {@link eraseAll} where it was decided; does nothing else. @throws as {@link eraseAll} */
export function finishErasingAll(folder: string): void {
  if (!isErasingAll(folder)) return;
  const { people, copies } = dataPaths(folder);
  try {
    for (const own of ownFiles) {
      for (const name of namesIn(folder)) if (own.test(name)) eraseFile(join(folder, name));
    }
    for (const one of [people, copies]) eraseFolder(one);
    syncFolder(folder);
    rmSync(markIn(folder), { force: true });
    syncFolder(folder);
  } catch (error) {
    throw toStoreError(error);
  }
}

/** It was decided and is not finished. */
export function isErasingAll(folder: string): boolean {
  return existsSync(markIn(folder));
}

function markIn(folder: string): string {
  return join(folder, 'erase-all.deleting');
}
