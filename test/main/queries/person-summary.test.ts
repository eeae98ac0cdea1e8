import { describe, expect, test } from 'vitest';
import { mapCoverage } from '#main/claims/map-coverage.ts';
import { personCoverage } from '#main/queries/person-coverage.ts';
import { personSummary } from '#main/queries/person-summary.ts';
import { syncStatus } from '#main/store/source-status.ts';
import { bindSource, setNeedsReconnect, setPermission } from '#main/store/sources.ts';
import { finishSync } from '#main/store/sync-walk.ts';
import { writeClaims } from '#main/store/write-claims.ts';
import { putCoverages, putPatient, renamePerson } from '#main/store/write-person.ts';
import type { CoverageRecord, PatientRecord } from '#shared/domain/person.ts';
import { batchOf, patientId, toWrite } from '#test/main/store/made-claim.ts';
import { personId, temporaryPerson } from '#test/main/store/temporary-store.ts';

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
  resourceId: 'part-c',
  apiVersion: 'v2',
  patientId,
  part: 'C',
  status: 'active',
  start: null,
  end: null,
  planContract: 'H1234',
  planName: null,
};
const number = (value: string, currency: string) => ({
  system: 'http://hl7.org/fhir/sid/us-mbi',
  value,
  type: { coding: [{ code: 'MC', extension: [{ url: 'x/identifier-currency', valueCoding: { code: currency } }] }] },
});
const rawPatient = {
  resourceType: 'Patient',
  id: patientId,
  name: [{ text: 'Maryam Oakhurst' }],
  identifier: [number('1S00E00AA09', 'historic'), number('1S00E00AA10', 'current')],
};
const rawCoverage = { resourceType: 'Coverage', id: 'part-c', status: 'active', period: { start: '2020-01-01' } };
const asOf = '2026-11-24';
const received = '2026-11-23T12:00:00Z';
const checkpoint = { nextStartIndex: 50, total: 120, transactionTime: '2026-11-20T04:00:00Z', startedAt: received };

describe('a person', () => {
  test('of whom nothing is known yet', () => {
    const { reader } = temporaryPerson();
    expect(personSummary(reader(), asOf)).toEqual({
      id: personId,
      displayName: 'Maryam Oakhurst',
      isSample: false,
      payer: 'medicare',
      colour: 0,
      birthYear: null,
      medicareNumberEnding: null,
      claimCount: 0,
      firstService: null,
      lastService: null,
      lastSyncedAt: null,
      hasMedicareAdvantage: false,
      setAsideCount: 0,
      canResume: false,
      connection: null,
      problem: null,
    });
    expect(personCoverage(reader())).toEqual({
      patient: null,
      earlierNumberEndings: [],
      coverages: [],
      card: null,
      isFromConnection: false,
      payer: 'medicare',
    });
  });

  test('with everything', () => {
    const { db, sourceId, reader } = temporaryPerson();
    const connection = {
      environment: 'sandbox',
      apiVersion: 'v2',
      patientId,
      clientId: 'client',
      fhirBase: 'https://x',
    } as const;
    bindSource(db, connection);
    setPermission(db, sourceId, { scope: 'a b', permissionEnds: '2027-12-23T00:00:00Z' });
    setNeedsReconnect(db, sourceId, true);
    renamePerson(db, 'Mom');
    putPatient(db, sourceId, { record: patient, raw: JSON.stringify(rawPatient) }, received);
    putCoverages(db, sourceId, [{ record: coverage, raw: JSON.stringify(rawCoverage) }], received);
    const dated = (resourceId: string, serviceFrom: string | null, more = {}) =>
      toWrite({ resourceId, serviceFrom, serviceTo: null, ...more });
    const claims = [
      dated('a', '2020-05-05'),
      dated('b', '2024-01-31', { status: 'pending' }),
      dated('c', '2025-01-01', { status: 'cancelled' }),
      dated('d', null),
    ];
    finishSync(db, sourceId, { transactionTime: checkpoint.transactionTime, finishedAt: received });
    writeClaims(db, { ...batchOf(sourceId, claims), setAside: [{ reason: 'not-json', raw: '{' }], checkpoint });
    expect(personSummary(reader(), asOf)).toEqual({
      id: personId,
      displayName: 'Mom',
      isSample: false,
      payer: 'medicare',
      colour: 0,
      birthYear: 1944,
      medicareNumberEnding: 'AA10',
      claimCount: 3,
      firstService: '2020-05-05',
      lastService: '2024-01-31',
      lastSyncedAt: received,
      hasMedicareAdvantage: true,
      setAsideCount: 1,
      canResume: true,
      connection: {
        environment: 'sandbox',
        clientId: 'client',
        permissionEnds: '2027-12-23T00:00:00Z',
        needsReconnect: true,
      },
      problem: null,
    });
    // What is said comes from the resources as received, not from the columns.
    expect(personCoverage(reader())).toMatchObject({
      patient: { name: 'Maryam Oakhurst', medicareNumber: '1S00E00AA10' },
      earlierNumberEndings: ['AA09'],
      coverages: [{ resourceId: 'part-c', part: 'C', status: 'active', planContract: null }],
      isFromConnection: true,
    });
    expect(syncStatus(reader())).toEqual([
      {
        id: sourceId,
        ...connection,
        scope: 'a b',
        permissionEnds: '2027-12-23T00:00:00Z',
        needsReconnect: true,
        transactionTime: checkpoint.transactionTime,
        lastSyncedAt: received,
        fullWalkAt: null,
        fullWalkMapping: null,
        checkpoint: { ...checkpoint, since: null, isSteady: false, received: 0, setAside: 0 },
      },
    ]);
  });

  test.each([
    ['a plan that goes on', { status: 'active', period: { start: '2020-01-01' } }, true],
    ['a plan that ended', { status: 'active', period: { start: '2020-01-01', end: '2023-12-31' } }, false],
    ['a Part C without a plan, which Medicare sends to everybody', { status: 'active' }, false],
  ])('Medicare Advantage as of a day: %s', (_, fields, expected) => {
    const { db, sourceId } = temporaryPerson();
    const raw = {
      resourceType: 'Coverage',
      id: 'part-c-1',
      beneficiary: { reference: `Patient/${patientId}` },
      ...fields,
    };
    putCoverages(db, sourceId, [{ record: mapCoverage(raw), raw: JSON.stringify(raw) }], received);
    expect(personSummary(db, asOf).hasMedicareAdvantage).toBe(expected);
  });
});
