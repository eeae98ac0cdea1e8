import type { IsoDate } from '#shared/domain/claim.ts';
import type { ExportFormat } from '#shared/ipc/contract.ts';
import type { Progress } from '#shared/ipc/events.ts';
import type { YearCosts } from './pdf-costs.ts';
import type { PrintedPerson } from './pdf-page.ts';
import type { ExportClaimRow, ExportDamage, ExportLineRow } from '#shared/domain/export-rows.ts';
import type { ExportLanguage } from './words/shape.ts';

/** Prints an HTML document: tagged, with outline, CSS page size preferred, no header or footer. Resolves with the bytes of the PDF. */
export type PrintPdf = (html: string) => Promise<Uint8Array>;

/** Where the data comes from. Each call starts from the first row; nothing is held in memory. */
export type ExportSources = {
  /** Claims that match the filter. */
  readonly count: number;
  /** false: of a damaged file, which hides how many there were. */
  readonly isCountExact?: boolean;
  readonly claimRows: () => Iterable<ExportClaimRow>;
  readonly lineRows: () => Iterable<ExportLineRow>;
  /** FHIR resources as received. */
  readonly rawRows: () => Iterable<string>;
  /** What the year cost, where the filter leaves one whole year and nothing else; for a PDF. */
  readonly yearCosts?: (() => YearCosts) | null;
  /** What could not be read of a damaged file, said in the file itself; absent: nothing. */
  readonly damage?: ExportDamage;
};

export type ExportOptions = {
  readonly format: ExportFormat;
  /** An absolute path. A file that stands there is replaced, at the very end. */
  readonly path: string;
  readonly language: ExportLanguage;
  readonly person: PrintedPerson;
  /** 18 points, on the long side of the paper. PDF only. */
  readonly isLargePrint?: boolean;
  /** What the list was narrowed by, in plain words; empty: nothing. Printed on a PDF. */
  readonly filterWords: string;
  readonly printedOn: IsoDate;
  /** null where no PDF can be made. */
  readonly printPdf: PrintPdf | null;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal | undefined;
};

/** With what of a damaged file could not be read and is not in the export, where that is anything. */
export type ExportResult = {
  readonly path: string;
  readonly claimCount: number;
  /** Every file that was made, `path` first; more than one only for a PDF of very many claims. */
  readonly files: readonly string[];
} & Partial<ExportDamage>;
