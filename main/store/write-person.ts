import type { CoverageRecord, PatientRecord } from '#shared/domain/person.ts';
import { AppError } from '#shared/errors.ts';
import type { WritableDb } from './database.ts';
import { compressRaw } from './raw.ts';
import { prepared } from './statements.ts';
import type { Value } from './sqlite-driver.ts';
import { inTransaction } from './transaction.ts';

/** A mapped record with the exact text it was mapped from. */
export type Received<Mapped> = { readonly record: Mapped; readonly raw: string | Buffer };

/** Writes who the file is for. Part of creating it; `createdAt` is an instant. */
export function putPerson(
  db: WritableDb,
  person: {
    readonly id: string;
    readonly displayName: string;
    readonly isSample: boolean;
    readonly colour?: number;
    readonly createdAt: string;
  },
): void {
  prepared<Value[]>(
    db,
    'insert into person (only_row, id, display_name, is_sample, colour, created_at) values (1, ?, ?, ?, ?, ?)',
  ).run(person.id, person.displayName, Number(person.isSample), person.colour ?? 0, person.createdAt);
}

/** Changes the name the person goes by in this app. */
export function renamePerson(db: WritableDb, displayName: string): void {
  inTransaction(db, () => prepared<[string]>(db, 'update person set display_name = ?').run(displayName));
}

/** Stores the source's Patient, replacing the one before. Throws `medicare/wrong-person` when it is not the source's patient. */
export function putPatient(
  db: WritableDb,
  sourceId: number,
  received: Received<PatientRecord>,
  receivedAt: string,
): void {
  const { record, raw } = received;
  inTransaction(db, () => {
    refuseSomeoneElse(db, sourceId, record.patientId);
    prepared<Value[]>(
      db,
      `insert or replace into patient_record (source_id, patient_id, name, birth_date, death_date, state, medicare_number,
        replaced_by, raw, received_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      sourceId,
      record.patientId,
      record.name,
      record.birthDate,
      record.deathDate,
      record.state,
      record.medicareNumber,
      record.replacedBy,
      compressRaw(raw),
      receivedAt,
    );
  });
}

/** Stores Coverages by their ids. Those that are not in the answer stay. Throws `medicare/wrong-person` as {@link putPatient}. */
export function putCoverages(
  db: WritableDb,
  sourceId: number,
  coverages: readonly Received<CoverageRecord>[],
  receivedAt: string,
): void {
  inTransaction(db, () => {
    for (const { record, raw } of coverages) {
      refuseSomeoneElse(db, sourceId, record.patientId);
      prepared<Value[]>(
        db,
        `insert or replace into coverage_record (source_id, resource_id, patient_id, part, status, period_start, period_end,
          plan_contract, plan_name, raw, received_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ).run(
        sourceId,
        record.resourceId,
        record.patientId,
        record.part,
        record.status,
        record.start,
        record.end,
        record.planContract,
        record.planName,
        compressRaw(raw),
        receivedAt,
      );
    }
  });
}

function refuseSomeoneElse(db: WritableDb, sourceId: number, patientId: string | null): void {
  const bound = prepared<[number], { readonly patient_id: string | null }>(
    db,
    'select patient_id from source where id = ?',
  ).get(sourceId)?.patient_id;
  if (typeof bound === 'string' && patientId !== null && bound !== patientId) {
    throw new AppError('medicare/wrong-person');
  }
}
