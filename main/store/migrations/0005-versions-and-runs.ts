import type { Migration } from './migration.ts';

/**
 * What Medicare changed, and when: the content of a claim before each change, the downloads, and what each of them brought. Also what an
 * update needs to know: when everything was last asked for, and what came since an unfinished walk began.
 */
const tables = `
  -- A claim that the last complete download of everything did not bring. It stays and counts as before.
  alter table claim add column not_returned_since text;
  create index claim_not_returned on claim (rid) where not_returned_since is not null;

  -- When everything was last walked through, and by which mapping; null: it is due.
  alter table source add column full_walk_at text;
  alter table source add column full_walk_mapping integer;

  -- What an unfinished walk needs for saying, at its end, that it was complete.
  alter table sync_walk add column is_steady integer not null default 0;
  alter table sync_walk add column received integer not null default 0;
  alter table sync_walk add column set_aside integer not null default 0;

  create table walk_seen (
    source_id integer not null references source (id) on delete cascade,
    claim_rid integer not null references claim (rid) on delete cascade,
    primary key (source_id, claim_rid)
  ) strict, without rowid;

  -- The content before a change, as it was stored; version 1 is the first that came.
  create table claim_version (
    claim_rid integer not null references claim (rid) on delete cascade,
    version integer not null,
    last_updated text,
    received_at text not null,
    replaced_at text not null,
    content_hash blob not null,
    dictionary_id integer not null references raw_dictionary (id),
    raw blob not null,
    primary key (claim_rid, version)
  ) strict;

  create table sync_run (
    id integer primary key,
    source_id integer not null references source (id) on delete cascade,
    kind text not null check (kind in ('full', 'update')),
    is_first integer not null,
    started_at text not null,
    finished_at text,
    -- null while it runs
    outcome text check (outcome in ('done', 'emptyAnswer', 'shrunkenAnswer', 'cancelled', 'failed', 'interrupted')),
    error_code text,
    added integer not null default 0,
    changed integer not null default 0,
    unchanged integer not null default 0,
    set_aside integer not null default 0,
    adjusted integer not null default 0,
    cancelled integer not null default 0,
    superseded integer not null default 0,
    not_returned integer not null default 0,
    returned integer not null default 0,
    pages integer not null default 0,
    bytes integer not null default 0
  ) strict;

  create table sync_change (
    id integer primary key,
    run_id integer not null references sync_run (id) on delete cascade,
    claim_rid integer not null references claim (rid) on delete cascade,
    change text not null check (change in ('new', 'adjusted', 'cancelled', 'superseded', 'notReturned', 'returned')),
    unique (run_id, claim_rid, change)
  ) strict;

  -- Up to which change the person has looked, and when.
  alter table person add column changes_seen_id integer not null default 0;
  alter table person add column changes_seen_at text;
`;

export const versionsAndRuns: Migration = {
  name: '0005-versions-and-runs',
  run: (db) => {
    db.exec(tables);
  },
};
