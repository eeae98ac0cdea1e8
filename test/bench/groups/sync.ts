import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchContext, Group } from '../bench-context.ts';
import type { Measured } from '../figure.ts';
import { compared } from '../measure.ts';
import { runInChild } from '../run-in-child.ts';
import { startPractice } from '../start-practice.ts';

/** At 100 ms a page 100,000 claims would take seven minutes and say nothing new. */
const most = 10_000;
const pageDelayMs = 100;

/** Whole downloads from practice Medicare, each side in a process of its own, beside paging through the same server. */
export const sync: Group = {
  name: 'sync',
  async *run(bench) {
    for (const size of bench.sizes) {
      if (size > most) bench.note(`sync: not measured beyond ${most.toLocaleString('en-US')} claims`);
      else yield* measure(bench, size);
    }
  },
};

async function* measure(bench: BenchContext, size: number): AsyncGenerator<Measured> {
  const server = await startPractice(size);
  try {
    const { url } = server;
    const page = () => runInChild('barePaging', { url, claims: size });
    const download = () => runInChild('sync', { url, claims: size, folder: freshFolder(bench.folder) });
    bench.note(`sync of ${size.toLocaleString('en-US')}`);
    // The server makes its claims at the first request.
    await runInChild('barePaging', { url, claims: 1 });
    // Its targets are those of the most claims; below, one round shows that all is well.
    const rounds = size < most ? 1 : 3;
    const fast = await compared(
      async () => pagedNumbers(await page()),
      async () => syncNumbers(await download()),
      rounds,
    );
    yield { figure: 'syncFast', size, value: fast.syncMs / 1000, limit: fast.pagingMs / 1000 };
    yield { figure: 'delayP99', size, value: fast.syncP99, limit: fast.pagingP99 };
    yield { figure: 'delayWorst', size, value: fast.syncWorst, limit: fast.pagingWorst };
    yield { figure: 'syncMemory', size, value: fast.syncMegabytes, limit: fast.pagingMegabytes };
    let refused = 0;
    const withQueries = async () => {
      const { busy, ...p95 } = await runInChild('beside', { claims: size, folder: freshFolder(bench.folder) });
      refused += busy;
      return p95;
    };
    const asked = await compared(withQueries, () => ({}), rounds);
    yield { figure: 'besideP95', size, value: asked.during, limit: asked.after };
    yield { figure: 'besideBusy', size, value: refused, limit: null };
    bench.note(`sync of ${size.toLocaleString('en-US')} at ${pageDelayMs} ms a page`);
    await server.slow(pageDelayMs);
    const slow = await compared(
      async () => pagedNumbers(await page()),
      async () => syncNumbers(await download()),
      1,
    );
    yield { figure: 'syncSlow', size, value: slow.syncMs / 1000, limit: slow.pagingMs / 1000 };
  } finally {
    server.stop();
  }
}

type Numbers = { readonly ms: number; readonly p99: number; readonly worst: number; readonly megabytes: number };

function pagedNumbers({ ms, p99, worst, megabytes }: Numbers) {
  return { pagingMs: ms, pagingP99: p99, pagingWorst: worst, pagingMegabytes: megabytes };
}

function syncNumbers({ ms, p99, worst, megabytes }: Numbers) {
  return { syncMs: ms, syncP99: p99, syncWorst: worst, syncMegabytes: megabytes };
}

let folders = 0;

function freshFolder(parent: string): string {
  folders += 1;
  const folder = join(parent, `sync-${folders}`);
  mkdirSync(folder);
  return folder;
}
