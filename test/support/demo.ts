import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { startPracticeMedicare } from '#test/practice-medicare/server.ts';

/**
 * `npm run demo`: the whole walk without a window and without an account, by the same commands a script would use: practice Medicare, set-up,
 * sign-in, download, list, export, check. Prints what it did and where the files lie.
 */
const claimCount = 700;
const folder = mkdtempSync(join(tmpdir(), 'claimkeep-demo-'));
const dataFolder = join(folder, 'data');
const program = join(import.meta.dirname, 'cli.ts');

const practice = await startPracticeMedicare({ claims: claimCount });
const start = performance.now();
const env = { ...process.env, CLAIMKEEP_PASSPHRASE: 'a demo needs no secret', CLAIMKEEP_PRACTICE_URL: practice.url };

/** Runs a command as a person would type it and gives what it printed. @throws when its exit code is not 0 */
async function claimkeep(...args: string[]): Promise<unknown> {
  console.log(`\n$ claimkeep ${args.join(' ')}`);
  const child = spawn(process.execPath, [program, ...args, '--data-dir', dataFolder, '--json'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  if (code !== 0) throw new Error(`exit code ${String(code)}\n${out}\n${err}`);
  return JSON.parse(out) as unknown;
}

try {
  console.log(`Practice Medicare is at ${practice.url}, with ${String(claimCount)} claims of a sample person.`);
  await claimkeep('init');
  await claimkeep('connect', '--environment', 'practice', '--practice-user', 'mary', '--new', 'Mary');
  console.log(await claimkeep('sync'));
  const claims = (await claimkeep('list')) as { title: string; sentence: string }[];
  console.log(`${String(claims.length)} claims. The newest: ${claims[0]?.sentence ?? ''}`);
  const table = join(folder, 'claims.csv');
  const lines = join(folder, 'services.csv');
  const fhir = join(folder, 'claims.json');
  await claimkeep('export', '--format', 'csv', '--out', table);
  await claimkeep('export', '--format', 'csv-lines', '--out', lines);
  await claimkeep('export', '--format', 'fhir', '--out', fhir);
  console.log(await claimkeep('verify'));
  console.log(`\nDone in ${((performance.now() - start) / 1000).toFixed(1)} s. The encrypted data: ${dataFolder}`);
  for (const file of [table, lines, fhir]) console.log(`${file} (${String(statSync(file).size)} bytes)`);
} finally {
  await practice.close();
}
