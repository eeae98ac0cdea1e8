import { z } from 'zod';
import { call, nothing, personId, personRef, secret } from './call.ts';
import type { PersonSummary } from '../../domain/person.ts';

export type BackupReport = {
  readonly people: number;
  /** People whose file cannot be read and who are not in the backup. */
  readonly leftOut: number;
  /** Size of the file. */
  readonly bytes: number;
};

/** What a backup holds, as far as it tells that. */
export type BackupContents = {
  /** An instant (ISO 8601). */
  readonly createdAt: string;
  readonly people: readonly {
    readonly id: string;
    readonly bytes: number;
    readonly isHere: boolean;
    /** The name of the same person here; null when they are not here. */
    readonly nameHere: string | null;
  }[];
  /** It has another key than the one that is open here. */
  readonly needsSecret: boolean;
  readonly unlockBy: readonly ('passphrase' | 'recoveryCode')[];
};

export const backupCalls = {
  /** Asks where to save; null when the person cancelled. `personId` null: everybody. */
  'backup/save': call<(BackupReport & { readonly fileName: string }) | null>()(
    z.object({ personId: personId.nullable() }),
  ),
  /** Asks for a backup; null when the person cancelled. The main process remembers which one it was. */
  'backup/choose': call<(BackupContents & { readonly fileName: string }) | null>()(nothing),
  /** Restores from the backup that was chosen last. */
  'backup/restore': call<{ readonly personIds: readonly string[] }>()(
    z.object({
      secret: z.object({ by: z.enum(['passphrase', 'recoveryCode']), secret }).nullable(),
      isReplacing: z.boolean(),
    }),
  ),
  /** When the newest copy kept beside the data was made; null: there is none. */
  'backup/newest-copy': call<{ readonly madeAt: string | null }>()(personRef),
  'backup/restore-copy': call<PersonSummary>()(personRef),
};
