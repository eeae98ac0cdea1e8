import { describe, expect, test } from 'vitest';
import { apiVersionOf } from '#main/claims/api-version.ts';
import { mapCoverage } from '#main/claims/map-coverage.ts';
import { mapPatient } from '#main/claims/map-patient.ts';
import { v2Claim, v3Claim, v3Extension } from './made-fhir.ts';
import type { Json } from './made-fhir.ts';

const mbi = 'http://hl7.org/fhir/sid/us-mbi';
const v2Number = (value: string, currency: string): Json => ({
  system: mbi,
  value,
  type: {
    coding: [{ code: 'MC', extension: [{ url: 'https://x/identifier-currency', valueCoding: { code: currency } }] }],
  },
});

describe('Patient', () => {
  test('v2: the current number among old ones, in any order', () => {
    const patient = mapPatient({
      resourceType: 'Patient',
      id: '-42',
      identifier: [
        v2Number('1S00E00AA00', 'historic'),
        v2Number('1S00E00AA01', 'current'),
        v2Number('1S00E00AA02', 'historic'),
      ],
      name: [
        { use: 'official', family: 'Old' },
        { use: 'usual', family: 'Hale', given: ['Mary', 'B'] },
      ],
      birthDate: '1950-03-17',
      deceasedDateTime: '1950-03-17',
      address: [{ state: 'MO', postalCode: '12345' }],
    });
    expect(patient).toEqual({
      patientId: '-42',
      apiVersion: 'v2',
      name: 'Mary B Hale',
      birthDate: '1950-03-17',
      deathDate: null,
      state: 'MO',
      medicareNumber: '1S00E00AA01',
      replacedBy: null,
    });
  });
  test('v3: the number without an end; a death after the first year counts', () => {
    const type = { coding: [{ code: 'MB' }] };
    const patient = mapPatient({
      resourceType: 'Patient',
      id: '43',
      identifier: [
        { type, system: mbi, value: '1S00E00AA03', period: { start: '2030-01-01', end: '2019-01-01' } },
        { type, system: mbi, value: '1S00E00AA04', period: { start: '2017-07-02T00:00:00+00:00' } },
      ],
      birthDate: '1950-03-17',
      deceasedDateTime: '2024-03-11',
    });
    expect(patient).toMatchObject({ apiVersion: 'v3', medicareNumber: '1S00E00AA04', deathDate: '2024-03-11' });
  });
  test('v3: a merged person is an id and a link', () => {
    const merged = {
      resourceType: 'Patient',
      id: '8',
      link: [{ type: 'replaced-by', other: { reference: 'Patient/9' } }],
    };
    expect(mapPatient(merged)).toMatchObject({ apiVersion: 'v3', patientId: '8', name: null, replacedBy: '9' });
  });
  test.each([null, 7, {}, { name: 'x', identifier: 3, link: [null] }])('%j does not break it', (value) => {
    expect(mapPatient(value)).toMatchObject({ patientId: '', medicareNumber: null });
  });
});

describe('Coverage', () => {
  const plan = (value: string) => [
    { type: { coding: [{ code: 'group' }] }, value: 'Medicare' },
    { type: { coding: [{ code: 'plan' }] }, value },
  ];

  test('v2: the part by its class, the contract by its last month', () => {
    const month = (name: string, code: string) => ({
      url: `https://bluebutton.cms.gov/resources/variables/${name}`,
      valueCoding: { code },
    });
    const coverage = mapCoverage({
      resourceType: 'Coverage',
      id: 'part-c--42',
      status: 'active',
      beneficiary: { reference: 'Patient/-42' },
      class: plan('Part C'),
      extension: [
        month('ptc_cntrct_id_09', 'H1111'),
        month('ptc_cntrct_id_10', 'H2222'),
        month('ptc_cntrct_id_11', '0'),
      ],
    });
    expect(coverage).toEqual({
      resourceId: 'part-c--42',
      apiVersion: 'v2',
      patientId: '-42',
      part: 'C',
      status: 'active',
      start: null,
      end: null,
      planContract: 'H2222',
      planName: null,
    });
  });
  test('v3: the plan’s name is in the payor; an open end is none', () => {
    const coverage = mapCoverage({
      resourceType: 'Coverage',
      id: 'part-d-43-S9999-001',
      status: 'active',
      class: plan('Part D'),
      contained: [{ id: 'insurer-org', name: 'Sunny Drug Plan' }],
      payor: [{ reference: '#insurer-org' }],
      period: { start: '2020-09-03', end: '2099-12-31' },
      extension: [{ url: v3Extension('BENE-CNTRCT-NUM', '')['url'], valueString: 'S9999' }],
    });
    expect(coverage).toMatchObject({
      apiVersion: 'v3',
      part: 'D',
      planContract: 'S9999',
      planName: 'Sunny Drug Plan',
      start: '2020-09-03',
      end: null,
    });
  });
  test('an entitlement never held is nothing but an id', () => {
    expect(mapCoverage({ resourceType: 'Coverage', id: 'part-a-7' })).toMatchObject({
      apiVersion: 'v3',
      part: 'A',
      status: null,
    });
    expect(mapCoverage({ resourceType: 'Coverage', id: 'dual-7' }).part).toBe('dual');
    expect(mapCoverage(null)).toMatchObject({ part: null });
  });
});

test('the version of a claim', () => {
  expect([v2Claim('PDE'), v3Claim('40'), {}, null].map(apiVersionOf)).toEqual(['v2', 'v3', 'v2', 'v2']);
});
