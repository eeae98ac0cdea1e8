import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { readyCli } from './called-cli.ts';

const program = join(import.meta.dirname, '../../main/cli.ts');

/** `connect` as a process of its own. `browse` is what the person does with the address on its first line; it may write to the program. */
export async function connectProcess(
  called: Awaited<ReturnType<typeof readyCli>>,
  argv: readonly string[],
  { secret, browse }: { secret?: string; browse: (url: string, write: (line: string | null) => void) => Promise<void> },
) {
  const child = spawn(
    process.execPath,
    [program, 'connect', '--json', '--print-url', ...argv, '--data-dir', called.dataFolder],
    {
      env: { ...process.env, ...called.env, ...(secret !== undefined && { CLAIMKEEP_CLIENT_SECRET: secret }) },
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  let isOpened = false;
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    if (isOpened || !out.includes('\n')) return;
    isOpened = true;
    const { authorizationUrl } = JSON.parse(out.slice(0, out.indexOf('\n'))) as { authorizationUrl?: string };
    if (authorizationUrl !== undefined)
      void browse(authorizationUrl, (line) => (line === null ? child.stdin.end() : child.stdin.write(`${line}\n`)));
  });
  const [[code], err] = await Promise.all([once(child, 'close') as Promise<[number | null]>, text(child.stderr)]);
  const [first = '', ...rest] = out.split('\n');
  return { code, err, first, result: rest.join('\n') };
}
