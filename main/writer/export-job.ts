import { exportClaims, exportOneClaim } from '#main/exports/export-service.ts';
import type { ExportResult, ExportSources } from '#main/exports/export-request.ts';
import type { PrintedPerson } from '#main/exports/pdf-page.ts';
import { countExportClaims, exportClaimRows, exportLineRows, exportRawResources } from '#main/queries/export-rows.ts';
import { getClaim } from '#main/queries/get-claim.ts';
import { personSummary } from '#main/queries/person-summary.ts';
import type { ReadableDb } from '#main/store/database.ts';
import type { IsoDate } from '#shared/domain/claim.ts';
import type { ClaimFilter, ExportFormat } from '#shared/ipc/contract.ts';
import type { JobContext } from './protocol.ts';

/** What to save, and where. One claim, or all that a filter leaves. */
export type ExportRequest = {
  readonly path: string;
  readonly printedOn: IsoDate;
  readonly what:
    | { readonly claimId: string }
    | {
        readonly format: ExportFormat;
        readonly filter: ClaimFilter;
        /** The filter in plain words, printed on a PDF. */
        readonly filterWords: string;
      };
};

/** Saves claims of one person to a file, whole or not at all. @throws AppError as `exportClaims` */
export function exportToFile(db: ReadableDb, request: ExportRequest, context: JobContext): Promise<ExportResult> {
  const { path, printedOn, what } = request;
  const common = { path, printedOn, language: 'en', person: printedPerson(db), ...context } as const;
  if ('claimId' in what) return exportOneClaim(getClaim(db, what.claimId, 'en'), common);
  const sources: ExportSources = sourcesOf(db, what.filter);
  return exportClaims(sources, { ...common, ...what, onProgress: context.progress });
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
