import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { usage } from './arguments.ts';

/**
 * The folder of `--data-dir`; null without it, which means the app's own. It need not exist yet.
 * @throws AppError `usage` for what cannot be a folder
 */
export function dataFolderOf(given: string | null): string | null {
  if (given === null) return null;
  // An empty word is a variable that a script forgot to set; it would mean the folder the script happens to run in.
  if (given.trim() === '') throw usage('--data-dir takes a folder');
  const folder = resolve(given);
  for (let path = folder; dirname(path) !== path; path = dirname(path)) {
    const kind = kindOf(path);
    if (kind === 'file') throw usage('--data-dir takes a folder, and this is a file');
    if (kind === 'folder') break;
  }
  return folder;
}

function kindOf(path: string): 'folder' | 'file' | 'missing' | 'hidden' {
  try {
    const entry = statSync(path, { throwIfNoEntry: false });
    if (entry === undefined) return 'missing';
    return entry.isDirectory() ? 'folder' : 'file';
  } catch {
    // It may not be looked at; opening it will say so.
    return 'hidden';
  }
}
