import type { Migration } from './migration.ts';

/** Where the care of a claim was given, for its sentence in a list. Filled when the claims are mapped again. */
export const careSetting: Migration = {
  name: '0008-care-setting',
  run: (db) => {
    db.exec('alter table claim add column setting text; alter table claim add column city text');
  },
};
