import { advantageOn } from '#main/claims/advantage.ts';
import type { Advantage } from '#main/claims/advantage.ts';
import type { ReadableDb } from '#main/store/database.ts';
import { query } from '#main/store/statements.ts';
import type { IsoDate } from '#shared/domain/claim.ts';
import type { ConnectionSummary, Environment, PersonSummary } from '#shared/domain/person.ts';
import { AppError } from '#shared/errors.ts';
import { payerOf } from './payer.ts';
import { personCoverage } from './person-coverage.ts';
import { shownStatuses } from './shown-statuses.ts';

/** What a person's file calls them, read from that one row. @throws AppError `store/damaged` */
export function nameOf(db: ReadableDb): Pick<PersonSummary, 'displayName' | 'isSample'> {
  const found = query<{ name: string; sample: number }>(
    db,
    'select display_name as name, is_sample as sample from person',
  ).first();
  if (found === null) throw new AppError('store/damaged');
  return { displayName: found.name, isSample: found.sample === 1 };
}

type SummaryRow = {
  readonly id: string;
  readonly display_name: string;
  readonly is_sample: number;
  readonly colour: number;
  readonly birth_date: string | null;
  readonly medicare_number: string | null;
  readonly claims: number;
  readonly first_service: string | null;
  readonly last_service: string | null;
  readonly last_synced_at: string | null;
  readonly set_aside: number;
  readonly walks: number;
};

const shown = shownStatuses(false)
  .map((status) => `'${status}'`)
  .join(', ');

/** The first and the last service are found at the ends of an index. The newest Patient record is the one that counts. */
const summarySql = `
  select id, display_name, is_sample, colour,
    (select birth_date from patient_record order by received_at desc limit 1) as birth_date,
    (select medicare_number from patient_record order by received_at desc limit 1) as medicare_number,
    (select count(*) from claim indexed by claim_by_kind where status in (${shown})) as claims,
    (select sort_date from claim indexed by claim_by_date where sort_date > '' and status in (${shown})
      order by sort_date limit 1) as first_service,
    (select sort_date from claim indexed by claim_by_date where sort_date > '' and status in (${shown})
      order by sort_date desc limit 1) as last_service,
    (select max(last_synced_at) from source) as last_synced_at,
    (select count(*) from set_aside) as set_aside,
    (select count(*) from sync_walk) as walks
  from person`;

/**
 * What the list of people says about this person. Counts are of the claims a list shows by default. `asOf` is the present day: a plan may have
 * ended, or not begun. Throws `store/damaged`.
 */
export function personSummary(db: ReadableDb, asOf: IsoDate): PersonSummary {
  const found = query<SummaryRow>(db, summarySql).first();
  if (found === null) throw new AppError('store/damaged');
  const { patient, coverages } = personCoverage(db);
  const birthDate = found.birth_date ?? patient?.birthDate ?? null;
  const medicareNumber = found.medicare_number ?? patient?.medicareNumber ?? null;
  const advantage = advantageOn(coverages, { asOf, deathDate: patient?.deathDate ?? null });
  return {
    id: found.id,
    displayName: found.display_name,
    isSample: found.is_sample === 1,
    payer: payerOf(db),
    colour: found.colour,
    birthYear: birthDate === null ? null : Number(birthDate.slice(0, 4)),
    medicareNumberEnding: medicareNumber?.slice(-4) ?? null,
    claimCount: found.claims,
    firstService: found.first_service,
    lastService: found.last_service,
    lastSyncedAt: found.last_synced_at,
    hasMedicareAdvantage: advantage.state !== 'none',
    setAsideCount: found.set_aside,
    canResume: found.walks > 0,
    connection: connectionOf(db),
    problem: null,
  };
}

/** Read from what Medicare sent: whether a plan goes on is in the months of the record, not in its columns. */
export function advantageNow(db: ReadableDb, asOf: IsoDate): Advantage {
  const { patient, coverages } = personCoverage(db);
  return advantageOn(coverages, { asOf, deathDate: patient?.deathDate ?? null });
}

type ConnectionRow = {
  readonly environment: Environment;
  readonly client_id: string;
  readonly permission_ends: string | null;
  readonly needs_reconnect: number;
};

/** The connected source that was used last. */
function connectionOf(db: ReadableDb): ConnectionSummary | null {
  const found = query<ConnectionRow>(
    db,
    `select environment, client_id, permission_ends, needs_reconnect from source
      where client_id is not null order by last_synced_at desc, id desc limit 1`,
  ).first();
  if (found === null) return null;
  return {
    environment: found.environment,
    clientId: found.client_id,
    permissionEnds: found.permission_ends,
    needsReconnect: found.needs_reconnect === 1 || isPast(found.permission_ends),
  };
}

/** By this computer's clock: the person is told without waiting for an update to fail. An update still asks Medicare, which decides. */
function isPast(instant: string | null): boolean {
  return instant !== null && Date.parse(instant) <= Date.now();
}
