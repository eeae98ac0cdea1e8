import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
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

/**
 * Exports are plain text and replace what is at their path: among the encrypted files they would lay claims open, or take the place of a
 * person or of the key to all of them.
 * @param personFile `{data folder}/people/{id}.claimkeep`
 * @throws AppError `export/refused`
 */
export function refuseDataFolder(personFile: string, path: string): void {
  const way = relative(real(dirname(dirname(personFile))), real(path));
  if (way === '' || (!isAbsolute(way) && way.split(sep)[0] !== '..')) throw new AppError('export/refused');
}

/** The path with every link followed, as far as it exists. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const folder = dirname(path);
    return folder === path ? path : join(real(folder), basename(path));
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
