import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { getClaim, getRawClaim } from '#main/queries/get-claim.ts';
import { listClaims } from '#main/queries/list-claims.ts';
import { icdTable, ndcTable, nppesTable, hcpcsTable } from '#test/main/code-tables/made-tables.ts';
import { recoverableServices, temporaryFolder, temporaryServices } from '#test/support/temporary-services.ts';

const coding = (system: string, code: string) => ({ coding: [{ system, code }] });
const eobType = 'https://bluebutton.cms.gov/resources/codesystem/eob-type';

/** A doctor's claim and a prescription in which Medicare sent codes without any name. */
const claims = [
  {
    resourceType: 'ExplanationOfBenefit',
    id: 'carrier--1',
    status: 'active',
    type: coding(eobType, 'CARRIER'),
    patient: { reference: 'Patient/-1' },
    billablePeriod: { start: '2026-01-05', end: '2026-01-05' },
    provider: { identifier: { system: 'http://hl7.org/fhir/sid/us-npi', value: '1912345678' } },
    diagnosis: [{ sequence: 1, diagnosisCodeableConcept: coding('http://hl7.org/fhir/sid/icd-10-cm', 'M1711') }],
    item: [{ sequence: 1, productOrService: coding('https://bluebutton.cms.gov/resources/codesystem/hcpcs', 'G0008') }],
  },
  {
    resourceType: 'ExplanationOfBenefit',
    id: 'pde--1',
    status: 'active',
    type: coding(eobType, 'PDE'),
    patient: { reference: 'Patient/-1' },
    item: [
      {
        sequence: 1,
        servicedDate: '2026-02-01',
        productOrService: coding('http://hl7.org/fhir/sid/ndc', '00071015523'),
      },
    ],
  },
];

test('names come with a table, for what is stored and what is new, and go with it; what Medicare sent stays', async () => {
  const { services, recoveryCode } = await recoverableServices();
  const elsewhere = temporaryFolder();
  const file = (name: string, text: string): string => {
    writeFileSync(join(elsewhere, name), text);
    return join(elsewhere, name);
  };
  const noProgress = { onProgress: () => undefined, signal: new AbortController().signal };
  const { people } = await services.importing.run(
    {
      paths: [file('claims.ndjson', claims.map((claim) => JSON.stringify(claim)).join('\n'))],
      personId: null,
      newName: 'Mary',
    },
    noProgress,
  );
  const personId = people[0]?.personId ?? '';
  const db = () => services.readers.get(personId);
  const found = (text: string) => listClaims(db(), { text, limit: 10 }).claims;
  const [pde, carrier] = listClaims(db(), { limit: 10 }).claims;
  const rawBefore = getRawClaim(db(), carrier?.id ?? '');
  expect(pde?.title).toBe('Prescription');
  expect(carrier?.provider).toEqual({ name: null, npi: '1912345678' });
  expect(found('osteoarthritis')).toEqual([]);

  const added = await services.codeTables.add(
    [
      file('icd10cm_order_2026.txt', icdTable),
      file('product.txt', ndcTable),
      file('npidata.csv', nppesTable),
      file('HCPC2026_JAN_ANWEB.txt', hcpcsTable),
    ],
    noProgress,
  );
  // Of NPPES only the provider of these claims: nobody else's name is kept.
  expect(added.map(({ kind, count }) => [kind, count])).toEqual([
    ['hcpcs', 2],
    ['icd10cm', 3],
    ['ndc', 2],
    ['nppes', 1],
  ]);
  const named = listClaims(db(), { limit: 10 }).claims;
  expect(named[0]?.title).toContain('Lipitor');
  expect(named[1]?.provider.name).toBe('OPHELIA QUARRINGTON M.D.');
  expect(found('osteoarthritis').map(({ id }) => id)).toEqual([carrier?.id]);
  expect(found('influenza').map(({ id }) => id)).toEqual([carrier?.id]);
  const detail = getClaim(db(), carrier?.id ?? '', 'en');
  expect(detail.diagnoses[0]?.display).toBe('Unilateral primary osteoarthritis, right knee');
  expect(detail.lines[0]?.serviceName).toBe('Administration of influenza virus vaccine');
  expect(getRawClaim(db(), carrier?.id ?? '')).toBe(rawBefore);

  // Another program on the same folder, and a restart, find the same names.
  const later = temporaryServices({ dataFolder: services.ports.dataFolder });
  await later.session.unlock({ by: 'recoveryCode', secret: recoveryCode });
  expect(listClaims(later.readers.get(personId), { text: 'lipitor', limit: 10 }).claims).toHaveLength(1);

  await services.codeTables.remove('ndc');
  await services.codeTables.remove('icd10cm');
  expect(listClaims(db(), { limit: 10 }).claims[0]?.title).toBe('Prescription');
  expect(found('osteoarthritis')).toEqual([]);
  expect(found('quarrington').map(({ id }) => id)).toEqual([carrier?.id]);
});

test('a table for nobody is kept until somebody comes', async () => {
  const { services } = await recoverableServices();
  const folder = temporaryFolder();
  const path = join(folder, 'icd10cm_order_2026.txt');
  writeFileSync(path, icdTable);
  const options = { onProgress: () => undefined, signal: new AbortController().signal };
  await services.codeTables.add([path], options);
  const claimsFile = join(folder, 'c.json');
  writeFileSync(claimsFile, JSON.stringify(claims[0]));
  const { people } = await services.importing.run({ paths: [claimsFile], personId: null, newName: 'Mary' }, options);
  const db = services.readers.get(people[0]?.personId ?? '');
  expect(listClaims(db, { text: 'osteoarthritis', limit: 10 }).claims).toHaveLength(1);
});
