import { z } from 'zod';
import type { ExportDamage } from '../../domain/export-rows.ts';
import type {
  ChangeCounts,
  SyncChangePage,
  SyncKind,
  SyncNews,
  SyncOutcome,
  SyncRun,
} from '../../domain/sync-change.ts';
import { languages } from '../../domain/preferences.ts';
import type { ErrorCode } from '../../errors.ts';
import { call, claimId, displayName, nothing, personId, personRef } from './call.ts';
import { claimFilterSchema } from './claims.ts';

/** What an import, or a download, did with one person's claims. */
export type StoreReport = {
  readonly personId: string;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Resources kept aside because they could not be understood. */
  readonly setAside: number;
  /**
   * Lines of the claims read whose deductible and coinsurance cannot be right, so that their share was made from the approved amount. On real
   * data there should be nearly none (claims-data.md 1.5).
   */
  readonly guardedLines: number;
  /** Parts that Medicare did not share (for example: the person kept name and address to themselves). */
  readonly notShared: readonly ('patient' | 'coverage' | 'claims')[];
};

export type SyncReport = StoreReport &
  Omit<ChangeCounts, 'new'> & {
    /** Whether everything was asked for, or only what changed since the last time. */
    readonly kind: SyncKind;
    /** How Medicare answered; with anything but `done` nothing was taken for gone, and the next download asks again. */
    readonly outcome: Extract<SyncOutcome, 'done' | 'emptyAnswer' | 'shrunkenAnswer'>;
    /** Pages of claims that came now; what came before an interruption is not among them. */
    readonly pages: number;
    /** Of these pages, after unpacking. */
    readonly bytes: number;
    /** How long it took, without waiting for its turn. */
    readonly ms: number;
  };

export type ImportReport = {
  readonly people: readonly (StoreReport & { readonly displayName: string; readonly isNew: boolean })[];
  readonly filesRead: number;
  /** Files that held nothing readable, by name. */
  readonly skippedFiles: readonly { readonly name: string; readonly reason: ErrorCode }[];
};

export const exportFormats = ['pdf', 'csv-claims', 'csv-lines', 'fhir'] as const;
export type ExportFormat = (typeof exportFormats)[number];
/** With what of a damaged file could not be read and is not in the export, where that is anything. */
export type ExportReport = {
  readonly fileName: string;
  readonly claimCount: number;
} & Partial<ExportDamage>;

export const transferCalls = {
  'sync/start': call<SyncReport>()(z.object({ personId, full: z.boolean().default(false) })),
  'sync/cancel': call<null>()(personRef),
  /** Ids of the people whose downloads the lock, the sleep or the end of the program stopped, and that can go on now. */
  'sync/interrupted': call<readonly string[]>()(nothing),
  'sync/news': call<SyncNews>()(personRef),
  'sync/changes': call<SyncChangePage>()(
    z.object({
      personId,
      unseenOnly: z.boolean(),
      limit: z.number().int().min(1).max(200).default(50),
      after: z
        .string()
        .regex(/^\d{1,15}$/)
        .nullable()
        .default(null),
    }),
  ),
  'sync/mark-seen': call<null>()(personRef),
  'sync/runs': call<readonly SyncRun[]>()(z.object({ personId, limit: z.number().int().min(1).max(200).default(20) })),
  'import/choose': call<ImportReport | null>()(
    z.object({
      source: z.enum(['files', 'folder']),
      personId: personId.nullable(),
      newName: displayName.nullable(),
    }),
  ),
  'import/cancel': call<null>()(nothing),
  'export/save': call<ExportReport | null>()(
    z.object({
      personId,
      format: z.enum(exportFormats),
      filter: claimFilterSchema,
      /** null: the page's. */
      language: z.enum(languages).nullable().default(null),
      /** PDF only: 18 points. */
      isLargePrint: z.boolean().default(false),
      /** What the person wrote, in PDFs and tables. */
      withNotes: z.boolean().default(true),
    }),
  ),
  'export/save-claim': call<ExportReport | null>()(z.object({ personId, claimId })),
};
