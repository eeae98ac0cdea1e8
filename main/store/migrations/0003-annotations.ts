import type { Migration } from './migration.ts';

/**
 * What the person writes themselves: notes, stars, tags and saved filters. They hang on keys and not on row ids, so that a claim that is
 * mapped again or restored from elsewhere keeps them. The search table holds the words of notes and tags; there are few of them, so it
 * keeps its own copy of the text.
 */
const tables = `
  create table annotation (
    subject text not null check (subject in ('claim', 'medicine', 'provider')),
    key text not null,
    note text not null,
    is_starred integer not null,
    is_known integer,
    updated_at text not null,
    primary key (subject, key)
  ) strict, without rowid;

  create table annotation_tag (
    subject text not null,
    key text not null,
    tag text not null,
    primary key (subject, key, tag),
    foreign key (subject, key) references annotation (subject, key) on delete cascade
  ) strict, without rowid;

  create virtual table annotation_search using fts5 (
    text,
    subject unindexed,
    key unindexed,
    tokenize = 'unicode61 remove_diacritics 2'
  );

  create table saved_filter (
    id integer primary key,
    name text not null unique,
    filter text not null
  ) strict;
`;

export const annotations: Migration = {
  name: '0003-annotations',
  run: (db) => {
    db.exec(tables);
  },
};
