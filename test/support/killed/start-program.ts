import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What `operation.ts` is told: a folder, what to do, and about whom. */
export type Operation = Readonly<Record<'FOLDER' | 'CODE' | 'OPERATION', string>> &
  Readonly<Partial<Record<'PERSON' | 'FILE' | 'PRACTICE', string>>>;

export type Started = { readonly child: ChildProcess; readonly ended: Promise<unknown> };

/** Starts a process of its own for the operation, and waits until it has said that it begins, or has ended. */
export async function startProgram(
  operation: Operation & Readonly<Record<string, string>>,
  {
    program = fileURLToPath(new URL('operation.ts', import.meta.url)),
    nodeOptions = [],
  }: { readonly program?: string; readonly nodeOptions?: readonly string[] } = {},
): Promise<Started> {
  const child = spawn(process.execPath, [...nodeOptions, program], {
    env: { ...process.env, ...operation },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), ended]);
  return { child, ended };
}
