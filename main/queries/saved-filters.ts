import type { ReadableDb } from '#main/store/database.ts';
import { query } from '#main/store/statements.ts';
import { claimFilterSchema } from '#shared/ipc/contract.ts';
import type { SavedFilter } from '#shared/ipc/contract.ts';

/** The filters the person saved, by name. One that this program cannot read (from a newer one) is left out, not broken. */
export function savedFilters(db: ReadableDb): readonly SavedFilter[] {
  const rows = query<{ id: number; name: string; filter: string }>(
    db,
    'select id, name, filter from saved_filter order by name collate nocase, id',
  ).all();
  return rows.flatMap(({ id, name, filter }) => {
    const read = claimFilterSchema.safeParse(parsed(filter));
    return read.success ? [{ id, name, filter: read.data }] : [];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
