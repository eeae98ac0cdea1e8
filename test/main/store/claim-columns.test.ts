import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mapClaim } from '#main/claims/map-claim.ts';
import { mappingVersion } from '#main/claims/mapping-version.ts';
import { applyKey, closeDatabase, openForReading, openForWriting } from '#main/store/database.ts';
import type { ReadableDb } from '#main/store/database.ts';
import { initial } from '#main/store/migrations/0001-initial.ts';
import { annotations } from '#main/store/migrations/0003-annotations.ts';
import { names } from '#main/store/migrations/0004-names.ts';
import { versionsAndRuns } from '#main/store/migrations/0005-versions-and-runs.ts';
import { rederiveClaims } from '#main/store/rederive-claims.ts';
import { compressRaw } from '#main/store/raw.ts';
import { presentDictionary } from '#main/store/raw-dictionary.ts';
import { openSqlite } from '#main/store/sqlite-driver.ts';
import { writeClaims } from '#main/store/write-claims.ts';
import { reported } from '#shared/domain/money.ts';
import { batchOf, madeClaim, madeLine, patientId, toWrite } from './made-claim.ts';
import { temporaryFolder, temporaryPerson } from './temporary-store.ts';
import { v3Carrier } from './v3-carrier.ts';
import { bareDrug, bareStay } from '#test/support/bare-parts.ts';

function all(db: ReadableDb, sql: string): unknown[] {
  return db.prepare(sql).all();
}

const coded = (code: string) => ({ code, display: null });

test('what a claim says of its record, its decision, its stay and its plan has columns', () => {
  const { db, sourceId } = temporaryPerson();
  const member = { sequence: 1, name: null, npi: null, specialty: null };
  writeClaims(
    db,
    batchOf(sourceId, [
      toWrite({
        controlNumber: 'C7',
        typeCode: '63',
        systemType: 'nationalClaimsHistory',
        isForInformation: true,
        processedOn: '2025-04-01',
        denialCode: coded('B'),
        assignmentAccepted: false,
        primaryPayer: coded('A'),
        facilityType: coded('1'),
        careTeam: [
          { ...member, role: 'attending', npi: '1111111111' },
          { ...member, role: 'referring', npi: '1222222222', name: 'DR. ORDERS' },
        ],
        stay: {
          ...bareStay,
          dischargeStatus: coded('01'),
          drg: '470',
          coveredDays: 3,
          coinsuranceDays: 2,
          lifetimeReserveDays: 1,
          visits: 4,
        },
        drug: { ...bareDrug, fillNumber: 2, prescriptionNumber: 'R1' },
        coverage: { part: 'D', planContract: 'S1234', planBenefitPackage: '001', planName: null },
        procedures: [{ sequence: 3, code: '0SR9019', system: 'icd-10-pcs', display: 'HIP', date: '2025-03-15' }],
        diagnoses: madeClaim().diagnoses.map((diagnosis) => ({ ...diagnosis, presentOnAdmission: 'Y' })),
        relatedControlNumbers: ['C5', 'C6'],
        lines: [
          madeLine({
            performer: { name: null, npi: null, specialty: coded('11') },
            betos: coded('M1B'),
            serviceType: coded('1'),
            amounts: { ...madeLine().amounts, deductible: reported(500, 'line_bene_ptb_ddctbl_amt') },
          }),
        ],
      }),
    ]),
  );
  expect(all(db, 'select * from claim')).toMatchObject([
    {
      control_number: 'C7',
      type_code: '63',
      system_type: 'nationalClaimsHistory',
      is_for_information: 1,
      processed_on: '2025-04-01',
      denial_code: 'B',
      assignment_accepted: 0,
      primary_payer: 'A',
      facility_type: '1',
      ordering_npi: '1222222222',
      ordering_name: 'DR. ORDERS',
      drg: '470',
      discharge_status: '01',
      covered_days: 3,
      coinsurance_days: 2,
      lifetime_reserve_days: 1,
      visits: 4,
      plan_contract: 'S1234',
      plan_benefit_package: '001',
      prescription_number: 'R1',
      fill_number: 2,
    },
  ]);
  expect(all(db, 'select * from line_item')).toMatchObject([
    {
      specialty_code: '11',
      betos_code: 'M1B',
      service_type_code: '1',
      deductible_cents: 500,
      deductible_origin: 'reported',
      deductible_code: 'line_bene_ptb_ddctbl_amt',
      coinsurance_cents: 0,
      coinsurance_origin: 'reported',
      coinsurance_code: 'coinsurance',
      not_covered_cents: null,
      not_covered_origin: null,
      not_covered_code: null,
    },
  ]);
  expect(all(db, 'select code, present_on_admission from diagnosis')).toEqual([
    { code: 'M17.11', present_on_admission: 'Y' },
  ]);
  expect(all(db, 'select code, performed_on from procedure')).toEqual([
    { code: '0SR9019', performed_on: '2025-03-15' },
  ]);
  expect(all(db, 'select control_number from claim_relation order by 1')).toEqual([
    { control_number: 'C5' },
    { control_number: 'C6' },
  ]);
});

test('the parts of a claim that is written anew are not kept beside the new ones, and every row has its claim', () => {
  const { db, sourceId } = temporaryPerson();
  const procedures = [{ sequence: 1, code: '0SR9019', system: 'icd-10-pcs' as const, display: null, date: null }];
  const parts = { procedures, relatedControlNumbers: ['C5'] };
  const counts = () =>
    ['procedure', 'claim_relation'].map((table) => db.prepare(`select count(*) from ${table}`).pluck().get());
  writeClaims(db, batchOf(sourceId, [toWrite(parts)]));
  writeClaims(
    db,
    batchOf(sourceId, [toWrite({ ...parts, serviceTo: '2025-03-15', lastUpdated: '2026-09-09T00:00:00Z' })]),
  );
  expect(counts()).toEqual([1, 1]);
  // SQLite does not look references up while it writes (database.ts), so that they are right is for tests to see.
  expect(db.pragma('foreign_key_check')).toEqual([]);
});

test('an ordinary claim writes nothing into the columns of rare things', () => {
  const { db, sourceId } = temporaryPerson();
  writeClaims(db, batchOf(sourceId, [toWrite()]));
  const rare = 'control_number, is_for_information, drg, visits, plan_contract, ordering_npi, prescription_number';
  expect(db.prepare(`select ${rare} from claim`).raw().all()).toEqual([Array.from({ length: 7 }, () => null)]);
});

test('a file of the version before is read: its claims get the new columns, and count once, when they are mapped anew', () => {
  const file = join(temporaryFolder(), 'older.claimkeep');
  const key = randomBytes(32);
  const written = [
    v3Carrier({ id: '9001', control: 'CN1' }),
    v3Carrier({ id: '9002', control: 'CN2', related: ['CN1'] }),
  ];
  const older = openSqlite(file, { fileMustExist: false });
  applyKey(older, key);
  for (const migration of [initial, annotations, names, versionsAndRuns]) migration.run(older);
  older.pragma('user_version = 4');
  older.exec(`
    insert into source (id, environment, api_version, patient_id) values (1, 'file', 'v3', '${patientId}');
    insert into raw_dictionary (id, bytes) values (1, x'${presentDictionary().toString('hex')}');`);
  written.forEach(({ claim, raw }, at) => {
    older
      .prepare(
        `insert into claim (rid, id, source_id, resource_id, api_version, kind, status, mapped_status, service_from, sort_date, billed_origin,
            approved_origin, paid_origin, your_share_origin, topic, last_updated, content_hash, mapping_version, received_at)
          values (?, ?, 1, ?, 'v3', 'carrier', 'final', 'final', '2025-03-14', '2025-03-14', 'notReported', 'notReported', 'notReported',
            'notReported', 'officeVisit', ?, x'00', 3, '2026-01-01T00:00:00Z')`,
      )
      .run(at + 1, `claim00000${at}`, claim.resourceId, claim.lastUpdated);
    older
      .prepare('insert into raw_resource (claim_rid, dictionary_id, raw) values (?, 1, ?)')
      .run(at + 1, compressRaw(raw, presentDictionary()));
  });
  older.close();

  const db = openForWriting(file, key);
  const map = (raw: string) => ({ claim: mapClaim(JSON.parse(raw)), searchText: '' });
  expect([...rederiveClaims(db, { mappingVersion, map })]).toEqual([2]);
  closeDatabase(db);
  const reader = openForReading(file, key);
  expect(all(reader, 'select resource_id, control_number, type_code, status, paid_cents from claim')).toEqual([
    { resource_id: '9001', control_number: 'CN1', type_code: '71', status: 'superseded', paid_cents: 8000 },
    { resource_id: '9002', control_number: 'CN2', type_code: '71', status: 'final', paid_cents: 8000 },
  ]);
  closeDatabase(reader);
});
