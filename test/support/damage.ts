import { readFileSync, writeFileSync } from 'node:fs';

const pageSize = 4096;

/** Numbers from 0 to below 1 that are the same at every run (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Writes over a part of some pages, counted from 1 as SQLite does: what a bad sector or a foreign program leaves. */
export function damagePages(file: string, pages: readonly number[], at = 1000, bytes = 64): void {
  const content = readFileSync(file);
  for (const page of pages) content.fill(0xa5, (page - 1) * pageSize + at, (page - 1) * pageSize + at + bytes);
  writeFileSync(file, content);
}

export function pageCount(file: string): number {
  return readFileSync(file).length / pageSize;
}
