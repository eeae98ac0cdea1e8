import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { randomFrom } from '#main/samples/random.ts';
import { temporaryFolder } from '../temporary-services.ts';
import { startProgram } from './start-program.ts';
import type { Operation } from './start-program.ts';

const steps = new URL('steps.ts', import.meta.url).href;

type Moment = { readonly step: string } | { readonly afterMs: number } | null;

/** Runs the operation and kills it at that moment; null lets it end. @returns its steps, and whether it was killed */
async function run(
  program: string | undefined,
  operation: Operation,
  moment: Moment,
): Promise<{ steps: readonly string[]; wasKilled: boolean }> {
  const log = join(temporaryFolder(), 'steps');
  const { child, ended } = await startProgram(
    {
      ...operation,
      CLAIMKEEP_TEST_STEPS: log,
      CLAIMKEEP_TEST_KILL_AT: moment !== null && 'step' in moment ? moment.step : '',
    },
    { nodeOptions: ['--import', steps], ...(program !== undefined && { program }) },
  );
  if (moment !== null && 'afterMs' in moment) {
    await Promise.race([wait(moment.afterMs), ended]);
    child.kill('SIGKILL');
  }
  await ended;
  if (child.signalCode === null && child.exitCode !== 0) throw new Error(`it ended with ${String(child.exitCode)}`);
  const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
  return { steps: lines, wasKilled: child.signalCode === 'SIGKILL' };
}

export type KilledPlan = {
  /** Puts everything as it was before the operation. */
  readonly prepare: () => Promise<Operation>;
  /** Looks at what is there after the next start. @param moment when it was killed, for the message of a failure */
  readonly check: (moment: string) => Promise<void>;
  /** At most so many named steps, spread evenly; Infinity: every one. */
  readonly mostSteps: number;
  readonly randomMoments: number;
  readonly seed: number | string;
  /** Another program than `operation.ts`. */
  readonly program?: string;
};

/**
 * Kills an operation right before each of its named steps, and then at random moments.
 * @returns the steps' names, and how often it was killed before it ended
 */
export async function killEverywhere(plan: KilledPlan): Promise<{ steps: readonly string[]; killed: number }> {
  const { program } = plan;
  const started = Date.now();
  const whole = await run(program, await plan.prepare(), null);
  const tookMs = Date.now() - started;
  await plan.check('never');
  const every = Math.max(1, whole.steps.length / plan.mostSteps);
  const chosen = whole.steps.filter((_, at) => Math.floor(at % every) === 0);
  let killed = 0;
  for (const line of chosen) {
    const [step = ''] = line.split(' ');
    const { wasKilled } = await run(program, await plan.prepare(), { step });
    if (wasKilled) killed += 1;
    await plan.check(`before ${line}`);
  }
  const random = randomFrom(plan.seed);
  for (let round = 0; round < plan.randomMoments; round += 1) {
    const afterMs = random.int(0, Math.min(600, tookMs));
    const { wasKilled } = await run(program, await plan.prepare(), { afterMs });
    if (wasKilled) killed += 1;
    await plan.check(`after ${String(afterMs)} ms`);
  }
  return { steps: whole.steps, killed };
}

/** Every file below a folder, by its whole relative path. */
export function everyFile(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** Removes a folder that a killed program may have left in any state. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
