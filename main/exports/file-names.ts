import type { IsoDate } from '#shared/domain/claim.ts';
import type { ExportFormat } from '#shared/ipc/contract.ts';
import type { ExportLanguage } from './words/shape.ts';
import { exportWords } from './words/words.ts';

export type ExportFileName = {
  readonly format: ExportFormat;
  readonly personName: string;
  /** The day of saving; for a single claim, its day of service. */
  readonly date: IsoDate | null;
  /** The file holds one claim, not a list. */
  readonly isOneClaim?: boolean;
  readonly language: ExportLanguage;
};

const extensions: Readonly<Record<ExportFormat, string>> = {
  pdf: '.pdf',
  'csv-claims': '.csv',
  'csv-lines': '.csv',
  fhir: '.json',
};

/** A default name such as `ClaimKeep claims Mary 2026-11-23.pdf`, safe on every system (see {@link safeFileName}). */
export function exportFileName(wanted: ExportFileName): string {
  const { fileNames } = exportWords(wanted.language);
  const contents = {
    pdf: fileNames.claims,
    'csv-claims': fileNames.claims,
    'csv-lines': fileNames.lines,
    fhir: fileNames.fhir,
  };
  const what = wanted.isOneClaim === true ? fileNames.claim : contents[wanted.format];
  // The person's name is shortened first, so that the date and the ending stay.
  const name = shortened(cleaned(wanted.personName), 60);
  const words = ['ClaimKeep', what, name, wanted.date ?? ''].filter((word) => word !== '');
  return safeFileName(words.join(' '), extensions[wanted.format]);
}

/**
 * A file name that Windows, macOS and Linux all take: no separators, reserved or control characters, no direction overrides, no dot or space at
 * the ends, not a Windows device name (Microsoft, "Naming Files, Paths, and Namespaces"), at most 200 bytes of UTF-8 with its extension
 * (the limit is 255 on most systems; some sync programs add to it).
 */
export function safeFileName(name: string, extension: string): string {
  const short = shortened(cleaned(name), 200 - Buffer.byteLength(extension));
  const usable = short === '' ? 'ClaimKeep' : short;
  return `${windowsDevice.test(usable) ? `_${usable}` : usable}${extension}`;
}

/** The name of a further part of an export that fills more than one file: `claims (part 2 of 3).pdf`. */
export function partPath(path: string, part: number, parts: number, language: ExportLanguage): string {
  const words = exportWords(language);
  const label = `${words.fileNames.part} ${part} ${words.page.pageOf[1]} ${parts}`;
  return path.replace(/(\.[^./\\]*)?$/, (extension) => ` (${label})${extension}`);
}

const windowsDevice = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

function cleaned(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '');
}

/** Whole characters (graphemes), as many as fit into the bytes. */
function shortened(text: string, maxBytes: number): string {
  if (Buffer.byteLength(text) <= maxBytes) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (Buffer.byteLength(kept + segment) > maxBytes) break;
    kept += segment;
  }
  return kept.replace(/[. ]+$/, '');
}
