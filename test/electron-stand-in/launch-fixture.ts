import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const distribution = join(import.meta.dirname, 'dist');
export const fixtureApp = join(import.meta.dirname, 'fixture-app');

export type Fixture = {
  app: ElectronApplication;
  page: Page;
  userData: string;
  /** Calls ipcMain of the fixture app from its page. */
  invoke(channel: string, ...args: unknown[]): Promise<unknown>;
  close(): Promise<void>;
};
/** What preload.cjs exposes. */
type FixtureApi = {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>;
  progress(): Promise<number[]>;
  requireFails(): string;
};
declare global {
  interface Window {
    fixture: FixtureApi;
  }
}

/** Starts the fixture app on the stand-in, never on real Electron, with a fresh user data directory. */
export async function launchFixture(env: Record<string, string> = {}): Promise<Fixture> {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = distribution;
  const userData = mkdtempSync(join(tmpdir(), 'stand-in-test-'));
  const app = await _electron.launch({
    args: [fixtureApp, `--user-data-dir=${userData}`],
    env: { ...definedEnvironment(), ...env },
    colorScheme: null,
  });
  const page = await firstPage(app).catch(async (e: unknown) => {
    await app.close();
    throw e;
  });
  return {
    app,
    page,
    userData,
    invoke: (channel, ...args) =>
      page.evaluate(([name, list]) => window.fixture.invoke(name, ...list), [channel, args] as const),
    async close() {
      await app.close();
      rmSync(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

async function firstPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow({ timeout: 10_000 });
  await page.getByRole('heading', { name: 'Fixture' }).waitFor({ timeout: 10_000 });
  return page;
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
