/** The largest memory this process ever had in MB, all threads together. */
export function peakMemory(): number {
  return process.resourceUsage().maxRSS / 1024;
}

/** What it has now, in MB. */
export function presentMemory(): number {
  return process.memoryUsage.rss() / 1024 / 1024;
}

/**
 * Runs `work`, which must leave this thread free, and gives the most memory it had above what was there before, in MB. Sampled, because the
 * system's own peak is that of the start of the program.
 */
export async function peakMemoryWhile(work: () => Promise<unknown>): Promise<number> {
  const before = presentMemory();
  let peak = before;
  const sample = (): void => {
    peak = Math.max(peak, presentMemory());
  };
  const timer = setInterval(sample, 5);
  await work();
  clearInterval(timer);
  sample();
  return peak - before;
}
