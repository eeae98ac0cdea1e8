import { test as base, _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const CLOSE_LIMIT_MS = 8000;

export type Launched = { app: ElectronApplication; page: Page };
export type Launch = (args?: string[], env?: Record<string, string>) => Promise<Launched>;
/** The process by itself too: once the app is closed, it cannot be asked for it. */
type Started = { app: ElectronApplication; child: ChildProcess };
type Fixtures = {
  /** The app's data folder: fresh for each test, removed after it. */
  userData: string;
  /** A folder for files the person saves or opens: the app saves nothing among its own. Removed after the test. */
  elsewhere: string;
  /** Starts the app, again and again if a test wants, in that folder; all are ended after the test. */
  launch: Launch;
  launched: Launched;
  app: ElectronApplication;
  page: Page;
};

/**
 * `app` and `page` are the app and its first window, started when a test asks for one of them; `launch` starts it with
 * arguments and variables of the test's choice. Nothing in a test may ask which host runs it.
 */
export const test = base.extend<Fixtures>({
  // Playwright reads from the first parameter, a pattern, which fixtures are needed; this one needs none.
  userData: async ({ browserName: _none }, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'claimkeep-e2e-'));
    await provide(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  },
  elsewhere: async ({ browserName: _none }, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'claimkeep-e2e-files-'));
    await provide(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  },
  launch: async ({ userData }, provide) => {
    const started: Started[] = [];
    await provide(async (args = [], env = {}) => {
      const app = await start([`--user-data-dir=${userData}`, ...args], env);
      started.push({ app, child: app.process() });
      const page = await app.firstWindow();
      // The window is first an empty page; a test begins when the app's own page shows something.
      await page.locator('h1').first().waitFor();
      return { app, page };
    });
    for (const each of started) await end(each);
  },
  launched: async ({ launch }, provide) => provide(await launch()),
  app: async ({ launched }, provide) => provide(launched.app),
  page: async ({ launched }, provide) => provide(launched.page),
});
export const expect = test.expect;

async function start(args: string[], env: Record<string, string>): Promise<ElectronApplication> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const app = await _electron.launch({
    args: [root, ...args],
    env: { ...Object.fromEntries(inherited), LANG: 'en_US.UTF-8', ...env },
    // Else Playwright forces the light scheme over what the app chooses.
    colorScheme: null,
  });
  if (process.env['E2E_LOG']) {
    app.process().stdout?.pipe(process.stdout);
    app.process().stderr?.pipe(process.stderr);
  }
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Reflect.set(globalThis, 'openedUrls', opened);
    shell.openExternal = async (url) => void opened.push(url);
  });
  return app;
}

/** Closes the app, and kills what has not closed in time. */
async function end({ app, child }: Started): Promise<void> {
  const limit = new Promise((resolveLimit) => setTimeout(resolveLimit, CLOSE_LIMIT_MS).unref());
  await Promise.race([app.close().catch(() => undefined), limit]);
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
}

/** The addresses the app has given to the system's browser so far; none is really opened. */
export async function openedUrls(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(() => Reflect.get(globalThis, 'openedUrls') as string[]);
}

/** The next "save as" dialogs answer with this path; null cancels them. */
export async function stubSaveDialog(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);
}

/** The next "open" dialogs answer with these paths; an empty list cancels them. */
export async function stubOpenDialog(app: ElectronApplication, paths: string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths });
  }, paths);
}
