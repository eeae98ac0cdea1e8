import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finishRestore } from './backup/restore-people.ts';
import { finishErasingAll } from './erase-all.ts';
import { eraseFile, erasePerson, markedForErasure } from './erase.ts';
import { healHouseholdFiles } from './household-file.ts';
import { copiesIn } from './kept-copies.ts';
import { dataPaths, erasureMark, namesIn, personFile } from './paths.ts';
import { isGone } from './temporary-name.ts';

/** `{anything}.{process id}.{ending}`, with what SQLite leaves beside it; see {@link temporaryName}. */
const temporary = /\.(\d+)\.(?:new|copy|part|tmp|[0-9a-f]{12}\.tmp)(?:-wal|-shm|-journal)?$/;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/**
 * Finishes what a program that was killed had decided (restoring, deleting), and removes what it had begun and nobody decided. What another
 * program is doing now is left alone. It never throws: what cannot be done now, on a full or read-only disk, is done at a later start.
 * @param folder the data folder; it need not exist
 */
export function tidyUp(folder: string): void {
  const paths = dataPaths(folder);
  const steps = [
    () => finishErasingAll(folder),
    () => finishRestore(folder),
    () => markedForErasure(folder).forEach((id) => erasePerson(folder, id)),
    () => [folder, paths.people, ...copiesFolders(paths.copies)].forEach(removeAbandoned),
    () => healHouseholdFiles(folder),
    () => withoutFile(folder).forEach((id) => erasePerson(folder, id)),
    () => [folder, paths.people].forEach(removeAbandonedClaims),
  ];
  for (const step of steps) {
    try {
      step();
    } catch {
      // The next start tries again.
    }
  }
}

function copiesFolders(copies: string): readonly string[] {
  return [
    copies,
    ...namesIn(copies)
      .filter((name) => uuid.test(name))
      .map((name) => join(copies, name)),
  ];
}

function removeAbandoned(folder: string): void {
  for (const name of namesIn(folder)) {
    const owner = temporary.exec(name)?.[1];
    if (owner !== undefined && isGone(Number(owner))) eraseFile(join(folder, name));
  }
}

/**
 * People of whom something lies here but neither their file nor a copy that could take its place, and nobody is making it now. A copy is
 * never taken for a rest: a file can be lost in other ways than by being deleted here.
 */
function withoutFile(folder: string): readonly string[] {
  const { people, copies } = dataPaths(folder);
  const names = namesIn(people);
  const ids = new Set([...names, ...namesIn(copies)].flatMap((name) => uuid.exec(name)?.[0] ?? []));
  return [...ids].filter((id) => {
    const isErased = names.includes(`${id}.claimkeep.erased`);
    const isWanted = copiesIn(join(copies, id)).length > 0 && !isErased;
    const isBeingMade = names.some((name) => name.startsWith(id) && temporary.test(name));
    return !existsSync(personFile(folder, id)) && !existsSync(erasureMark(folder, id)) && !isWanted && !isBeingMade;
  });
}

/** What a program died with in the lines that remove a lock (auth/vault-lock.ts); the locks themselves are removed there. */
function removeAbandonedClaims(folder: string): void {
  for (const name of namesIn(folder)) {
    if (!/(?:^vault\.json\.(?:write-)?lock|^tries\.json\.lock|\.claimkeep\.sync-lock)\.[0-9a-f]{16}$/.test(name))
      continue;
    const holder = Number.parseInt(readFileSync(join(folder, name), 'utf8'), 10);
    if (holder > 0 && isGone(holder)) eraseFile(join(folder, name));
  }
}
