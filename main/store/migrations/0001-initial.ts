import type { Migration } from './migration.ts';

/**
 * Narrow tables of extracted columns, the raw resources compressed in their own table: lists and totals run 10 to 100 times as fast as over
 * JSON, and scans 4 to 18 times as fast as with the raw text in the claim's row (performance.md 2.1, 9).
 * Row ids are sequential: rows ordered by date cost 1.4 to 1.75 of the ingest time (2.4). Money is in cents, null where Medicare sent none.
 */
const tables = `
  create table person (
    only_row integer primary key check (only_row = 1),
    id text not null,
    display_name text not null,
    is_sample integer not null,
    created_at text not null
  ) strict;

  -- One per API version: the ids of v2 and v3 are unrelated, and a file belongs to one patient in each.
  create table source (
    id integer primary key,
    environment text not null,
    api_version text not null unique,
    patient_id text,
    fhir_base text,
    client_id text,
    scope text,
    permission_ends text,
    needs_reconnect integer not null default 0,
    -- Bundle.meta.lastUpdated of the last finished walk: where the next one starts from.
    transaction_time text,
    last_synced_at text
  ) strict;

  create table patient_record (
    source_id integer primary key references source (id) on delete cascade,
    patient_id text not null,
    name text,
    birth_date text,
    death_date text,
    state text,
    medicare_number text,
    replaced_by text,
    raw blob not null,
    received_at text not null
  ) strict;

  create table coverage_record (
    source_id integer not null references source (id) on delete cascade,
    resource_id text not null,
    patient_id text,
    part text,
    status text,
    period_start text,
    period_end text,
    plan_contract text,
    plan_name text,
    raw blob not null,
    received_at text not null,
    primary key (source_id, resource_id)
  ) strict;

  create table claim (
    rid integer primary key,
    id text not null,
    source_id integer not null references source (id) on delete cascade,
    resource_id text not null,
    api_version text not null,
    claim_number text,
    kind text not null,
    -- What counts: as mapped, or 'superseded' once a later version of the same claim group is here.
    status text not null,
    mapped_status text not null,
    service_from text,
    service_to text,
    -- Start of service, else its end, else the day it was processed; '' when the data has no date, so that keyset paging puts it last.
    sort_date text not null,
    provider_name text,
    provider_npi text,
    billed_cents integer, billed_origin text not null, billed_code text,
    approved_cents integer, approved_origin text not null, approved_code text,
    paid_cents integer, paid_origin text not null, paid_code text,
    your_share_cents integer, your_share_origin text not null, your_share_code text,
    topic text not null,
    denied integer,
    drug_name text,
    days_supply real,
    group_id text,
    last_updated text,
    content_hash blob not null,
    mapping_version integer not null,
    received_at text not null
  ) strict;

  create table line_item (
    claim_rid integer not null references claim (rid) on delete cascade,
    position integer not null,
    sequence integer not null,
    service_from text,
    service_to text,
    hcpcs text,
    modifiers text not null,
    revenue_code text,
    revenue_display text,
    ndc_code text,
    ndc_display text,
    units real,
    place_code text,
    place_display text,
    performer_name text,
    performer_npi text,
    outcome_code text,
    denied integer,
    reason_codes text not null,
    diagnosis_sequences text not null,
    topic text not null,
    is_total_line integer not null,
    billed_cents integer, billed_origin text not null, billed_code text,
    approved_cents integer, approved_origin text not null, approved_code text,
    paid_cents integer, paid_origin text not null, paid_code text,
    your_share_cents integer, your_share_origin text not null, your_share_code text,
    deductible_cents integer,
    coinsurance_cents integer,
    not_covered_cents integer,
    primary key (claim_rid, position)
  ) strict, without rowid;

  create table diagnosis (
    claim_rid integer not null references claim (rid) on delete cascade,
    position integer not null,
    sequence integer not null,
    system text not null,
    code text not null,
    display text,
    role text not null,
    primary key (claim_rid, position)
  ) strict, without rowid;

  -- What zstd was given to compress with: without it a raw resource cannot be read, so it lies in the same file.
  create table raw_dictionary (
    id integer primary key,
    bytes blob not null
  ) strict;

  -- zstd of the exact bytes received.
  create table raw_resource (
    claim_rid integer primary key references claim (rid) on delete cascade,
    dictionary_id integer not null references raw_dictionary (id),
    raw blob not null
  ) strict;

  -- Received but not understood: kept whole for a later mapping.
  create table set_aside (
    id integer primary key,
    source_id integer not null references source (id) on delete cascade,
    reason text not null,
    content_hash blob not null unique,
    raw blob not null,
    received_at text not null
  ) strict;

  -- Where an unfinished download goes on; written in the transaction of the page it stands for.
  create table sync_walk (
    source_id integer primary key references source (id) on delete cascade,
    next_start_index integer not null,
    total integer,
    transaction_time text,
    since text,
    started_at text not null
  ) strict;
`;

/**
 * External content, no prefix index and no trigrams: a prefix index doubles time and size of the index and gives 25 % on one and two
 * letters (performance.md 2.3). Claim ids are not in it: they would be most of its vocabulary (9).
 */
const search = `
  create table search_text (
    rid integer primary key references claim (rid) on delete cascade,
    text text not null
  ) strict;

  create virtual table search using fts5 (
    text,
    content = 'search_text',
    content_rowid = 'rid',
    tokenize = 'unicode61 remove_diacritics 2'
  );
`;

/**
 * Every index that is filled in random order dirties about a page per claim, and encrypting dirty pages is half of an ingest (performance.md
 * 2.5): so there are three of them. Lists walk claim_by_date, or claim_by_kind for some kinds only, newest first, with the row id at the end
 * as the keyset; both hold all that a filter looks at. The sums of a year are a stretch of claim_by_date, which therefore holds the amounts.
 */
const indexes = `
  create unique index claim_by_id on claim (id);
  create unique index claim_by_resource on claim (source_id, resource_id);
  create index claim_by_group on claim (group_id) where group_id is not null;
  create index claim_by_kind on claim (kind, sort_date, status);
  create index claim_by_date on claim (
    sort_date, status, kind, billed_cents, approved_cents, paid_cents, your_share_cents
  );
`;

export const initial: Migration = {
  name: '0001-initial',
  run: (db) => {
    db.exec(tables);
    db.exec(search);
    db.exec(indexes);
  },
};
