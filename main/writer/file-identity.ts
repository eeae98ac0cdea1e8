import { statSync } from 'node:fs';

/**
 * Which file a path names now; null when there is none. An open connection goes on with the file it opened, also after another program
 * deleted it (its content is then overwritten) or put a backup copy in its place.
 */
export function fileIdentity(path: string): string | null {
  const entry = statSync(path, { bigint: true, throwIfNoEntry: false });
  return entry === undefined ? null : `${String(entry.dev)}:${String(entry.ino)}`;
}
