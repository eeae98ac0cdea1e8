import type { Migration } from './migration.ts';

/** The digital insurance card, whole as it came, one for each source. */
export const insuranceCard: Migration = {
  name: '0009-insurance-card',
  run: (db) => {
    db.exec(`
      create table insurance_card (
        source_id integer primary key references source (id) on delete cascade,
        raw blob not null,
        received_at text not null
      ) strict;
    `);
  },
};
