import { defineConfig } from '@playwright/test';

const jsonFile = process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'];

/** End-to-end tests of the built app (out/), on Electron or on the stand-in: test/e2e/fixtures.ts starts it. */
export default defineConfig({
  testDir: 'test/e2e',
  globalSetup: './test/e2e/choose-host.config.ts',
  fullyParallel: true,
  workers: 2,
  // None: what passes only the second time is a failure to be mended.
  retries: 0,
  timeout: 60_000,
  projects: [
    { name: 'e2e', testMatch: '**/*.spec.ts', testIgnore: '**/speed.spec.ts' },
    // Figures of a machine that has nothing else to do: `npm run test:long`.
    { name: 'speed', testMatch: '**/speed.spec.ts' },
  ],
  forbidOnly: Boolean(process.env['CI']),
  reporter: jsonFile ? [['list'], ['json', { outputFile: jsonFile }]] : [['list']],
});
