import { readableDetail } from '#main/claims/words/readable-claim.ts';
import type { Annotation } from '#shared/domain/annotation.ts';
import type { ClaimDetail } from '#shared/domain/claim.ts';
import type { ExportDamage } from '#shared/domain/export-rows.ts';
import { AppError } from '#shared/errors.ts';
import { writeFileAtomically } from './atomic-file.ts';
import { claimColumns } from './csv-claims.ts';
import { lineColumns } from './csv-lines.ts';
import { writeCsv } from './csv.ts';
import { exportPdf } from './export-pdf.ts';
import type { ExportOptions, ExportResult, ExportSources } from './export-request.ts';
import { damageSentence, lossIn } from './damage-notice.ts';
import { writeFhir } from './fhir.ts';
import { claimHtml } from './pdf-claim.ts';
import { exportWords } from './words/words.ts';

/**
 * Saves the claims of one person as a file, whole or not at all.
 *
 * @throws AppError `export/nothing-to-export`, `export/pdf-not-available`, `export/refused`, `store/disk-full`, `export/failed`; the signal's
 *   reason when `signal` is aborted
 */
export async function exportClaims(sources: ExportSources, options: ExportOptions): Promise<ExportResult> {
  if (sources.count === 0) throw new AppError('export/nothing-to-export');
  if (options.format === 'pdf') return exportPdf(sources, options);
  const claimCount = await writeTable(sources, options);
  return { path: options.path, claimCount, files: [options.path], ...lossIn(damageOf(sources, claimCount)) };
}

/** Resources are read while they are written, so how many could not be is known at the end. */
function damageOf({ damage, count, isCountExact = true }: ExportSources, written: number): ExportDamage {
  return damage ?? { leftOut: count - written, isLeftOutExact: isCountExact, areNotesWhole: true };
}

async function writeTable(sources: ExportSources, options: ExportOptions): Promise<number> {
  const { path, signal, onProgress } = options;
  const words = exportWords(options.language, options.person.payer);
  const notice = damageSentence(sources.damage, words);
  const report = (total: number | null) => (done: number) => onProgress?.({ phase: 'writing', done, total });
  switch (options.format) {
    case 'csv-claims':
      await writeCsv({
        path,
        signal,
        notice,
        columns: claimColumns(words),
        rows: sources.claimRows(),
        onRows: report(sources.count),
      });
      return sources.count;
    case 'csv-lines':
      await writeCsv({
        path,
        signal,
        notice,
        columns: lineColumns(words),
        rows: sources.lineRows(),
        onRows: report(null),
      });
      return sources.count;
    default:
      return writeFhir({ path, signal, resources: sources.rawRows(), onResources: report(null) });
  }
}

type Written = Pick<Annotation, 'note' | 'tags' | 'isStarred'>;

/**
 * Saves one claim as a PDF, with what the person wrote about it (null: nothing).
 *
 * @throws AppError as {@link exportClaims}
 */
export async function exportOneClaim(
  { claim, written }: { readonly claim: ClaimDetail; readonly written: Written | null },
  options: Pick<ExportOptions, 'path' | 'language' | 'person' | 'printedOn' | 'isLargePrint' | 'printPdf' | 'signal'>,
): Promise<ExportResult> {
  const { printPdf, path } = options;
  if (printPdf === null) throw new AppError('export/pdf-not-available');
  await writeFileAtomically(
    path,
    async (write) =>
      write(await printPdf(claimHtml({ ...options, ...written, claim: readableDetail(claim, options.language) }))),
    options.signal,
  );
  return { path, claimCount: 1, files: [path] };
}
