import { readFileSync, readdirSync } from 'node:fs';

const everyMs = 100;

/**
 * Samples the memory of a process and all below it: the sum of their proportional shares (PSS), so that what they share counts once. Only
 * Linux tells; elsewhere there is nothing to take.
 */
export function watchTreeMemory(root: number) {
  let peak = 0;
  const sample = (): void => {
    peak = Math.max(peak, treeMemory(root));
  };
  const timer = process.platform === 'linux' ? setInterval(sample, everyMs) : undefined;
  timer?.unref();
  return {
    /** The peak since the last call in MB, null where it is not known. */
    take: (): number | null => {
      const taken = peak;
      peak = 0;
      return taken === 0 ? null : taken;
    },
    stop: (): void => clearInterval(timer),
  };
}

function treeMemory(root: number): number {
  const children = childrenByParent();
  const waiting = [root];
  let kilobytes = 0;
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(textOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
    waiting.push(...(children.get(pid) ?? []));
  }
  return kilobytes / 1024;
}

function childrenByParent(): Map<number, number[]> {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    // The name in parentheses may hold anything; the parent is the second field after it (proc(5), /proc/pid/stat).
    const parent = Number(/\) \S (\d+)/.exec(textOf(`/proc/${pid}/stat`))?.[1] ?? 0);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  return children;
}

/** A process may end while it is looked at. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
