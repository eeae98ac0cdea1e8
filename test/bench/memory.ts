/** The largest memory this process ever had in MB, all threads together. */
export function peakMemory(): number {
  return process.resourceUsage().maxRSS / 1024;
}

/** What it has now, in MB. */
export function presentMemory(): number {
  return process.memoryUsage.rss() / 1024 / 1024;
}
