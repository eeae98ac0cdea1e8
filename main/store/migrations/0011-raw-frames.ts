import type { Migration } from './migration.ts';

/**
 * The texts of several claims in one compressed frame: half the bytes of a frame for each, and a quarter of the time
 * ({@link ../raw-frames.ts}). A claim that is here already keeps its frame for itself, which no length is needed for.
 */
const frames = `
  create table raw_frame (
    id integer primary key,
    dictionary_id integer not null references raw_dictionary (id),
    -- JSON: [row id of a claim, bytes of its text] for each text, in order; null for the bytes means up to the end.
    members text not null,
    -- zstd of the exact bytes received, one text after another.
    raw blob not null
  ) strict;
  insert into raw_frame (id, dictionary_id, members, raw)
    select claim_rid, dictionary_id, json_array(json_array(claim_rid, null)), raw from raw_resource;

  create table raw_place (
    claim_rid integer primary key references claim (rid) on delete cascade,
    frame_id integer not null references raw_frame (id)
  ) strict;
  insert into raw_place (claim_rid, frame_id) select claim_rid, claim_rid from raw_resource;
  drop table raw_resource;
  alter table raw_place rename to raw_resource;
`;

export const rawFrames: Migration = {
  name: '0011-raw-frames',
  run: (db) => {
    db.exec(frames);
  },
};
