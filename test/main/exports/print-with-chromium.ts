import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { findChromium } from '#test/support/chromium.ts';

/** A Chromium that prints as the app's hidden window does. null, with the reason printed, where none can be started. */
export async function startChromium(): Promise<Browser | null> {
  try {
    const { executable, env } = await findChromium();
    return await chromium.launch({
      executablePath: executable,
      args: ['--no-sandbox'],
      env: { ...process.env, ...env },
    });
  } catch (error) {
    console.warn(
      `No PDF was printed: Chromium did not start. ${error instanceof Error ? error.message.split('\n')[0] : ''}`,
    );
    return null;
  }
}

/** The options are those of the printing window: tagged, with outline, the page's own size and margins, no header or footer. */
export async function printWith(browser: Browser, html: string): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setContent(html, { waitUntil: 'load' });
    return await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
  } finally {
    await page.close();
  }
}
