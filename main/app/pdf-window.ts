import type { PrintToPDFOptions } from 'electron';
import { AppError } from '#shared/errors.ts';
import { appScheme, type SchemeHandler } from './app-protocol.ts';
import { hardenSession, type HardenableSession } from './harden-session.ts';
import { createPrintPages } from './print-pages.ts';

type PdfOptions = {
  /** A footer with `{page}` and `{pages}`, for a document that does not number its pages itself (CSS `@page` margin boxes). */
  readonly footer?: string;
  readonly signal?: AbortSignal;
  /** Milliseconds; 10,000 claims take 12 s, so five minutes if absent. */
  readonly timeoutMs?: number;
};

/**
 * Prints a document to a tagged PDF with an outline. The paper comes from the document's `@page` (else US Letter). Its
 * one style element carries `nonce="__NONCE__"`, filled in when it is loaded; scripts and anything from elsewhere do not load.
 * @throws AppError export/failed; the reason of `signal` when it is aborted
 */
export type PrintPdf = (html: string, options?: PdfOptions) => Promise<Buffer>;

/** What Electron's `BrowserWindow` must offer. */
type PrintWindow = {
  loadURL(address: string): Promise<void>;
  readonly webContents: { printToPDF(options: PrintToPDFOptions): Promise<Buffer> };
  isDestroyed(): boolean;
  destroy(): void;
};
type PrintSession = HardenableSession & { readonly protocol: SchemeHandler };

const printPreferences = Object.freeze({
  javascript: false,
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  plugins: false,
  webgl: false,
  spellcheck: false,
  images: false,
  disableDialogs: true,
  devTools: false,
});

/**
 * @param session one of its own, in memory: `session.fromPartition('print')`
 * @param makeWindow `(options) => new BrowserWindow(options)`
 */
export function createPdfPrinter<S extends PrintSession>(
  session: S,
  makeWindow: (options: {
    show: false;
    webPreferences: typeof printPreferences & { readonly session: S };
  }) => PrintWindow,
): PrintPdf {
  const pages = createPrintPages();
  hardenSession(session, true);
  session.protocol.handle(appScheme, (request) => pages.answer(request));

  return async (html, options = {}) => {
    options.signal?.throwIfAborted();
    const address = pages.offer(html);
    const window = makeWindow({ show: false, webPreferences: { ...printPreferences, session } });
    const limit = interruption(options.signal, options.timeoutMs ?? 300_000);
    try {
      await Promise.race([window.loadURL(address), limit.interrupted]);
      return await Promise.race([window.webContents.printToPDF(printSettings(options.footer)), limit.interrupted]);
    } catch (cause) {
      options.signal?.throwIfAborted();
      throw new AppError('export/failed', {}, { cause });
    } finally {
      limit.clear();
      pages.forget(address);
      if (!window.isDestroyed()) window.destroy();
    }
  };
}

function interruption(
  signal: AbortSignal | undefined,
  milliseconds: number,
): { interrupted: Promise<never>; clear(): void } {
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = (): void => reject(new Error('Printing was interrupted'));
  // Both races may be over when this rejects; then nobody waits for it.
  promise.catch(() => undefined);
  const timer = setTimeout(stop, milliseconds);
  signal?.addEventListener('abort', stop, { once: true });
  return {
    interrupted: promise,
    clear() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    },
  };
}

function printSettings(footer: string | undefined): PrintToPDFOptions {
  return {
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    preferCSSPageSize: true,
    pageSize: 'Letter',
    printBackground: true,
    ...(footer === undefined ? {} : footerSettings(footer)),
  };
}

/** Chromium fills in the elements of these two classes. A footer has no style but its own, not even a size. */
function footerSettings(footer: string): PrintToPDFOptions {
  const text = footer
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('{page}', '<span class="pageNumber"></span>')
    .replaceAll('{pages}', '<span class="totalPages"></span>');
  return {
    displayHeaderFooter: true,
    // Without a template Chromium prints the date and the address of the document.
    headerTemplate: '<span></span>',
    footerTemplate: `<div style="width:100%;text-align:center;font:9pt sans-serif;color:#333">${text}</div>`,
  };
}
