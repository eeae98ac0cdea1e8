import { AppError } from '#shared/errors.ts';
import { migrations } from './migrations/index.ts';
import type { Connection } from './sqlite-driver.ts';

/** The schema version this ClaimKeep reads and writes. */
export const newestVersion = migrations.length;

/** The schema version of a file; 0 for one without a schema. Reading it is what finds a wrong key. */
export function versionOf(db: Pick<Connection, 'pragma'>): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/**
 * Runs all pending migrations in one transaction, so that a file is never between two versions. Throws `store/newer-version` for a file of a
 * newer ClaimKeep; what SQLite throws passes through.
 */
export function migrate(db: Connection): void {
  const version = versionOf(db);
  if (version > newestVersion) throw new AppError('store/newer-version');
  if (version === newestVersion) return;
  db.transaction(() => {
    for (const migration of migrations.slice(version)) migration.run(db);
    db.pragma(`user_version = ${newestVersion}`);
  }).immediate();
}
