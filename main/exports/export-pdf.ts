import { readableSummary } from '#main/claims/words/readable-claim.ts';
import { AppError } from '#shared/errors.ts';
import { writeFileAtomically } from './atomic-file.ts';
import { lossIn } from './damage-notice.ts';
import type { ExportOptions, ExportResult, ExportSources, PrintPdf } from './export-request.ts';
import { partPath } from './file-names.ts';
import { claimsHtml } from './pdf-html.ts';
import { claimsOfPart, claimsPerPdf, countYears, planPdf } from './pdf-plan.ts';
import type { PdfPart } from './pdf-plan.ts';

type PdfSources = Pick<ExportSources, 'claimRows' | 'count' | 'yearCosts' | 'damage'>;

type Job = {
  readonly sources: PdfSources;
  readonly options: ExportOptions;
  readonly printPdf: PrintPdf;
  readonly parts: readonly PdfPart[];
  readonly files: readonly string[];
};

/**
 * Prints the claims to `options.path`; more than {@link claimsPerPdf} go into several PDFs of whole years, the further ones beside the first
 * as `… (part 2 of 3).pdf`. Each paper says which part it is; the costs of a whole year stand on the first.
 *
 * @throws AppError as `exportClaims`; where one part fails none is made
 */
export async function exportPdf(
  sources: PdfSources,
  options: ExportOptions,
  limit = claimsPerPdf,
): Promise<ExportResult> {
  const { path, printPdf } = options;
  if (printPdf === null) throw new AppError('export/pdf-not-available');
  const parts = planPdf(countYears(sources.claimRows()), limit);
  if (parts.length === 0) throw new AppError('export/nothing-to-export');
  const files = parts.map((_, index) =>
    index === 0 ? path : partPath(path, index + 1, parts.length, options.language),
  );
  const claimCount = await printFrom(0, 0, { sources, options, printPdf, parts, files });
  return { path, claimCount, files, ...lossIn(sources.damage) };
}

/** Prints part `index` and, before its file takes its place, all that follow: so no file stands before every part is printed. */
async function printFrom(index: number, printedBefore: number, job: Job): Promise<number> {
  const { options, files, parts } = job;
  const path = files[index];
  const part = parts[index];
  if (path === undefined || part === undefined) return 0;
  return writeFileAtomically(
    path,
    async (write) => {
      const claims = [...claimsOfPart(job.sources.claimRows(), part)].map(readableSummary);
      options.onProgress?.({ phase: 'printing', done: printedBefore, total: job.sources.count });
      const costs = index === 0 ? (job.sources.yearCosts?.() ?? null) : null;
      const { damage } = job.sources;
      const paper = { ...options, claims, costs, part: paperPart(index, job), ...(damage !== undefined && { damage }) };
      await write(await job.printPdf(claimsHtml(paper)));
      const done = printedBefore + claims.length;
      options.onProgress?.({ phase: 'printing', done, total: job.sources.count });
      return claims.length + (await printFrom(index + 1, done, job));
    },
    options.signal,
  );
}

function paperPart(index: number, { parts }: Job) {
  if (parts.length === 1) return null;
  const cut = (parts[index] ?? []).filter((slice) => slice.isCut).map((slice) => slice.year);
  return { number: index + 1, of: parts.length, cutYears: new Set(cut) };
}
