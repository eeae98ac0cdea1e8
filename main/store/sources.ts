import type { ApiVersion } from '#shared/domain/claim.ts';
import type { Environment } from '#shared/domain/person.ts';
import { AppError } from '#shared/errors.ts';
import type { WritableDb } from './database.ts';
import { prepared } from './statements.ts';
import type { Value } from './sqlite-driver.ts';
import { askForFullWalk, clearCheckpoint } from './sync-walk.ts';
import { inTransaction } from './transaction.ts';

/** Where a person's claims come from. A field left out keeps what is stored. */
export type SourceBinding = {
  readonly environment: Environment;
  readonly apiVersion: ApiVersion;
  /** null while nothing names the patient (an import without Patient references). */
  readonly patientId: string | null;
  readonly fhirBase?: string | null;
  readonly clientId?: string | null;
  readonly scope?: string | null;
  /** An instant (ISO 8601). */
  readonly permissionEnds?: string | null;
};

type Source = {
  readonly id: number;
  readonly environment: Environment;
  readonly patient_id: string | null;
  readonly fhir_base: string | null;
  readonly client_id: string | null;
  readonly scope: string | null;
  readonly permission_ends: string | null;
};
type Column = Exclude<keyof Source, 'id'>;

/**
 * Binds the file to a source and gives its id. A file holds one patient per API version, for good: another patient id is
 * `medicare/wrong-person`, so that two people are never mixed. The same patient in another environment (imported first and connected later,
 * practice and then custom) takes the source over with all its claims; where its last download stood is then forgotten, because it was
 * another server's time. An import into a connected source leaves the connection as it is. A "needs reconnect" stays: a new permission
 * ends it ({@link setPermission}), or a download that works.
 */
export function bindSource(db: WritableDb, binding: SourceBinding): number {
  return inTransaction(db, () => {
    const known = prepared<[string], Source>(
      db,
      'select id, environment, patient_id, fhir_base, client_id, scope, permission_ends from source where api_version = ?',
    ).get(binding.apiVersion);
    if (known === undefined) return insertSource(db, binding);
    refuseSomeoneElse(known, binding);
    if (isOtherServer(known, binding)) forgetProgress(db, known.id);
    updateSource(db, known, binding);
    return known.id;
  });
}

/** Medicare ended the permission, or nobody can tell: shown as a calm "Reconnect", until a sign-in or a download that works. */
export function setNeedsReconnect(db: WritableDb, sourceId: number, needsReconnect: boolean): void {
  inTransaction(db, () =>
    prepared<[number, number]>(db, 'update source set needs_reconnect = ? where id = ?').run(
      Number(needsReconnect),
      sourceId,
    ),
  );
}

/**
 * What Medicare granted, after a sign-in. Ends a "needs reconnect". The person may have shared more or less than before, which moves no claim's
 * change date, so the next download asks for everything.
 */
export function setPermission(
  db: WritableDb,
  sourceId: number,
  { scope, permissionEnds }: { readonly scope: string | null; readonly permissionEnds: string | null },
): void {
  inTransaction(db, () => {
    prepared<[string | null, string | null, number]>(
      db,
      'update source set scope = ?, permission_ends = ?, needs_reconnect = 0 where id = ?',
    ).run(scope, permissionEnds, sourceId);
    askForFullWalk(db, sourceId);
  });
}

/** Forgets the connection; the claims stay, and the person stays bound to the same patient. */
export function disconnectSource(db: WritableDb, sourceId: number): void {
  inTransaction(db, () =>
    prepared<[number]>(
      db,
      'update source set client_id = null, scope = null, permission_ends = null, needs_reconnect = 0 where id = ?',
    ).run(sourceId),
  );
}

function refuseSomeoneElse(known: Source, { patientId }: SourceBinding): void {
  if (known.patient_id !== null && patientId !== null && known.patient_id !== patientId) {
    throw new AppError('medicare/wrong-person');
  }
}

/** A file says nothing about a server, so importing one never moves a source. */
function isOtherServer(known: Source, { environment, fhirBase }: SourceBinding): boolean {
  if (environment === 'file') return false;
  return known.environment !== environment || (fhirBase !== undefined && known.fhir_base !== fhirBase);
}

function insertSource(db: WritableDb, binding: SourceBinding): number {
  const { environment, apiVersion, patientId, fhirBase, clientId, scope, permissionEnds } = binding;
  const { lastInsertRowid } = prepared<Value[]>(
    db,
    `insert into source (environment, api_version, patient_id, fhir_base, client_id, scope, permission_ends)
      values (?, ?, ?, ?, ?, ?, ?)`,
  ).run(environment, apiVersion, patientId, fhirBase ?? null, clientId ?? null, scope ?? null, permissionEnds ?? null);
  return Number(lastInsertRowid);
}

/** A sync binds before every page, so nothing is written when nothing is new. */
function updateSource(db: WritableDb, known: Source, binding: SourceBinding): void {
  const news = Object.entries(newColumns(known, binding)).filter(
    ([column, value]) => known[column as Column] !== value,
  );
  if (news.length === 0) return;
  const assignments = news.map(([column]) => `${column} = ?`).join(', ');
  prepared<Value[]>(db, `update source set ${assignments} where id = ?`).run(
    ...news.map(([, value]) => value),
    known.id,
  );
}

function newColumns(known: Source, binding: SourceBinding): Record<Column, Value> {
  const patient = { ...columnsOf(known), patient_id: binding.patientId ?? known.patient_id };
  if (binding.environment === 'file') return patient;
  return {
    ...patient,
    environment: binding.environment,
    fhir_base: kept(binding.fhirBase, known.fhir_base),
    client_id: kept(binding.clientId, known.client_id),
    scope: kept(binding.scope, known.scope),
    permission_ends: kept(binding.permissionEnds, known.permission_ends),
  };
}

function columnsOf({ id: _, ...columns }: Source): Record<Column, Value> {
  return columns;
}

function kept(given: string | null | undefined, stored: string | null): string | null {
  return given === undefined ? stored : given;
}

/** Makes the next download one of everything, from its first page. Part of a transaction. */
export function forgetProgress(db: WritableDb, sourceId: number): void {
  clearCheckpoint(db, sourceId);
  askForFullWalk(db, sourceId);
  prepared<[number]>(db, 'update source set transaction_time = null where id = ?').run(sourceId);
}
