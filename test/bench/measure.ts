import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as () => void;

/** Frees what the last measurement left, so that the next one does not pay for it. */
export function collectGarbage(): void {
  gc();
}

/** How often something is repeated: the larger, the steadier it is by itself and the longer it takes. */
export function repetitionsFor(size: number): number {
  if (size <= 1_000) return 5;
  return size <= 10_000 ? 3 : 1;
}

/** Runs `work` and gives how long it took, in ms. */
export function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** {@link timed} for what has to be waited for. */
export async function timedAsync(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

type Numbers<Key extends string> = Readonly<Record<Key, number>>;

/**
 * Runs each of two things in turn, `times` rounds, in reversed order every other round, and gives the median of every number they give:
 * so whatever else the machine does meets both alike.
 */
export async function compared<A extends string, B extends string>(
  one: () => Numbers<A> | Promise<Numbers<A>>,
  other: () => Numbers<B> | Promise<Numbers<B>>,
  times: number,
): Promise<Numbers<A> & Numbers<B>> {
  const ones: Numbers<A>[] = [];
  const others: Numbers<B>[] = [];
  const runOne = async (): Promise<void> => void ones.push(await one());
  const runOther = async (): Promise<void> => void others.push(await other());
  for (let round = 0; round < times; round += 1) {
    for (const run of round % 2 === 0 ? [runOne, runOther] : [runOther, runOne]) {
      collectGarbage();
      await run();
    }
  }
  return { ...mediansOf(ones), ...mediansOf(others) };
}

function mediansOf<Key extends string>(runs: readonly Numbers<Key>[]): Numbers<Key> {
  const keys = Object.keys(runs[0] ?? {}) as Key[];
  const entries = keys.map((key) => [key, median(runs.map((run) => run[key]))]);
  return Object.fromEntries(entries) as Numbers<Key>;
}

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The value that `percent` of 100 are not above (nearest rank). Throws for no values. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
  if (found === undefined) throw new RangeError('nothing was measured');
  return found;
}
