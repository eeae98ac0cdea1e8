import { existsSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { createDataFolders, dataPaths } from './paths.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

/** More different secrets than a household and its backups have; the one tried longest ago goes first. */
const mostSecrets = 100;

const tallySchema = z.object({
  /** Wrong tries in a row. */
  count: z.int().min(0),
  /** When the last one began: milliseconds since 1970. */
  last: z.number(),
});
const triesSchema = z.object({ version: z.literal(1), tries: z.record(z.string(), tallySchema) });

export type Tally = z.output<typeof tallySchema>;

/**
 * Wrong tries of a data folder, by the name of the secret (`secretTried` of household.ts): tries.json, readable by this user alone, without any
 * secret. Who can write the folder can delete it, but can also copy the key file and try elsewhere; scrypt slows that.
 */
export type TriesFile = {
  /** 'damaged': it is there and cannot be read. */
  readonly read: (secret: string) => Tally | 'damaged';
  /** Puts the tally on the disk; null forgets it. @returns false when it could not be written */
  readonly write: (secret: string, tally: Tally | null) => boolean;
};

export function triesFile(folder: string): TriesFile {
  const file = dataPaths(folder).tries;
  const readAll = (): Readonly<Record<string, Tally>> | 'damaged' => {
    if (!existsSync(file)) return {};
    try {
      return triesSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).tries;
    } catch {
      return 'damaged';
    }
  };
  return {
    read: (secret) => {
      const all = readAll();
      return all === 'damaged' ? all : (all[secret] ?? { count: 0, last: 0 });
    },
    write: (secret, tally) => {
      try {
        const all = readAll();
        const others = Object.entries(all === 'damaged' ? {} : all).filter(([name]) => name !== secret);
        const entries = tally === null ? others : [...others, [secret, tally] as const].slice(-mostSecrets);
        if (entries.length === 0) rmSync(file, { force: true });
        else {
          createDataFolders(folder);
          writeFileAtomically(file, JSON.stringify({ version: 1, tries: Object.fromEntries(entries) }));
        }
        return true;
      } catch {
        return false;
      }
    },
  };
}
