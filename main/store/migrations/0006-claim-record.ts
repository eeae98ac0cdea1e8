import type { Migration } from './migration.ts';

/**
 * What tells the versions of a claim from each other, and what a later list or sum asks for (claims-data.md, 1.7). All of it is null in a file
 * of an earlier version until its claims are mapped anew. Null also where a claim says nothing, which takes no room.
 */
const columns = {
  claim: [
    'control_number text',
    'type_code text',
    'system_type text',
    'is_for_information integer',
    'processed_on text',
    'denial_code text',
    'assignment_accepted integer',
    'primary_payer text',
    'facility_type text',
    'ordering_npi text',
    'ordering_name text',
    'drg text',
    'discharge_status text',
    'covered_days real',
    'coinsurance_days real',
    'lifetime_reserve_days real',
    'visits real',
    'plan_contract text',
    'plan_benefit_package text',
    'prescription_number text',
    'fill_number real',
  ],
  line_item: [
    'specialty_code text',
    'betos_code text',
    'service_type_code text',
    'deductible_origin text',
    'deductible_code text',
    'coinsurance_origin text',
    'coinsurance_code text',
    'not_covered_origin text',
    'not_covered_code text',
  ],
  diagnosis: ['present_on_admission text'],
};

/** Only hospital and nursing facility claims have any. */
const procedures = `
  create table procedure (
    claim_rid integer not null references claim (rid) on delete cascade,
    position integer not null,
    sequence integer not null,
    system text not null,
    code text not null,
    display text,
    performed_on text,
    primary key (claim_rid, position)
  ) strict, without rowid;
`;

/**
 * The claims that a v3 claim took the place of, by their control numbers; few claims have any. v2 has claim groups instead, so its control
 * numbers need no index.
 */
const relations = `
  create table claim_relation (
    claim_rid integer not null references claim (rid) on delete cascade,
    control_number text not null,
    primary key (claim_rid, control_number)
  ) strict, without rowid;
  create index claim_relation_by_control on claim_relation (control_number);
  create index claim_by_control on claim (control_number) where api_version = 'v3' and control_number is not null;
`;

export const claimRecord: Migration = {
  name: '0006-claim-record',
  run: (db) => {
    for (const [table, added] of Object.entries(columns)) {
      for (const column of added) db.exec(`alter table ${table} add column ${column}`);
    }
    db.exec(procedures);
    db.exec(relations);
  },
};
