// npm start: builds the app, starts practice Medicare, and runs the app on the host that is here.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type PracticeMedicare, startPracticeMedicare } from '#test/practice-medicare/server.ts';
import { buildApp } from './build-app.ts';
import { chooseHost, type Host } from './host.ts';
import { waitForLoadedWindow } from './loaded-window.ts';

const root = resolve(import.meta.dirname, '../..');
/** CLAIMKEEP_START_ONCE=1: start, wait for the window, say so, end; in a folder of its own. */
const isOnce = process.env['CLAIMKEEP_START_ONCE'] === '1';
const WINDOW_LIMIT_MS = 60_000;

/** The usual port, so that addresses in the documentation work; any other when it is taken, or for a test. */
async function startPractice(): Promise<PracticeMedicare> {
  if (isOnce) return startPracticeMedicare();
  return startPracticeMedicare({ port: 4710 }).catch(() => startPracticeMedicare());
}

function startApp(host: Host, practiceUrl: string, args: string[]): ChildProcess {
  const watched = host.kind === 'stand-in' && !host.showsWindows;
  return spawn(host.executable, [root, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'pipe'],
    env: {
      ...process.env,
      ...host.env,
      CLAIMKEEP_PRACTICE_URL: practiceUrl,
      ...(watched ? { STANDIN_VIEWER: '1' } : { STANDIN_HEADED: '1' }),
    },
  });
}

async function main(): Promise<number> {
  const [host] = await Promise.all([chooseHost(), buildApp('inherit')]);
  const practice = await startPractice();
  const ownFolder = isOnce ? mkdtempSync(join(tmpdir(), 'claimkeep-start-')) : null;
  console.log(host.description);
  console.log(`Practice Medicare: ${practice.url}`);
  const args = ownFolder ? [`--user-data-dir=${ownFolder}`, '--remote-debugging-port=0'] : process.argv.slice(2);
  const app = startApp(host, practice.url, args);
  const exited = once(app, 'exit') as Promise<[number | null, string | null]>;
  app.stderr?.pipe(process.stderr);
  if (!isOnce) console.log('Press Ctrl+C to stop.');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(app));
  let failed = false;
  if (isOnce && app.stderr) {
    await waitForLoadedWindow(app.stderr, WINDOW_LIMIT_MS).then(
      () => console.log('Ready.'),
      (e: unknown) => {
        failed = true;
        console.error(String(e));
      },
    );
    stop(app);
  }
  const [code] = await exited;
  await practice.close();
  if (ownFolder) rmSync(ownFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  return failed ? 1 : (code ?? 0);
}

/** Ctrl+C reaches the app itself too, in a terminal; a second way does no harm. It has eight seconds to end: three more than it takes at most to close its files. */
function stop(app: ChildProcess): void {
  app.kill('SIGTERM');
  setTimeout(() => app.kill('SIGKILL'), 8000).unref();
}

process.exitCode = await main().catch((e: unknown) => {
  console.error(e instanceof Error ? e.message : e);
  return 1;
});
