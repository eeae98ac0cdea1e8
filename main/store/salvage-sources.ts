import type { ApiVersion, Claim } from '#shared/domain/claim.ts';
import type { Environment } from '#shared/domain/person.ts';
import { isAppError } from '#shared/errors.ts';
import type { ErrorCode } from '#shared/errors.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { readableRows } from './readable-rows.ts';
import { bindSource, forgetProgress, setNeedsReconnect } from './sources.ts';
import { prepared, query } from './statements.ts';

type StoredSource = {
  readonly id: number;
  readonly environment: Environment;
  readonly api_version: ApiVersion;
  readonly patient_id: string | null;
  readonly fhir_base: string | null;
  readonly client_id: string | null;
  readonly scope: string | null;
  readonly permission_ends: string | null;
  readonly needs_reconnect: number;
  readonly last_synced_at: string | null;
};

export type SalvagedSources = {
  /** The source in the target for one of the damaged file; null where it could not be read and nothing else tells. */
  readonly placeOf: (damagedId: number) => number | null;
  /** The source in the target for claims of a version. */
  readonly idOf: (apiVersion: ApiVersion, patientId: string | null) => number;
  /** False for a claim of another patient: then it is not what was stored. */
  readonly takes: (claim: Claim) => boolean;
};

/** A person has a source for each API version. */
const mostSources = 20;

/**
 * Takes over whose claims these are and the connection. Where the last download stood is forgotten, so that the next one brings what is lost.
 */
export function salvageSources(damaged: ReadableDb, target: WritableDb): SalvagedSources {
  const places = new Map<number, number>();
  for (const row of readableRows<StoredSource>(damaged, { table: 'source', columns: '*', last: mostSources }).rows) {
    const place = ifFits(() => bindSource(target, bindingOf(row)));
    if (place === null) continue;
    places.set(row.id, place);
    setNeedsReconnect(target, place, row.needs_reconnect === 1);
    prepared<[string | null, number]>(
      target,
      'update source set last_synced_at = coalesce(?, last_synced_at) where id = ?',
    ).run(row.last_synced_at, place);
  }
  for (const { id } of query<{ id: number }>(target, 'select id from source').all()) forgetProgress(target, id);
  const bound = (apiVersion: ApiVersion) =>
    query<{ id: number; patient_id: string | null }>(
      target,
      'select id, patient_id from source where api_version = ?',
    ).first(apiVersion);
  return {
    placeOf: (damagedId) => places.get(damagedId) ?? onlySource(target),
    idOf: (apiVersion, patientId) =>
      bound(apiVersion)?.id ?? bindSource(target, { environment: 'file', apiVersion, patientId }),
    takes: ({ apiVersion, patientId }) => {
      const known = bound(apiVersion)?.patient_id ?? null;
      return known === null || patientId === null || known === patientId;
    },
  };
}

function bindingOf(row: StoredSource): Parameters<typeof bindSource>[1] {
  return {
    environment: row.environment,
    apiVersion: row.api_version,
    patientId: row.patient_id,
    fhirBase: row.fhir_base,
    clientId: row.client_id,
    scope: row.scope,
    permissionEnds: row.permission_ends,
  };
}

function onlySource(target: WritableDb): number | null {
  const all = query<{ id: number }>(target, 'select id from source').all();
  return all.length === 1 ? (all[0]?.id ?? null) : null;
}

const notTheRows: readonly ErrorCode[] = ['store/disk-full', 'store/read-only', 'store/busy'];

/** null for a row that the target does not take: of another patient, or not to be understood. What is wrong with the disk is thrown. */
export function ifFits<Result>(write: () => Result): Result | null {
  try {
    return write();
  } catch (error) {
    if (isAppError(error) ? notTheRows.includes(error.code) : !(error instanceof SyntaxError)) throw error;
    return null;
  }
}
