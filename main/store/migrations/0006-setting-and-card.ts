import type { Migration } from './migration.ts';

/**
 * Where the care of a claim was given, for its sentence in a list; filled when the claims are mapped again. And the digital insurance card, whole
 * as it came, one for each source.
 */
export const settingAndCard: Migration = {
  name: '0006-setting-and-card',
  run: (db) => {
    db.exec(`
      alter table claim add column setting text;
      alter table claim add column city text;
      create table insurance_card (
        source_id integer primary key references source (id) on delete cascade,
        raw blob not null,
        received_at text not null
      ) strict;
    `);
  },
};
