import { monitorEventLoopDelay } from 'node:perf_hooks';
import { timedAsync } from './measure.ts';

/** In ms. */
export type Delays = { readonly p99: number; readonly worst: number };

/**
 * Runs `work` and watches how late this thread's timers are. The histogram holds the time between two ticks of its 10 ms timer, so an idle
 * loop reads 10 to 11 ms; the targets were measured that way.
 */
export async function delaysWhile(work: () => Promise<unknown>): Promise<Delays & { readonly ms: number }> {
  const histogram = monitorEventLoopDelay({ resolution: 10 });
  histogram.enable();
  const ms = await timedAsync(work);
  histogram.disable();
  return { ms, p99: histogram.percentile(99) / 1e6, worst: histogram.max / 1e6 };
}
