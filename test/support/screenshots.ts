import { _electron } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from './build-app.ts';
import { chooseHost } from './host.ts';

/** `npm run screenshots`: the pictures of the documents, made from the sample people. */
const root = join(import.meta.dirname, '../..');
const folder = join(root, 'docs');
const userData = mkdtempSync(join(tmpdir(), 'claimkeep-screenshots-'));

await buildApp('inherit');
const host = await chooseHost();
Object.assign(process.env, host.env);
const app = await _electron.launch({ args: [root, `--user-data-dir=${userData}`], colorScheme: null });
try {
  const page = await app.firstWindow();
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.getByRole('button', { name: 'Try it with sample people' }).click();
  await page.getByRole('button', { name: /You are looking at/ }).click();
  await page.getByRole('menuitemradio', { name: /Mary/ }).click();
  await page.getByRole('heading', { level: 1, name: /Mary/ }).waitFor();
  mkdirSync(folder, { recursive: true });
  for (const language of ['en', 'es'] as const) {
    for (const look of ['light', 'dark'] as const) {
      await page.evaluate((chosen) => window.claimkeep.preferencesUpdate(chosen), { language, look });
      await page.locator(`html[lang="${language}"][data-look="${look}"]`).waitFor();
      for (const [name, shows] of [
        ['home', '.chart-picture .chart-bar'],
        ['claims', 'main table'],
        ['costs', '.chart-picture .chart-bar'],
      ] as const) {
        await page.locator(`nav a[href$="/${name}"]`).click();
        await page.locator(shows).first().waitFor();
        await page.evaluate(() => window.scrollTo(0, 0));
        await page.screenshot({ path: join(folder, `${name}-${language}-${look}.png`), animations: 'disabled' });
      }
    }
  }
} finally {
  await app.close();
  rmSync(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
