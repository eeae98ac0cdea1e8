import { join } from 'node:path';
import { closeDatabase, openForReading } from '#main/store/database.ts';
import { exportToFile } from '#main/writer/export-job.ts';
import type { BenchContext, Group } from '../bench-context.ts';
import { startChromium } from '../chromium-printer.ts';
import type { ChromiumPrinter } from '../chromium-printer.ts';
import { exportRequest } from '../export-request.ts';
import type { Measured } from '../figure.ts';
import { timedAsync } from '../measure.ts';

/** The size of the target for a whole print; and one whose time and memory are known to be hard. */
const usual = 3_000;
const large = 10_000;

/** The app's own pages, printed by a Chromium without Electron, beside that Chromium printing the same pages untagged. */
export const pdf: Group = {
  name: 'pdf',
  async *run(bench) {
    for (const size of sizesFor(bench.sizes)) {
      // One browser a size: what it keeps of one print must not count for the next.
      const chromium = await startChromium(bench.folder).catch((error: unknown) => {
        bench.note(`PDF: not measured. ${error instanceof Error ? error.message : String(error)}`);
        return null;
      });
      if (chromium === null) return;
      try {
        yield* measure(bench, size, chromium);
      } finally {
        await chromium.close();
      }
    }
  },
};

function sizesFor(sizes: readonly number[]): readonly number[] {
  const largest = sizes.at(-1) ?? usual;
  if (largest < usual) return [largest];
  return sizes.includes(large) ? [usual, large] : [usual];
}

async function* measure(
  { storeOf, folder, note }: BenchContext,
  size: number,
  chromium: ChromiumPrinter,
): AsyncGenerator<Measured> {
  const { file, key } = storeOf(size);
  note(`PDF of ${size.toLocaleString('en-US')}`);
  const db = openForReading(file, key);
  const documents: string[] = [];
  let printed = 0;
  const signal = new AbortController().signal;
  const printPdf = (html: string): Promise<Uint8Array> => {
    documents.push(html);
    return chromium.print(html, true);
  };
  const tagged = await timedAsync(async () => {
    const path = join(folder, 'claims.pdf');
    const result = await exportToFile(db, exportRequest(path, 'pdf'), { signal, progress: () => undefined, printPdf });
    printed = result.claimCount;
  });
  const taggedMemory = chromium.takePeakMemory();
  closeDatabase(db);
  const untagged = await timedAsync(async () => {
    for (const html of documents) await chromium.print(html, false);
  });
  const untaggedMemory = chromium.takePeakMemory();
  yield { figure: 'pdf', size, value: tagged / printed, limit: untagged / printed };
  yield { figure: 'pdfWhole', size, value: tagged / 1000, limit: untagged / 1000 };
  if (taggedMemory !== null) yield { figure: 'pdfMemory', size, value: taggedMemory, limit: untaggedMemory };
}
