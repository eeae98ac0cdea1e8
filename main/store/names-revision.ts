import type { WritableDb } from './database.ts';
import { prepared } from './statements.ts';
import { inTransaction } from './transaction.ts';

/**
 * Remembers which official tables the names of this file come from. When they are others than before, every claim counts as mapped by an
 * older mapping, so that {@link rederiveClaims} goes over it; stopping on the way loses nothing, the rest is done at the next opening.
 */
export function takeNamesRevision(db: WritableDb, revision: string): void {
  const known = prepared<[], { names_revision: string }>(db, 'select names_revision from person').get();
  if (known === undefined || known.names_revision === revision) return;
  inTransaction(db, () => {
    prepared(db, 'update claim set mapping_version = 0').run();
    prepared<[string]>(db, 'update person set names_revision = ?').run(revision);
  });
}
