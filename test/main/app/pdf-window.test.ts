import { EventEmitter } from 'node:events';
import type { PrintToPDFOptions } from 'electron';
import { expect, test } from 'vitest';
import { createPdfPrinter, type PrintPdf } from '#main/app/pdf-window.ts';

type Serve = (request: Request) => Response | Promise<Response>;

class FakeSession extends EventEmitter {
  serve: Serve | null = null;
  blocks: ((details: { url: string }, callback: (decision: { cancel?: boolean }) => void) => void) | null = null;
  readonly protocol = {
    handle: (_scheme: string, serve: Serve): void => {
      this.serve = serve;
    },
  };
  readonly webRequest = {
    onBeforeRequest: (listener: NonNullable<FakeSession['blocks']>): void => {
      this.blocks = listener;
    },
  };
  setPermissionRequestHandler(): void {}
  setPermissionCheckHandler(): void {}
  setDevicePermissionHandler(): void {}
  setSpellCheckerEnabled(): void {}
}

/** Loads the document as a window does, and "prints" its bytes. */
class FakeWindow {
  readonly session: FakeSession;
  readonly print: (html: string, options: PrintToPDFOptions) => Promise<Buffer>;
  loaded = '';
  isGone = false;
  readonly webContents = { printToPDF: (options: PrintToPDFOptions) => this.print(this.loaded, options) };
  constructor(session: FakeSession, print: FakeWindow['print']) {
    this.session = session;
    this.print = print;
  }
  async loadURL(address: string): Promise<void> {
    const response = await this.session.serve?.(new Request(address));
    if (response?.ok !== true) throw new Error('ERR_FAILED');
    this.loaded = await response.text();
  }
  isDestroyed(): boolean {
    return this.isGone;
  }
  destroy(): void {
    this.isGone = true;
  }
}

const echo = (html: string): Promise<Buffer> => Promise.resolve(Buffer.from(html));

function printer(print: FakeWindow['print'] = echo) {
  const session = new FakeSession();
  const windows: FakeWindow[] = [];
  const preferences: unknown[] = [];
  const printPdf: PrintPdf = createPdfPrinter(session, (options) => {
    preferences.push(options);
    const window = new FakeWindow(session, print);
    windows.push(window);
    return window;
  });
  return { printPdf, session, windows, preferences };
}

test('a document becomes a file, and its window is gone', async () => {
  const { printPdf, windows, preferences } = printer();
  const pdf = await printPdf('<p>claims</p>');
  expect(pdf.toString()).toBe('<p>claims</p>');
  expect(windows.map(({ isGone }) => isGone)).toEqual([true]);
  expect(preferences[0]).toMatchObject({
    show: false,
    webPreferences: {
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      devTools: false,
    },
  });
});

test('the file is tagged, has an outline, and takes its paper from the document', async () => {
  const settings: PrintToPDFOptions[] = [];
  const { printPdf } = printer((_html, options) => {
    settings.push(options);
    return Promise.resolve(Buffer.alloc(0));
  });
  await printPdf('<p></p>');
  await printPdf('<p></p>', { footer: 'A & B < C: {page} of {pages}' });
  expect(settings[0]).toMatchObject({
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    preferCSSPageSize: true,
  });
  expect(settings[0]?.displayHeaderFooter).toBeUndefined();
  expect(settings[1]).toMatchObject({ displayHeaderFooter: true, headerTemplate: '<span></span>' });
  expect(settings[1]?.footerTemplate).toContain(
    'A &amp; B &lt; C: <span class="pageNumber"></span> of <span class="totalPages"></span>',
  );
});

test('the session of the print window reaches no network', () => {
  const { session } = printer();
  const decisions: unknown[] = [];
  session.blocks?.({ url: 'https://evil.example/pixel.png' }, (decision) => decisions.push(decision));
  expect(decisions).toEqual([{ cancel: true }]);
});

test('a failed print is a failed export without a word of the document, and the window is gone', async () => {
  const { printPdf, windows } = printer(() => Promise.reject(new Error('Failed to generate PDF: Mary')));
  const error: unknown = await printPdf('<p>Mary</p>').catch((cause: unknown) => cause);
  expect(error).toMatchObject({ code: 'export/failed', details: {}, message: 'export/failed' });
  expect(windows[0]?.isGone).toBe(true);
});

test('a print that never ends is ended', async () => {
  const { printPdf, windows } = printer(() => new Promise<Buffer>(() => undefined));
  await expect(printPdf('<p></p>', { timeoutMs: 20 })).rejects.toMatchObject({ code: 'export/failed' });
  expect(windows[0]?.isGone).toBe(true);
});

test('a person who cancels gets their own reason back', async () => {
  const { printPdf, windows } = printer(() => new Promise<Buffer>(() => undefined));
  const stop = new AbortController();
  const printing = printPdf('<p></p>', { signal: stop.signal });
  stop.abort(new Error('cancelled'));
  await expect(printing).rejects.toThrow('cancelled');
  expect(windows[0]?.isGone).toBe(true);
  await expect(printPdf('<p></p>', { signal: stop.signal })).rejects.toThrow('cancelled');
  expect(windows).toHaveLength(1);
});

test('two prints at once do not mix', async () => {
  const { printPdf } = printer();
  const files = await Promise.all(['one', 'two'].map((text) => printPdf(text)));
  expect(files.map(String)).toEqual(['one', 'two']);
});
