import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { TaskMessage, Tasks } from './child.ts';

type TaskName = keyof Tasks;
type InputOf<Name extends TaskName> = Parameters<Tasks[Name]>[0];
type OutputOf<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]>>;

/** Runs a task in a fresh process, whose memory and start are then the task's alone. Throws when it fails. */
export async function runInChild<Name extends TaskName>(task: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const child = forked(new URL('child.ts', import.meta.url));
  const answer = firstMessage(child);
  child.send({ task, input } satisfies TaskMessage);
  return (await answer) as OutputOf<Name>;
}

/** Its standard output is not ours: with `--json` nothing else may stand there. */
export function forked(script: URL, args: readonly string[] = []): ChildProcess {
  return fork(script, args, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
}

/** @throws Error when the process ends without one */
export function firstMessage(child: ChildProcess): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  child.once('message', resolve);
  child.once('error', reject);
  child.once('exit', (code) => reject(new Error(`a process of the bench ended with code ${code}`)));
  return promise;
}
