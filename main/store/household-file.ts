import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '#shared/errors.ts';
import { keychainWrapSchema, passphraseWrapSchema, recoveryWrapSchema } from './key-wraps.ts';
import { createDataFolders, dataPaths, isMissing, listPersonFiles } from './paths.ts';
import { toStoreError } from './store-error.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

const newestVersion = 2;

const wrapsSchema = z.object({
  keychain: keychainWrapSchema.nullable(),
  recovery: recoveryWrapSchema.nullable(),
  passphrase: passphraseWrapSchema.nullable(),
});

const householdSchema = z.object({
  version: z.literal(newestVersion),
  createdAt: z.string(),
  wraps: wrapsSchema.extend({
    /** A newer recovery code that was not typed back yet. It opens too, and takes the place of `recovery` once it is. */
    pendingRecovery: recoveryWrapSchema.nullable(),
  }),
  /** What the person wants. A way that is wanted may be missing (no keychain here, no code made yet) and is then added or asked for. */
  wanted: z.object({ keychain: z.boolean(), recoveryCode: z.boolean() }),
});

const firstSchema = z.object({ version: z.literal(1), createdAt: z.string(), wraps: wrapsSchema });

/** The content of household.json: the household key, wrapped one to four times. Not secret without one of the ways to open a wrap. */
export type HouseholdFile = z.output<typeof householdSchema>;
export type Wraps = HouseholdFile['wraps'];

/** The key file of a new household. */
export function newHouseholdFile(wraps: Partial<Wraps>): HouseholdFile {
  return {
    version: newestVersion,
    createdAt: new Date().toISOString(),
    wraps: { keychain: null, recovery: null, pendingRecovery: null, passphrase: null, ...wraps },
    wanted: { keychain: true, recoveryCode: true },
  };
}

/**
 * Reads household.json, or its copy when the first is missing or unreadable. null: this folder was never set up.
 * Throws `store/household-damaged` when there is something but nothing readable (also: people's files without any key file),
 * `store/newer-version` for the file of a newer ClaimKeep, `store/read-only` when it may not be read.
 */
export function readHouseholdFile(folder: string): HouseholdFile | null {
  const paths = dataPaths(folder);
  const texts = [paths.household, paths.householdCopy].map(readIfThere);
  for (const text of texts) {
    const household = text === null ? null : parseHouseholdFile(text);
    if (household !== null) return household;
  }
  if (texts.some((text) => text !== null) || listPersonFiles(folder).length > 0) {
    throw new AppError('store/household-damaged');
  }
  return null;
}

/**
 * Writes household.json and then its copy, each atomically: at every moment one of them is whole. The copy is brought up to date rather
 * than left one step behind, because an old copy would keep a withdrawn recovery code or passphrase working.
 */
export function writeHouseholdFile(folder: string, household: HouseholdFile): void {
  const paths = createDataFolders(folder);
  const text = `${JSON.stringify(household, null, 2)}\n`;
  writeFileAtomically(paths.household, text);
  writeFileAtomically(paths.householdCopy, text);
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw toStoreError(error);
  }
}

/** The content of a key file, or null when it is none. Throws `store/newer-version`. */
export function parseHouseholdFile(text: string): HouseholdFile | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const version = z.object({ version: z.int() }).safeParse(json);
  if (version.success && version.data.version > newestVersion) throw new AppError('store/newer-version');
  const first = firstSchema.safeParse(json).data;
  // Version 1 stays on the disk until something is changed, so that the ClaimKeep that wrote it can still open it.
  if (first !== undefined) return { ...newHouseholdFile(first.wraps), createdAt: first.createdAt };
  return householdSchema.safeParse(json).data ?? null;
}

/**
 * Makes both key files whole and alike again after a program was killed between writing the one and the other: a copy that lags behind
 * would open with a secret that was withdrawn. Does nothing where there is no readable one. Throws as {@link readHouseholdFile} does.
 */
export function healHouseholdFiles(folder: string): void {
  const paths = dataPaths(folder);
  // Read again after writing: another program may have changed it in between.
  for (let round = 0; round < 3; round += 1) {
    const [text, copy] = [paths.household, paths.householdCopy].map(readIfThere);
    if (text === undefined || copy === undefined || text === copy) return;
    if (text !== null && parseHouseholdFile(text) !== null) writeFileAtomically(paths.householdCopy, text);
    else if (copy !== null && parseHouseholdFile(copy) !== null) writeFileAtomically(paths.household, copy);
    else return;
  }
}
