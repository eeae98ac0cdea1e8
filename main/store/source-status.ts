import type { ReadableDb } from './database.ts';
import { query } from './statements.ts';
import type { Checkpoint } from './sync-walk.ts';
import type { ApiVersion } from '#shared/domain/claim.ts';
import type { Environment } from '#shared/domain/person.ts';

/** A source of a person's claims: what a sync needs to go on. Times are instants (ISO 8601). */
export type SourceStatus = {
  readonly id: number;
  readonly environment: Environment;
  readonly apiVersion: ApiVersion;
  readonly patientId: string | null;
  readonly fhirBase: string | null;
  readonly clientId: string | null;
  readonly scope: string | null;
  readonly permissionEnds: string | null;
  readonly needsReconnect: boolean;
  /** `Bundle.meta.lastUpdated` of the last finished download. */
  readonly transactionTime: string | null;
  readonly lastSyncedAt: string | null;
  /** When everything was last downloaded to its end, and by which mapping; null: that is due. */
  readonly fullWalkAt: string | null;
  readonly fullWalkMapping: number | null;
  /** Where an interrupted download goes on; null when none was interrupted. */
  readonly checkpoint: Checkpoint | null;
};

type SourceRow = {
  readonly id: number;
  readonly environment: Environment;
  readonly api_version: ApiVersion;
  readonly patient_id: string | null;
  readonly fhir_base: string | null;
  readonly client_id: string | null;
  readonly scope: string | null;
  readonly permission_ends: string | null;
  readonly needs_reconnect: number;
  readonly transaction_time: string | null;
  readonly last_synced_at: string | null;
  readonly full_walk_at: string | null;
  readonly full_walk_mapping: number | null;
  readonly next_start_index: number | null;
  readonly total: number | null;
  readonly walk_transaction_time: string | null;
  readonly since: string | null;
  readonly started_at: string | null;
  readonly is_steady: number | null;
  readonly received: number | null;
  readonly set_aside: number | null;
};

/** The sources of the file, at most one per API version. */
export function syncStatus(db: ReadableDb): readonly SourceStatus[] {
  const found = query<SourceRow>(
    db,
    `select source.*, next_start_index, total, sync_walk.transaction_time as walk_transaction_time, since, started_at,
      is_steady, received, set_aside
      from source left join sync_walk on source_id = id order by id`,
  ).all();
  return found.map((source) => ({
    id: source.id,
    environment: source.environment,
    apiVersion: source.api_version,
    patientId: source.patient_id,
    fhirBase: source.fhir_base,
    clientId: source.client_id,
    scope: source.scope,
    permissionEnds: source.permission_ends,
    needsReconnect: source.needs_reconnect === 1,
    transactionTime: source.transaction_time,
    lastSyncedAt: source.last_synced_at,
    fullWalkAt: source.full_walk_at,
    fullWalkMapping: source.full_walk_mapping,
    checkpoint: checkpointOf(source),
  }));
}

function checkpointOf(source: SourceRow): Checkpoint | null {
  const { next_start_index: nextStartIndex, total, walk_transaction_time: transactionTime, since } = source;
  if (nextStartIndex === null || source.started_at === null) return null;
  return {
    nextStartIndex,
    total,
    transactionTime,
    since,
    startedAt: source.started_at,
    isSteady: source.is_steady === 1,
    received: source.received ?? 0,
    setAside: source.set_aside ?? 0,
  };
}
