import { realpathSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { exportClaims, exportOneClaim } from '#main/exports/export-service.ts';
import { filterWords } from '#main/exports/filter-words.ts';
import type { ExportResult, ExportSources } from '#main/exports/export-request.ts';
import type { ExportLanguage } from '#main/exports/words/shape.ts';
import type { YearCosts } from '#main/exports/pdf-costs.ts';
import type { PrintedPerson } from '#main/exports/pdf-page.ts';
import { annotationOf } from '#main/queries/annotations.ts';
import {
  claimRowsOf,
  countExportClaims,
  exportClaimRows,
  exportLineRows,
  exportRawResources,
  lineRowsOf,
  rawResourceRows,
} from '#main/queries/export-rows.ts';
import { costs } from '#main/queries/costs.ts';
import { providerNameOf } from '#main/queries/provider-key.ts';
import { getClaim } from '#main/queries/get-claim.ts';
import { payerOf } from '#main/queries/payer.ts';
import { nameOf, personSummary } from '#main/queries/person-summary.ts';
import { readableSelection } from '#main/queries/readable-selection.ts';
import { isDamage } from '#main/store/database.ts';
import type { ReadableDb } from '#main/store/database.ts';
import { dataPaths } from '#main/store/paths.ts';
import { attempt } from '#main/store/readable-rows.ts';
import type { IsoDate } from '#shared/domain/claim.ts';
import { AppError } from '#shared/errors.ts';
import type { CostGrouping } from '#shared/domain/overview.ts';
import { claimFilterSchema } from '#shared/ipc/contract.ts';
import type { ClaimFilter, ExportFormat } from '#shared/ipc/contract.ts';
import type { JobContext } from './protocol.ts';

/** What to save, and where. One claim, or all that a filter leaves. */
export type ExportRequest = {
  readonly path: string;
  readonly printedOn: IsoDate;
  readonly language: ExportLanguage;
  /** Off unless asked for. */
  readonly isLargePrint?: boolean;
  /** Whether what the person wrote goes into PDFs and tables; on unless turned off. */
  readonly withNotes?: boolean;
  readonly what: { readonly claimId: string } | { readonly format: ExportFormat; readonly filter: ClaimFilter };
};

/**
 * Saves claims of one person to a file, whole or not at all. Of a damaged file what can be read, and the export says what is missing.
 * @param onDamage told where the person's file turned out to be damaged
 * @throws AppError `export/cancelled`, and as `exportClaims`
 */
export async function exportToFile(
  db: ReadableDb,
  request: ExportRequest,
  context: JobContext,
  onDamage: () => void = () => undefined,
): Promise<ExportResult> {
  try {
    return await write(db, request, context, onDamage);
  } catch (error) {
    throw context.signal.aborted ? new AppError('export/cancelled') : error;
  }
}

/**
 * An export replaces what is at its path: it must never take the place of a person, or of the key to all of them. Beside them, in the data
 * folder itself, the person may save what they want.
 * @param personFile `{data folder}/people/{id}.claimkeep`
 * @throws AppError `export/refused`
 */
export function refuseOwnFiles(personFile: string, path: string): void {
  const own = dataPaths(real(dirname(dirname(personFile))));
  const target = real(path);
  const isPerson = [own.people, own.copies].some((folder) => target === folder || target.startsWith(`${folder}${sep}`));
  const isKey = [own.folder, own.household, own.householdCopy, own.vault, own.activity, own.settings].includes(target);
  if (isPerson || isKey) throw new AppError('export/refused');
}

/** The path with every link followed and every letter in its true case (Windows, macOS), as far as it exists. */
function real(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const folder = dirname(path);
    return folder === path ? path : join(real(folder), basename(path));
  }
}

async function write(
  db: ReadableDb,
  request: ExportRequest,
  context: JobContext,
  onDamage: () => void,
): Promise<ExportResult> {
  const { path, printedOn, language, isLargePrint = false, withNotes = true, what } = request;
  const { signal, printPdf, progress: onProgress } = context;
  const common = { path, printedOn, language, isLargePrint, signal, printPdf } as const;
  if ('claimId' in what) {
    const written = withNotes ? annotationOf(db, 'claim', what.claimId) : null;
    const person = printedPerson(db, printedOn);
    return exportOneClaim({ claim: getClaim(db, what.claimId, language), written }, { ...common, person });
  }
  const { format, filter } = what;
  const inWords = (): string => filterWords(filter, language, providerNameOf(db, filter.providerKey));
  // No person and no filter is printed on it, and over damage there is no summary of one.
  if (format === 'fhir') {
    const sources = rawSourcesOf(db, filter);
    const saved = await exportClaims(sources, { ...common, format, filterWords: '', onProgress, person: nobody });
    if (saved.leftOut !== undefined) onDamage();
    return saved;
  }
  const options = { ...common, format, onProgress };
  try {
    const person = printedPerson(db, printedOn);
    return await exportClaims(sourcesOf(db, filter, { language, withNotes }), {
      ...options,
      filterWords: inWords(),
      person,
    });
  } catch (error) {
    if (!isDamage(error)) throw error;
    onDamage();
    const sources = readableSourcesOf(db, { format, filter }, { language, withNotes });
    return await exportClaims(sources, { ...options, filterWords: inWords(), person: readablePerson(db, printedOn) });
  }
}

/** Each claim that can be read; no costs of the year, which are sums over all. */
function readableSourcesOf(
  db: ReadableDb,
  { format, filter }: { readonly format: ExportFormat; readonly filter: ClaimFilter },
  { language, withNotes }: { readonly language: ExportLanguage; readonly withNotes: boolean },
): ExportSources {
  const { rids, damage } = readableSelection(db, filter, format === 'csv-lines' ? 'lines' : 'claims');
  const hasNotes = format !== 'csv-lines' && withNotes;
  return {
    count: rids.length,
    claimRows: () => claimRowsOf(db, rids, language, hasNotes && damage.areNotesWhole),
    lineRows: () => lineRowsOf(db, rids, language),
    rawRows: () => [],
    damage: { ...damage, areNotesWhole: damage.areNotesWhole || !hasNotes },
  };
}

/** By name alone where the rest of what is printed of a person cannot be read. */
function readablePerson(db: ReadableDb, printedOn: IsoDate): PrintedPerson {
  const whole = attempt(() => printedPerson(db, printedOn));
  if (whole !== null) return whole;
  return { ...nameOf(db), medicareNumberEnding: null, payer: attempt(() => payerOf(db)) ?? 'medicare' };
}

const nobody: PrintedPerson = { displayName: '', isSample: false, medicareNumberEnding: null };

function sourcesOf(
  db: ReadableDb,
  filter: ClaimFilter,
  { language, withNotes }: { readonly language: ExportLanguage; readonly withNotes: boolean },
): ExportSources {
  return {
    count: countExportClaims(db, filter),
    claimRows: () => exportClaimRows(db, filter, language, withNotes),
    lineRows: () => exportLineRows(db, filter, language),
    rawRows: () => [],
    yearCosts: yearCostsOf(db, filter),
  };
}

/** The costs of the year that is asked for, if nothing else narrows it: sums of a part of a year would pass for those of the year. */
function yearCostsOf(db: ReadableDb, filter: ClaimFilter): (() => YearCosts) | null {
  const [year] = filter.years;
  const { includeReplaced } = filter;
  if (year === undefined || !isDeepStrictEqual(filter, claimFilterSchema.parse({ years: [year], includeReplaced }))) {
    return null;
  }
  const by = (grouping: CostGrouping) => costs(db, { by: grouping, year, kinds: [] });
  return () => ({ year: String(year), month: by('month'), kind: by('kind'), provider: by('provider') });
}

function rawSourcesOf(db: ReadableDb, filter: ClaimFilter): ExportSources {
  const { rids, isComplete } = rawResourceRows(db, filter);
  return {
    count: rids.length,
    claimRows: () => [],
    lineRows: () => [],
    rawRows: () => exportRawResources(db, rids),
    isCountExact: isComplete,
  };
}

function printedPerson(db: ReadableDb, printedOn: IsoDate): PrintedPerson {
  const { displayName, isSample, medicareNumberEnding, payer } = personSummary(db, printedOn);
  return { displayName, isSample, medicareNumberEnding, payer };
}
