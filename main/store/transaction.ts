import type { WritableDb } from './database.ts';
import { toStoreError } from './store-error.ts';

/**
 * Runs `work` in one immediate transaction: all of it is stored or nothing. Never wait inside. Errors of SQLite come as `AppError`
 * (`store/disk-full`, `store/busy`, `store/read-only`, `store/damaged`); what `work` throws itself passes through when it is an `AppError`.
 */
export function inTransaction<Result>(db: WritableDb, work: () => Result): Result {
  const results: Result[] = [];
  try {
    db.transaction(() => {
      results.push(work());
    }).immediate();
  } catch (error) {
    throw toStoreError(error);
  }
  return results[0] as Result;
}
