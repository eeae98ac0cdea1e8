import type { ReadableDb } from '#main/store/database.ts';
import { attempt } from '#main/store/readable-rows.ts';
import { storedClaims } from '#main/store/stored-claims.ts';
import type { ExportDamage } from '#shared/domain/export-rows.ts';
import { AppError } from '#shared/errors.ts';
import { claimSearchOf } from './claim-filter.ts';
import type { ClaimSelection } from './claim-filter.ts';
import { claimKeyOf, claimRowIds } from './claim-keys.ts';
import type { ClaimKey } from './claim-keys.ts';
import { areNotesReadable, claimRowsOf, lineRowsOf } from './export-rows.ts';

/** What a damaged file still gives of a selection, newest first, and what it does not. */
export type ReadableSelection = { readonly rids: readonly number[]; readonly damage: ExportDamage };

/**
 * Looks at every claim of a damaged file by itself: those of the selection that a table of claims or of lines can be made of, and how many there
 * are of which that cannot be told. A claim is taken whole, with all its lines, or not at all: a sum over a part of its lines would be a lie.
 * @throws AppError `store/damaged` where nothing can be read, or what was looked for stands on a damaged page
 */
export function readableSelection(
  db: ReadableDb,
  selection: ClaimSelection,
  table: 'claims' | 'lines',
): ReadableSelection {
  const search = claimSearchOf(db, selection);
  const rowsOf = (rid: number): readonly object[] => [
    ...(table === 'claims' ? claimRowsOf(db, [rid]) : lineRowsOf(db, [rid])),
  ];
  const known = attempt(() => claimRowIds(db, search));
  const stored = known === null ? storedClaims(db) : null;
  const keys: ClaimKey[] = [];
  let unreadable = 0;
  for (const rid of known ?? stored?.rids ?? []) {
    const found = attempt(() => {
      const key = claimKeyOf(db, search, rid);
      return { key, rows: key === null ? [] : rowsOf(rid) };
    });
    if (found === null) unreadable += 1;
    else if (found.key !== null) keys.push(found.key);
  }
  if (keys.length === 0)
    throw new AppError(unreadable > 0 || stored?.isComplete === false ? 'store/damaged' : 'export/nothing-to-export');
  keys.sort((a, b) => (a.sort_date === b.sort_date ? b.rid - a.rid : a.sort_date < b.sort_date ? 1 : -1));
  return {
    rids: keys.map(({ rid }) => rid),
    damage: {
      leftOut: unreadable,
      isLeftOutExact: stored?.isComplete !== false,
      areNotesWhole: areNotesReadable(db),
    },
  };
}
