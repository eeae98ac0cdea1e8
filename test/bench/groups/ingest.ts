import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { noNames } from '#main/claims/name-claim.ts';
import { mappingVersion } from '#main/claims/mapping-version.ts';
import { closeDatabase, openForWriting } from '#main/store/database.ts';
import type { WritableDb } from '#main/store/database.ts';
import { rederiveClaims } from '#main/store/rederive-claims.ts';
import { prepareClaim } from '#main/sync/prepare-claims.ts';
import type { BenchContext, Group } from '../bench-context.ts';
import { collectGarbage, compared, repetitionsFor, timed } from '../measure.ts';
import { rawInsert } from '../raw-insert.ts';
import type { SamplePages } from '../sample-pages.ts';
import { createStore, storePages } from '../store.ts';
import { parseAlone } from './mapping.ts';

/** Its rate does not depend on how much is there already, and 100,000 raw texts would take 2 GB of disk. */
const mostRaw = 10_000;

/** From page text to stored and searchable, once, again without news, and mapped anew from what is stored. */
export const ingest: Group = {
  name: 'ingest',
  async *run(bench) {
    const rates = new Map<number, number>();
    for (const size of bench.sizes) {
      bench.note(`ingest of ${size.toLocaleString('en-US')}`);
      const measured = await measure(bench, size);
      const rate = (milliseconds: number): number => (size / milliseconds) * 1000;
      const ingested = rate(measured.ingestMs);
      rates.set(size, ingested);
      yield { figure: 'ingest', size, value: ingested, limit: rate(measured.parseMs) };
      if (size <= mostRaw) yield { figure: 'ingestRaw', size, value: ingested, limit: rate(measured.rawMs) };
      const before = rates.get(10_000);
      if (size > 10_000 && before !== undefined) yield { figure: 'ingestGrowth', size, value: ingested, limit: before };
      yield { figure: 'again', size, value: rate(measured.againMs), limit: rate(measured.parseMs) };
      yield { figure: 'rederive', size, value: rate(measured.rederiveMs), limit: ingested };
      yield { figure: 'disk', size, value: measured.bytes / size, limit: bench.pagesOf(size).jsonBytes / size };
    }
  },
};

function measure(bench: BenchContext, size: number) {
  const pages = bench.pagesOf(size);
  const limits = (): { parseMs: number; rawMs: number } => {
    const parseMs = parseAlone(pages);
    if (size > mostRaw) return { parseMs, rawMs: 0 };
    collectGarbage();
    return { parseMs, rawMs: rawInsert(join(bench.folder, 'raw.db'), pages) };
  };
  return compared(limits, () => storeTwice(bench.folder, pages), repetitionsFor(size));
}

function storeTwice(folder: string, pages: SamplePages) {
  const { file, key } = createStore(folder);
  const db = openForWriting(file, key);
  const ingestMs = storePages(db, pages);
  collectGarbage();
  const againMs = storePages(db, pages);
  closeDatabase(db);
  // Everything is folded into the one file now, and nothing was mapped anew yet.
  const bytes = statSync(file).size;
  collectGarbage();
  const reopened = openForWriting(file, key);
  const rederiveMs = rederiveAll(reopened);
  closeDatabase(reopened);
  rmSync(file);
  return { ingestMs, againMs, bytes, rederiveMs };
}

function rederiveAll(db: WritableDb): number {
  const map = (raw: string) => {
    const prepared = prepareClaim(raw, noNames);
    return 'reason' in prepared ? null : prepared;
  };
  return timed(() => {
    const batches = rederiveClaims(db, { mappingVersion: mappingVersion + 1, map });
    while (batches.next().done !== true);
  });
}
