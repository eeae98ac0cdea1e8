import { defaultDataFolder } from './cli/default-data-folder.ts';
import { openBrowser } from './cli/open-browser.ts';
import { runCli } from './cli/run.ts';
import { createServices } from './services/services.ts';

/**
 * Composition root of the command line in plain Node: no window and no keychain. The installed program runs the same commands through
 * `main/index.ts`, with Electron's keychain and printing.
 */
const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());

process.exitCode = await runCli(
  process.argv.slice(2),
  {
    env: process.env,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    signal: stop.signal,
    practiceBrowser: null,
  },
  (dataFolder) =>
    createServices({
      dataFolder: dataFolder ?? defaultDataFolder(),
      writerScript: new URL('worker.ts', import.meta.url),
      keychain: null,
      openBrowser,
      schemeCallbacks: null,
      printPdf: null,
      practiceUrl: process.env['CLAIMKEEP_PRACTICE_URL'] ?? null,
      emit: () => undefined,
    }),
);
