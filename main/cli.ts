import { defaultDataFolder } from './cli/default-data-folder.ts';
import { openBrowser } from './cli/open-browser.ts';
import { exitCodes, runCli } from './cli/run.ts';
import { standardInput } from './cli/standard-input.ts';
import type { CliEnvironment } from './cli/context.ts';
import { createServices } from './services/services.ts';

/**
 * Composition root of the command line in plain Node: no window and no keychain. The installed program runs the same commands through
 * `main/index.ts`, with Electron's keychain and printing.
 * @param practiceBrowser plays the person at practice Medicare; development only
 * @returns the exit code
 */
export async function runInNode(
  argv: readonly string[],
  practiceBrowser: CliEnvironment['practiceBrowser'],
): Promise<number> {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader had enough (`claimkeep list | head -1`): no failure, and what runs goes on.
    if (error.code === 'EPIPE') return;
    process.stderr.write('The output could not be written.\n');
    // The failure can come after the command has ended and its exit code is set.
    process.once('exit', () => {
      process.exitCode = exitCodes.failed;
    });
  });
  process.stderr.on('error', () => undefined);
  return runCli(
    argv,
    {
      env: process.env,
      out: (text) => process.stdout.write(text),
      err: (text) => process.stderr.write(text),
      signal: stop.signal,
      input: standardInput,
      practiceBrowser,
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
}

if (import.meta.main) process.exitCode = await runInNode(process.argv.slice(2), null);
