import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

const program = join(import.meta.dirname, 'cli.ts');

type Run = { output: () => string; exit: Promise<number | null>; interrupt: () => void };

function run(...args: string[]): Run {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const { promise, resolve } = Promise.withResolvers<number | null>();
  child.on('exit', resolve);
  return { output: () => output, exit: promise, interrupt: () => child.kill('SIGINT') };
}

test('prints where it listens, who can sign in and the client, serves, and ends with Ctrl+C', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'claimkeep-practice-'));
  try {
    await writeFile(join(folder, 'patient.json'), JSON.stringify({ resourceType: 'Patient', id: '-7' }));
    const practice = run('--port', '0', '--data', folder);
    await expect.poll(practice.output, { timeout: 10_000 }).toContain('Ctrl+C stops.');
    expect(practice.output()).toMatch(/practice-client[\s\S]*practice-secret[\s\S]*practice-public[\s\S]*person1/u);
    const url = /http:\/\/127\.0\.0\.1:\d+/u.exec(practice.output())?.[0];
    expect((await fetch(`${url}/v2/fhir/metadata`)).status).toBe(200);
    practice.interrupt();
    expect(await practice.exit).toBe(0);
    // oidc-provider warns on the console about settings that are not for real use; none of them may be left as they come.
    expect(practice.output()).not.toMatch(/warning|notice/iu);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test.each([
  [['--help'], 0],
  [['--port', 'x'], 2],
  [['--claims', '0'], 2],
])('%j prints the usage and exits with %i', async (args, status) => {
  const practice = run(...args);
  expect(await practice.exit).toBe(status);
  expect(practice.output()).toContain('--data DIR');
});
