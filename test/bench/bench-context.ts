import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measured } from './figure.ts';
import { samplePages } from './sample-pages.ts';
import type { SamplePages } from './sample-pages.ts';
import { createFilledStore } from './store.ts';
import type { Store } from './store.ts';

/** What the groups of one run share. Pages and filled stores are made at first use and kept until the end. */
export type BenchContext = {
  /** Numbers of claims, ascending. */
  readonly sizes: readonly number[];
  readonly folder: string;
  /** Where the official kit is installed, to be compared with; null: it is not. */
  readonly sdk: string | null;
  readonly pagesOf: (size: number) => SamplePages;
  readonly storeOf: (size: number) => Store;
  /** A word to the person who waits; never on standard output. */
  readonly note: (text: string) => void;
};

/** Figures that belong together, measured by one file. */
export type Group = {
  readonly name: string;
  readonly run: (bench: BenchContext) => AsyncIterable<Measured> | Iterable<Measured>;
};

/** The temporary folder is removed when the process ends, however it ends short of being killed. */
export function createBenchContext(
  { sizes, sdk }: Pick<BenchContext, 'sizes' | 'sdk'>,
  note: (text: string) => void,
): BenchContext {
  const folder = mkdtempSync(join(tmpdir(), 'claimkeep-bench-'));
  // Many processes are started: only the first of them takes the types off the program, as the built app's never do.
  process.env['NODE_COMPILE_CACHE'] = join(folder, 'compiled');
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(signal, () => process.exit(code));
  }
  const pagesOf = remembered((size) => {
    note(`making ${size.toLocaleString('en-US')} claims`);
    return samplePages(size);
  });
  const storeOf = remembered((size) => {
    const pages = pagesOf(size);
    note(`filling a store with ${size.toLocaleString('en-US')} claims`);
    return createFilledStore(folder, pages);
  });
  return { sizes: [...new Set(sizes)].sort((a, b) => a - b), sdk, folder, pagesOf, storeOf, note };
}

function remembered<Value>(make: (size: number) => Value): (size: number) => Value {
  const known = new Map<number, Value>();
  return (size) => {
    const value = known.get(size) ?? make(size);
    known.set(size, value);
    return value;
  };
}
