import type { Migration } from './migration.ts';

/**
 * Which official tables the claims' names were last taken from ('' for none): when the tables change, all claims are mapped again.
 */
export const names: Migration = {
  name: '0004-names',
  run: (db) => {
    db.exec("alter table person add column names_revision text not null default ''");
  },
};
