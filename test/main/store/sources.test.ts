import { describe, expect, test } from 'vitest';
import { bindSource, disconnectSource, setNeedsReconnect, setPermission } from '#main/store/sources.ts';
import { clearCheckpoint, finishSync } from '#main/store/sync-walk.ts';
import { writeClaims } from '#main/store/write-claims.ts';
import type { ReadableDb } from '#main/store/database.ts';
import { batchOf, patientId, toWrite } from './made-claim.ts';
import { temporaryPerson } from './temporary-store.ts';

const sourceRows = (db: ReadableDb): unknown[] => db.prepare('select * from source order by id').all();
const checkpoint = { nextStartIndex: 50, total: null, transactionTime: 't', startedAt: '2026-11-23T12:00:00Z' };
const connection = {
  environment: 'sandbox',
  apiVersion: 'v2',
  patientId,
  fhirBase: 'https://sandbox.example/v2/fhir',
  clientId: 'client',
  scope: 'patient/Patient.read',
} as const;

describe('a person file', () => {
  test('belongs to one patient for good', () => {
    const { db } = temporaryPerson();
    const before = sourceRows(db);
    expect(() => bindSource(db, { ...connection, patientId: '-1' })).toThrow('medicare/wrong-person');
    expect(sourceRows(db)).toEqual(before);
  });

  test('has its own patient in the other API version, whose ids are unrelated', () => {
    const { db, sourceId } = temporaryPerson();
    const v3 = bindSource(db, { environment: 'file', apiVersion: 'v3', patientId: '405764107' });
    expect(v3).not.toBe(sourceId);
    expect(sourceRows(db)).toHaveLength(2);
  });

  test('that was imported first becomes a connected one, with its claims', () => {
    const { db, sourceId } = temporaryPerson();
    writeClaims(db, batchOf(sourceId, [toWrite()]));
    expect(bindSource(db, connection)).toBe(sourceId);
    expect(sourceRows(db)).toMatchObject([{ environment: 'sandbox', client_id: 'client', patient_id: patientId }]);
    expect(writeClaims(db, batchOf(sourceId, [toWrite()]))).toEqual({ added: 0, changed: 0, unchanged: 1 });
  });

  test('stays connected when a file is imported into it', () => {
    const { db, sourceId } = temporaryPerson();
    bindSource(db, connection);
    const before = sourceRows(db);
    for (const named of [patientId, null]) {
      expect(bindSource(db, { environment: 'file', apiVersion: 'v2', patientId: named })).toBe(sourceId);
    }
    expect(sourceRows(db)).toEqual(before);
  });

  test('learns its patient from the first resource that names one', () => {
    const { db } = temporaryPerson();
    const id = bindSource(db, { environment: 'file', apiVersion: 'v3', patientId: null });
    expect(bindSource(db, { environment: 'file', apiVersion: 'v3', patientId: '7' })).toBe(id);
    expect(() => bindSource(db, { environment: 'file', apiVersion: 'v3', patientId: '8' })).toThrow(
      'medicare/wrong-person',
    );
  });

  test('forgets where a download stood when the server is another, and only then', () => {
    const { db, sourceId } = temporaryPerson();
    bindSource(db, connection);
    finishSync(db, sourceId, { transactionTime: '2026-11-20T04:00:00Z', finishedAt: '2026-11-23T12:10:00Z' });
    writeClaims(db, { ...batchOf(sourceId, []), checkpoint });
    const walks = (): unknown => db.prepare('select count(*) from sync_walk').pluck().get();
    bindSource(db, { ...connection, clientId: 'another client' });
    expect(walks()).toBe(1);
    bindSource(db, { ...connection, environment: 'custom' });
    expect(walks()).toBe(0);
    expect(sourceRows(db)).toMatchObject([{ transaction_time: null, last_synced_at: '2026-11-23T12:10:00Z' }]);
  });
});

test('the connection: permission, reconnect, disconnect', () => {
  const { db, sourceId } = temporaryPerson();
  bindSource(db, connection);
  setNeedsReconnect(db, sourceId, true);
  bindSource(db, connection);
  expect(sourceRows(db)).toMatchObject([{ needs_reconnect: 1 }]);
  setPermission(db, sourceId, { scope: 'patient/ExplanationOfBenefit.rs', permissionEnds: '2027-12-23T00:00:00Z' });
  expect(sourceRows(db)).toMatchObject([
    { needs_reconnect: 0, permission_ends: '2027-12-23T00:00:00Z', scope: 'patient/ExplanationOfBenefit.rs' },
  ]);
  disconnectSource(db, sourceId);
  expect(sourceRows(db)).toMatchObject([{ client_id: null, permission_ends: null, patient_id: patientId }]);
});

test('a checkpoint can be dropped, so that a download starts again', () => {
  const { db, sourceId } = temporaryPerson();
  writeClaims(db, { ...batchOf(sourceId, []), checkpoint });
  clearCheckpoint(db, sourceId);
  expect(db.prepare('select * from sync_walk').all()).toEqual([]);
});
