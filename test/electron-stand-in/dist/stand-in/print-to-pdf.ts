import type { PrintOptions } from './cdp-protocol.ts';
import type { PageTarget } from './page-target.ts';

/** Width and height in inches. */
const SIZES: Record<string, [number, number]> = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
  Ledger: [17, 11],
};
export type PrintToPdfOptions = Partial<Omit<PrintOptions, 'transferMode'>> & {
  pageSize?: string | { width: number; height: number };
  margins?: { marginType?: string; top?: number; bottom?: number; left?: number; right?: number };
};

function namedSize(name: string): { width: number; height: number } {
  const [width, height] = SIZES[name] ?? [];
  if (!width || !height) throw new Error(`Invalid pageSize ${name}`);
  return { width, height };
}

function toChromiumOptions(options: PrintToPdfOptions): PrintOptions {
  const { pageSize = 'Letter', margins = {} } = options;
  const size = typeof pageSize === 'object' ? pageSize : namedSize(pageSize);
  const margin = (inches: number | undefined) => (margins.marginType === 'none' ? 0 : (inches ?? 0.4));
  return {
    landscape: options.landscape ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    printBackground: options.printBackground ?? false,
    scale: options.scale ?? 1,
    paperWidth: size.width,
    paperHeight: size.height,
    marginTop: margin(margins.top),
    marginBottom: margin(margins.bottom),
    marginLeft: margin(margins.left),
    marginRight: margin(margins.right),
    pageRanges: options.pageRanges ?? '',
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
    transferMode: 'ReturnAsStream',
  };
}

/** webContents.printToPDF: Electron drives the same print compositor as this command. */
export async function printToPdf(page: PageTarget, options: PrintToPdfOptions): Promise<Buffer> {
  const { stream } = await page.send('Page.printToPDF', toChromiumOptions(options));
  const chunks: Buffer[] = [];
  for (let eof = false; !eof;) {
    const read = await page.send('IO.read', { handle: stream });
    chunks.push(Buffer.from(read.data, read.base64Encoded ? 'base64' : 'utf8'));
    ({ eof } = read);
  }
  await page.send('IO.close', { handle: stream });
  return Buffer.concat(chunks);
}
