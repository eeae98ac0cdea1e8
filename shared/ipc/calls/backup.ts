import { z } from 'zod';
import { call, nothing, personId, personRef, secret } from './call.ts';
import type { PersonSummary } from '../../domain/person.ts';

export type BackupReport = {
  readonly people: number;
  /** People whose file cannot be read and who are not in the backup. */
  readonly leftOut: number;
  /** Size of the file. */
  readonly bytes: number;
  /** The code of a backup with a key of its own. It is told once and kept nowhere; null: the code or the passphrase of this household opens it. */
  readonly recoveryCode: string | null;
};

/** What came of a damaged file. Every claim counts in `fromCopy`, `salvaged` or `lost`. */
export type RepairReport = {
  readonly person: PersonSummary;
  /** When the copy was made that it was started from (an instant); null: no whole one was here. */
  readonly copyMadeAt: string | null;
  /** Claims that only the copy still had. */
  readonly fromCopy: number;
  /** Claims read from the damaged file. */
  readonly salvaged: number;
  readonly lost: number;
  /** Our ids of lost claims, where they could be read. */
  readonly lostIds: readonly string[];
  /** False where the damage hides how many claims there were: then `lost` is the least. */
  readonly isLostExact: boolean;
  /** False where notes, stars, tags or saved filters may be missing. */
  readonly areNotesWhole: boolean;
};

/** What a backup holds, as far as it tells that. */
export type BackupContents = {
  /** An instant (ISO 8601). */
  readonly createdAt: string;
  readonly people: readonly {
    readonly id: string;
    readonly bytes: number;
    /** What is told once the backup is opened; null before. */
    readonly displayName: string | null;
    readonly claimCount: number | null;
    readonly isHere: boolean;
    /** The name of the same person here; null when they are not here. */
    readonly nameHere: string | null;
  }[];
  /** It has another key than the one that is open here. */
  readonly needsSecret: boolean;
  readonly unlockBy: readonly ('passphrase' | 'recoveryCode')[];
};

const backupSecret = z.object({ by: z.enum(['passphrase', 'recoveryCode']), secret });

export const backupCalls = {
  /**
   * Asks where to save; null when the person cancelled. `personId` null: everybody. `isForSomebodyElse`: with a key of its own, so that
   * whoever gets the file and its code can open nothing else.
   */
  'backup/save': call<(BackupReport & { readonly fileName: string }) | null>()(
    z.object({ personId: personId.nullable(), isForSomebodyElse: z.boolean().default(false) }),
  ),
  /** Asks for a backup; null when the person cancelled. The main process remembers which one it was. */
  'backup/choose': call<(BackupContents & { readonly fileName: string }) | null>()(nothing),
  /** Opens the backup that was chosen last and tells who is in it. Nothing is changed. */
  'backup/open': call<BackupContents & { readonly fileName: string }>()(z.object({ secret: backupSecret })),
  /** Restores from the backup that was chosen last. `personId` null: everybody in it. */
  'backup/restore': call<{ readonly personIds: readonly string[] }>()(
    z.object({
      secret: backupSecret.nullable(),
      personId: personId.nullable().default(null),
      isReplacing: z.boolean(),
    }),
  ),
  /** When the newest copy kept beside the data was made; null: there is none. */
  'backup/newest-copy': call<{ readonly madeAt: string | null }>()(personRef),
  /** Makes a whole file of a damaged one, from the newest whole copy and what can still be read. */
  'backup/repair': call<RepairReport>()(personRef),
};
