import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { closeDatabase, openForReading, openForWriting } from '#main/store/database.ts';
import { erasePerson, markForErasure, markedForErasure, unmarkErasure } from '#main/store/erase.ts';
import { createHousehold } from '#main/store/household.ts';
import { listPersonFiles, personFile } from '#main/store/paths.ts';
import { createPerson } from '#main/store/people.ts';
import { putCoverages, putPatient, renamePerson } from '#main/store/write-person.ts';
import type { CoverageRecord, PatientRecord } from '#shared/domain/person.ts';
import { patientId } from './made-claim.ts';
import { temporaryFolder, temporaryPerson } from './temporary-store.ts';

const patient: PatientRecord = {
  patientId,
  apiVersion: 'v2',
  name: 'Maryam Oakhurst',
  birthDate: '1944-02-29',
  deathDate: null,
  state: 'MD',
  medicareNumber: '1S00E00AA10',
  replacedBy: null,
};
const coverage: CoverageRecord = {
  resourceId: `part-a-${patientId}`,
  apiVersion: 'v2',
  patientId,
  part: 'A',
  status: 'active',
  start: '2009-02-01',
  end: null,
  planContract: null,
  planName: null,
};

async function twoPeople() {
  const folder = temporaryFolder();
  const { household } = await createHousehold({ folder, keychain: null, passphrase: null, withRecovery: true });
  const create = (displayName: string) => createPerson({ folder, household, displayName, isSample: false, colour: 0 });
  return { folder, household, mary: create('Mary'), james: create('James') };
}

test('each person is one file that only their own key opens', async () => {
  const { folder, household, mary, james } = await twoPeople();
  const ids = [mary.id, james.id].sort();
  expect(listPersonFiles(folder).map(({ id }) => id)).toEqual(ids);
  expect(listPersonFiles(folder).every(({ bytes }) => bytes >= 4096)).toBe(true);
  expect(personFile(folder, mary.id)).toBe(mary.file);
  const db = openForReading(mary.file, household.fileKey(mary.id));
  onTestFinished(() => closeDatabase(db));
  expect(db.prepare('select id, display_name, is_sample from person').all()).toEqual([
    { id: mary.id, display_name: 'Mary', is_sample: 0 },
  ]);
  expect(() => openForReading(mary.file, household.fileKey(james.id))).toThrow('store/damaged');
});

test('a person is deleted with the logs, and nobody else is', async () => {
  const { folder, household, mary, james } = await twoPeople();
  const db = openForWriting(mary.file, household.fileKey(mary.id));
  renamePerson(db, 'Mary Ann');
  const log = readFileSync(`${mary.file}-wal`);
  closeDatabase(db);
  // As a crash leaves it: the log is still there.
  writeFileSync(`${mary.file}-wal`, log);
  markForErasure(folder, mary.id);
  // Decided is as good as done: nobody lists her any more.
  expect(listPersonFiles(folder).map(({ id }) => id)).toEqual([james.id]);
  erasePerson(folder, mary.id);
  expect(markedForErasure(folder)).toEqual([mary.id]);
  unmarkErasure(folder, mary.id);
  expect(readdirSync(dirname(mary.file))).toEqual([`${james.id}.claimkeep`]);
  expect(() => markForErasure(folder, mary.id)).toThrow('store/person-not-found');
  expect(() => markForErasure(folder, '../../etc')).toThrow('store/person-not-found');
  expect(existsSync(james.file)).toBe(true);
});

test('who Medicare says the person is, the newest for each id', () => {
  const { db, sourceId } = temporaryPerson();
  const received = '2026-11-23T12:00:00Z';
  putPatient(db, sourceId, { record: patient, raw: '{"resourceType":"Patient"}' }, received);
  putPatient(db, sourceId, { record: { ...patient, state: 'VA' }, raw: '{}' }, received);
  putCoverages(db, sourceId, [{ record: coverage, raw: '{}' }], received);
  putCoverages(db, sourceId, [{ record: { ...coverage, resourceId: 'part-b', part: 'B' }, raw: '{}' }], received);
  putCoverages(db, sourceId, [{ record: { ...coverage, status: 'cancelled' }, raw: '{}' }], received);
  expect(db.prepare('select name, state from patient_record').all()).toEqual([
    { name: 'Maryam Oakhurst', state: 'VA' },
  ]);
  expect(db.prepare('select part, status from coverage_record order by part').all()).toEqual([
    { part: 'A', status: 'cancelled' },
    { part: 'B', status: 'active' },
  ]);
});

test("someone else's records are refused, all of them", () => {
  const { db, sourceId } = temporaryPerson();
  const stranger = { record: { ...patient, patientId: '-1' }, raw: '{}' };
  expect(() => putPatient(db, sourceId, stranger, 'now')).toThrow('medicare/wrong-person');
  const coverages = [coverage, { ...coverage, resourceId: 'x', patientId: '-1' }].map((record) => ({
    record,
    raw: '{}',
  }));
  expect(() => putCoverages(db, sourceId, coverages, 'now')).toThrow('medicare/wrong-person');
  expect(db.prepare('select 1 from patient_record, coverage_record').all()).toEqual([]);
  expect(db.prepare('select 1 from coverage_record').all()).toEqual([]);
});
