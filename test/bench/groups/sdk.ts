import type { BenchContext, Group } from '../bench-context.ts';
import type { Measured } from '../figure.ts';
import { compared } from '../measure.ts';
import { runInChild } from '../run-in-child.ts';
import { startPractice } from '../start-practice.ts';

/** Its targets are those of this number. */
const most = 10_000;

/** Our client beside the official kit on the same pages of practice Medicare, each in a process of its own. */
export const sdk: Group = {
  name: 'sdk',
  async *run(bench) {
    const { sdk: folder } = bench;
    if (folder === null) return;
    for (const size of bench.sizes) if (size <= most) yield* measure(bench, folder, size);
  },
};

async function* measure(bench: BenchContext, folder: string, size: number): AsyncGenerator<Measured> {
  const server = await startPractice(size);
  try {
    const { url } = server;
    bench.note(`the official kit beside our client, ${size.toLocaleString('en-US')} claims`);
    // The server makes its claims at the first request.
    await runInChild('barePaging', { url, claims: 1 });
    const whole = <Result extends { readonly claims: number }>(result: Result): Result => {
      if (result.claims !== size) throw new Error(`${result.claims} of ${size} claims came`);
      return result;
    };
    const both = await compared(
      async () => {
        const { ms, megabytes } = whole(await runInChild('clientPaging', { url, claims: size }));
        return { ourMs: ms, ourMegabytes: megabytes };
      },
      async () => {
        const { ms, megabytes } = whole(await runInChild('sdkPaging', { url, claims: size, sdk: folder }));
        return { kitMs: ms, kitMegabytes: megabytes };
      },
      3,
    );
    yield { figure: 'sdkTime', size, value: both.ourMs / 1000, limit: both.kitMs / 1000 };
    yield { figure: 'sdkMemory', size, value: both.ourMegabytes, limit: both.kitMegabytes };
  } finally {
    server.stop();
  }
}
