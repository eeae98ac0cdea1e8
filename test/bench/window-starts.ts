import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { _electron, chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { findChromium } from '#test/support/chromium.ts';
import { chooseHost } from '#test/support/host.ts';

/** Milliseconds from the beginning of the load: until the first thing is drawn, and until the page has its heading and waits for nothing. */
export type StartTimes = { readonly paint: number; readonly screen: number };

/** Something that can be loaded again and again. */
export type Starts = { readonly start: () => Promise<StartTimes>; readonly close: () => Promise<void> };

const root = join(import.meta.dirname, '../..');

/** The built app with the sample people, on Electron or the stand-in; each start loads its page anew, with nothing of it in memory. */
export async function openApp(folder: string): Promise<Starts> {
  const userData = join(folder, 'window');
  mkdirSync(userData);
  const host = await chooseHost();
  const env = Object.fromEntries(
    Object.entries({ ...process.env, ...host.env }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
  const app = await _electron.launch({
    executablePath: host.executable,
    args: [root, `--user-data-dir=${userData}`],
    env,
    colorScheme: null,
  });
  const page = await app.firstWindow();
  await page.getByRole('button', { name: 'Try it with sample people' }).click();
  await page.getByRole('heading', { level: 1, name: / at a glance$/ }).waitFor();
  await watchStart(page);
  return {
    start: async () => {
      await page.reload();
      return timesOf(page);
    },
    close: () => app.close(),
  };
}

/** A page of one heading in the same kind of browser: what no page can be faster than. */
export async function blankPage(folder: string): Promise<Starts> {
  const file = join(folder, 'blank.html');
  writeFileSync(file, '<!doctype html><html lang="en"><title>Blank</title><h1>Blank</h1></html>');
  const { executable, env } = await findChromium();
  const browser = await chromium.launch({ executablePath: executable, env: { ...process.env, ...env } });
  const page = await browser.newPage();
  await watchStart(page);
  await page.goto(pathToFileURL(file).href);
  return {
    start: async () => {
      await page.reload();
      return timesOf(page);
    },
    close: () => browser.close(),
  };
}

/** From now on every load of the page looks, frame by frame, for its first screen. */
async function watchStart(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const look = (): void => {
      const isThere = document.querySelector('h1') !== null && document.querySelector('main .waiting') === null;
      if (isThere) performance.mark('first-screen');
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

async function timesOf(page: Page): Promise<StartTimes> {
  await page.waitForFunction(
    () =>
      performance.getEntriesByName('first-screen').length > 0 &&
      performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  return page.evaluate(() => {
    const at = (name: string): number => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
    return { paint: at('first-contentful-paint'), screen: at('first-screen') };
  });
}
