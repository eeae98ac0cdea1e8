import { z } from 'zod';
import type { ErrorCode } from '../../errors.ts';
import { call, claimId, displayName, nothing, personId, personRef } from './call.ts';
import { claimFilterSchema } from './claims.ts';

export type SyncReport = {
  readonly personId: string;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Resources kept aside because they could not be understood. */
  readonly setAside: number;
  /** Parts that Medicare did not share (for example: the person kept name and address to themselves). */
  readonly notShared: readonly ('patient' | 'coverage' | 'claims')[];
};

export type ImportReport = {
  readonly people: readonly (SyncReport & { readonly displayName: string; readonly isNew: boolean })[];
  readonly filesRead: number;
  /** Files that held nothing readable, by name. */
  readonly skippedFiles: readonly { readonly name: string; readonly reason: ErrorCode }[];
};

export const exportFormats = ['pdf', 'csv-claims', 'csv-lines', 'fhir'] as const;
export type ExportFormat = (typeof exportFormats)[number];
export type ExportReport = { readonly fileName: string; readonly claimCount: number };

export const transferCalls = {
  'sync/start': call<SyncReport>()(personRef),
  'sync/cancel': call<null>()(personRef),
  'import/choose': call<ImportReport | null>()(
    z.object({
      source: z.enum(['files', 'folder']),
      personId: personId.nullable(),
      newName: displayName.nullable(),
    }),
  ),
  'import/cancel': call<null>()(nothing),
  'export/save': call<ExportReport | null>()(
    z.object({ personId, format: z.enum(exportFormats), filter: claimFilterSchema }),
  ),
  'export/save-claim': call<ExportReport | null>()(z.object({ personId, claimId })),
};
