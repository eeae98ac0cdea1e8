import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename } from 'node:path';
import { isMainThread } from 'node:worker_threads';

/**
 * Loaded before a program (`node --import`), also into its threads: notes every change of the file system and every token request as a step,
 * and kills the program right before the one named in CLAIMKEEP_TEST_KILL_AT. What SQLite writes by itself is not among them; random moments
 * reach that.
 */
const { CLAIMKEEP_TEST_STEPS: log = '', CLAIMKEEP_TEST_KILL_AT: killAt = '' } = process.env;
const thread = isMainThread ? 'main' : 'worker';
const { appendFileSync } = fs;
let count = 0;
let isCounting = !isMainThread;
process.once('claimkeep-test-begin' as 'beforeExit', () => {
  isCounting = true;
});

function step(what: string): void {
  if (!isCounting) return;
  count += 1;
  if (log !== '') appendFileSync(log, `${thread}:${String(count)} ${what}\n`);
  if (killAt === `${thread}:${String(count)}`) process.kill(process.pid, 'SIGKILL');
}

type AnyFunction = (...input: unknown[]) => unknown;
/** Which arguments of a call are paths. */
const watched: Readonly<Record<string, number>> = {
  renameSync: 2,
  rmSync: 1,
  linkSync: 2,
  copyFileSync: 2,
  mkdirSync: 1,
  openSync: 1,
  writeSync: 0,
  fsyncSync: 0,
};
const watchedPromises: Readonly<Record<string, number>> = { rename: 2, rm: 1, open: 1 };

function watch(api: Record<string, unknown>, table: Readonly<Record<string, number>>): void {
  for (const [name, paths] of Object.entries(table)) {
    const original = api[name] as AnyFunction;
    api[name] = (...input: unknown[]): unknown => {
      const isReading = name.startsWith('open') && (input[1] === undefined || input[1] === 'r');
      if (!isReading) step([name, ...input.slice(0, paths).map(shown)].join(' '));
      return original.apply(api, input);
    };
  }
}

function shown(path: unknown): string {
  return basename(String(path))
    .replaceAll(String(process.pid), 'PID')
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
    .replaceAll(/\.[0-9a-f]{12}\.tmp/g, '.tmp');
}

watch(fs, watched);
watch(fs.promises, watchedPromises);
syncBuiltinESMExports();

const send = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const { pathname } = new URL(input instanceof Request ? input.url : input);
  step(`send ${pathname}`);
  const response = await send(input, init);
  step(`answered ${pathname}`);
  return response;
};
