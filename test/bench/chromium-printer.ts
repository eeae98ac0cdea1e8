import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { findChromium } from '#test/support/chromium.ts';
import { watchTreeMemory } from './tree-memory.ts';

export type ChromiumPrinter = {
  /** The bytes of the PDF. */
  readonly print: (html: string, tagged: boolean) => Promise<Buffer>;
  /** The largest memory of the browser with all its processes since the last call, in MB; null where the system does not tell. */
  readonly takePeakMemory: () => number | null;
  readonly close: () => Promise<void>;
};

/** As long as the app's own printing window waits. Milliseconds. */
const timeout = 300_000;

/**
 * Starts a headless Chromium that prints as the app's window does: without scripts, tagged with an outline, paper from the document. The
 * documents are handed over as files in `folder`.
 * @throws Error when there is no Chromium
 */
export async function startChromium(folder: string): Promise<ChromiumPrinter> {
  const { executable, env } = await findChromium();
  const server = await chromium.launchServer({ executablePath: executable, env: { ...process.env, ...env } });
  const browser = await chromium.connect(server.wsEndpoint());
  const context = await browser.newContext({ javaScriptEnabled: false });
  const file = join(folder, 'print.html');
  const memory = watchTreeMemory(server.process().pid ?? 0);
  // A first page makes the browser start its helper processes, which belong to its start.
  const first = await context.newPage();
  await first.pdf();
  await first.close();
  return {
    print: async (html, tagged) => {
      writeFileSync(file, html);
      const page = await context.newPage();
      await page.goto(pathToFileURL(file).href, { timeout });
      // `page.pdf` has no time limit of its own.
      const pdf = await page.pdf({ tagged, outline: tagged, preferCSSPageSize: true, printBackground: true });
      await page.close();
      return pdf;
    },
    takePeakMemory: memory.take,
    close: async () => {
      memory.stop();
      await server.close();
    },
  };
}
