import { _electron } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { screens, settle } from '#test/e2e/screens.ts';
import { buildApp } from './build-app.ts';
import { chooseHost } from './host.ts';

/**
 * `npm run screenshots`: the pictures of the documents, made from the sample people. The three that show most in both languages and looks, Welcome,
 * one claim and Medicines in two ways each.
 */
const root = join(import.meta.dirname, '../..');
const folder = join(root, 'docs');
type Language = 'en' | 'es';
type Look = 'light' | 'dark';
const twoWays: readonly (readonly [Language, Look])[] = [
  ['en', 'light'],
  ['es', 'dark'],
];
const allWays = [...twoWays, ['en', 'dark'], ['es', 'light']] as const;
const withChart = new Set(['home', 'costs']);
const inAllWays: ReadonlySet<string> = new Set(['home', 'claims', 'costs']);
const inTwoWays: ReadonlySet<string> = new Set(['claim', 'medicines']);
const userData = mkdtempSync(join(tmpdir(), 'claimkeep-screenshots-'));

await buildApp('inherit');
const host = await chooseHost();
Object.assign(process.env, host.env);
const app = await _electron.launch({ args: [root, `--user-data-dir=${userData}`], colorScheme: null });
try {
  const page = await app.firstWindow();
  // The window is first an empty page.
  await page.locator('h1').first().waitFor();
  await page.setViewportSize({ width: 1280, height: 860 });
  mkdirSync(folder, { recursive: true });
  const speak = async (language: Language, look: Look): Promise<void> => {
    await page.evaluate((chosen) => window.claimkeep.preferencesUpdate(chosen), { language, look });
    await page.locator(`html[lang="${language}"][data-look="${look}"]`).waitFor();
  };
  const photograph = async (name: string, language: Language, look: Look): Promise<void> => {
    await page.evaluate(() => window.scrollTo(0, 0));
    // The picture is drawn by code that is loaded when it is first needed, from claims that may still be on their way.
    if (withChart.has(name)) await page.locator('.chart-picture .chart-bar path').first().waitFor();
    await settle(page);
    await page.screenshot({ path: join(folder, `${name}-${language}-${look}.png`), animations: 'disabled' });
  };
  for (const [language, look] of twoWays) {
    await speak(language, look);
    await photograph('welcome', language, look);
  }
  await speak('en', 'light');
  await page.getByRole('button', { name: 'Try it with sample people' }).click();
  await page.getByRole('button', { name: /You are looking at/ }).click();
  await page.getByRole('menuitemradio', { name: /Mary/ }).click();
  await page.getByRole('heading', { level: 1, name: /Mary/ }).waitFor();
  for (const { name, open } of screens) {
    const ways = inAllWays.has(name) ? allWays : inTwoWays.has(name) ? twoWays : [];
    if (ways.length === 0) continue;
    if (name !== 'home') await open(page);
    for (const [language, look] of ways) {
      await speak(language, look);
      await photograph(name, language, look);
    }
  }
} finally {
  await app.close();
  rmSync(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
