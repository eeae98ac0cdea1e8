import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '#shared/errors.ts';
import { keychainWrapSchema, passphraseWrapSchema, recoveryWrapSchema } from './key-wraps.ts';
import { createDataFolders, dataPaths, isMissing, listPersonFiles } from './paths.ts';
import { toStoreError } from './store-error.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

const newestVersion = 1;

const householdSchema = z.object({
  version: z.literal(newestVersion),
  createdAt: z.string(),
  wraps: z.object({
    keychain: keychainWrapSchema.nullable(),
    recovery: recoveryWrapSchema.nullable(),
    passphrase: passphraseWrapSchema.nullable(),
  }),
});

/** The content of household.json: the household key, wrapped one to three times. Not secret without one of the ways to open a wrap. */
export type HouseholdFile = z.output<typeof householdSchema>;
export type Wraps = HouseholdFile['wraps'];

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
  return householdSchema.safeParse(json).data ?? null;
}
