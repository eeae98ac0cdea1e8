import { copyFileSync, existsSync, linkSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { removeMark } from '../checked-mark.ts';
import { adoptKeyFile } from '../household.ts';
import { readHouseholdFile, writeHouseholdFile } from '../household-file.ts';
import { dataPaths, isMissing, personFile } from '../paths.ts';
import { toStoreError } from '../store-error.ts';
import { isGone } from '../temporary-name.ts';
import { syncFolder, writeFileAtomically } from '../write-file-atomically.ts';

const decisionSchema = z.object({
  version: z.literal(1),
  /** The process that carries it out. */
  owner: z.int().positive(),
  /** The text of the key file that comes with them, on a computer without one. */
  household: z.string().nullable(),
  people: z.array(
    z.object({
      id: z.uuid(),
      prepared: z.string(),
      /** The name that the damaged file gets; null: what is there is not kept. */
      aside: z.string().nullable(),
    }),
  ),
});
type Decision = z.output<typeof decisionSchema>;

export type Restore = {
  /** The data folder. No connection has the people's files open. */
  readonly folder: string;
  readonly household: string | null;
  readonly people: readonly {
    readonly id: string;
    /** What `prepareRestore` gave. */
    readonly prepared: string;
    /** The file that is there is damaged and stays beside the new one: somebody may yet read something out of it. */
    readonly isKeepingOld: boolean;
  }[];
};

/**
 * Puts prepared files in the place of people's files: all of them or, when the program dies before the decision is on the disk, none. Where
 * it dies after that, {@link finishRestore} goes on at the next start.
 * @throws AppError `store/disk-full`, `store/read-only`, `store/busy`
 */
export function commitRestore({ folder, household, people }: Restore): void {
  const named = people.map(({ id, prepared, isKeepingOld }) => ({
    id,
    prepared: basename(prepared),
    aside: isKeepingOld ? freeAside(personFile(folder, id)) : null,
  }));
  const decision: Decision = { version: 1, owner: process.pid, household, people: named };
  const file = decisionIn(folder);
  try {
    writeFileAtomically(file, JSON.stringify(decision));
    carryOut(folder, decision);
  } catch (error) {
    // As long as everything that was prepared still lies there, nothing was put in place.
    if (people.every(({ prepared }) => existsSync(prepared))) rmSync(file, { force: true });
    throw toStoreError(error);
  }
}

/** Goes on with what a program that is gone had decided. @throws AppError as {@link commitRestore} */
export function finishRestore(folder: string): void {
  const decision = readDecision(folder);
  if (decision === null || !isGone(decision.owner)) return;
  try {
    carryOut(folder, decision);
  } catch (error) {
    throw toStoreError(error);
  }
}

function carryOut(folder: string, { household, people }: Decision): void {
  if (household !== null) bringKeyFile(folder, household);
  for (const { id, prepared, aside } of people) {
    const from = join(dataPaths(folder).people, basename(prepared));
    if (!existsSync(from)) continue;
    const file = personFile(folder, id);
    if (aside !== null) {
      const kept = join(dataPaths(folder).people, basename(aside));
      ['', '-wal'].forEach((suffix) => keepAside(`${file}${suffix}`, `${kept}${suffix}`));
    }
    removeMark(file);
    // A log that stayed beside the old file would be played into the new one.
    for (const suffix of ['-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { force: true });
    renameSync(from, file);
  }
  syncFolder(dataPaths(folder).people);
  rmSync(decisionIn(folder), { force: true });
  syncFolder(folder);
}

/** The key file, and its copy: a crash may have come between the two. */
function bringKeyFile(folder: string, household: string): void {
  const there = readHouseholdFile(folder);
  if (there === null) adoptKeyFile(folder, household);
  else writeHouseholdFile(folder, there);
}

/** `{file}.damaged`, then `.damaged-2` and so on: what was kept of an earlier damage stays. */
function freeAside(file: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${file}.damaged${number === 1 ? '' : `-${String(number)}`}`;
    if (!existsSync(name)) return basename(name);
  }
}

/** A second name for the same file, so that at no moment it has none. */
function keepAside(file: string, aside: string): void {
  rmSync(aside, { force: true });
  try {
    linkSync(file, aside);
  } catch (error) {
    // Nothing there (only a copy was left), or a file system without links.
    if (!isMissing(error)) copyFileSync(file, aside);
  }
}

function readDecision(folder: string): Decision | null {
  const file = decisionIn(folder);
  if (!existsSync(file)) return null;
  return decisionSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

function decisionIn(folder: string): string {
  return join(folder, 'restore.json');
}
