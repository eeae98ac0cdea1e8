import { openForReading } from '#main/store/database.ts';
import { presentMemory } from '../memory.ts';
import { readRowsAlone } from '../read-rows.ts';
import type { Store } from '../store.ts';

/** How much memory reading all rows takes above an open file. */
export function readMemory({ file, key }: Store): { readonly megabytes: number } {
  const db = openForReading(file, key);
  const before = presentMemory();
  readRowsAlone(db);
  return { megabytes: presentMemory() - before };
}
