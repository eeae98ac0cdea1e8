import { exportClaims, exportOneClaim } from '#main/exports/export-service.ts';
import { filterWords } from '#main/exports/filter-words.ts';
import type { ExportResult, ExportSources } from '#main/exports/export-request.ts';
import type { PrintedPerson } from '#main/exports/pdf-page.ts';
import { countExportClaims, exportClaimRows, exportLineRows, exportRawResources } from '#main/queries/export-rows.ts';
import { getClaim } from '#main/queries/get-claim.ts';
import { personSummary } from '#main/queries/person-summary.ts';
import type { ReadableDb } from '#main/store/database.ts';
import type { IsoDate } from '#shared/domain/claim.ts';
import { AppError } from '#shared/errors.ts';
import type { ClaimFilter, ExportFormat } from '#shared/ipc/contract.ts';
import type { JobContext } from './protocol.ts';

/** What to save, and where. One claim, or all that a filter leaves. */
export type ExportRequest = {
  readonly path: string;
  readonly printedOn: IsoDate;
  readonly what: { readonly claimId: string } | { readonly format: ExportFormat; readonly filter: ClaimFilter };
};

/**
 * Saves claims of one person to a file, whole or not at all.
 * @throws AppError `export/cancelled`, and as `exportClaims`
 */
export async function exportToFile(db: ReadableDb, request: ExportRequest, context: JobContext): Promise<ExportResult> {
  try {
    return await write(db, request, context);
  } catch (error) {
    throw context.signal.aborted ? new AppError('export/cancelled') : error;
  }
}

function write(db: ReadableDb, { path, printedOn, what }: ExportRequest, context: JobContext): Promise<ExportResult> {
  const language = 'en';
  const { signal, printPdf, progress: onProgress } = context;
  const common = { path, printedOn, language, person: printedPerson(db), signal, printPdf } as const;
  if ('claimId' in what) return exportOneClaim(getClaim(db, what.claimId, language), common);
  const { format, filter } = what;
  const words = filterWords(filter, language);
  return exportClaims(sourcesOf(db, filter), { ...common, format, filterWords: words, onProgress });
}

function sourcesOf(db: ReadableDb, filter: ClaimFilter): ExportSources {
  return {
    count: countExportClaims(db, filter),
    claimRows: () => exportClaimRows(db, filter),
    lineRows: () => exportLineRows(db, filter),
    rawRows: () => exportRawResources(db, filter),
  };
}

function printedPerson(db: ReadableDb): PrintedPerson {
  const { displayName, isSample, medicareNumberEnding } = personSummary(db);
  return { displayName, isSample, medicareNumberEnding };
}
