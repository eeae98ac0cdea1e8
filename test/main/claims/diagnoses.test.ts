import { describe, expect, test } from 'vitest';
import { readDiagnoses } from '#main/claims/diagnoses.ts';
import { readProcedures } from '#main/claims/procedures.ts';

const tenth = 'http://hl7.org/fhir/sid/icd-10-cm';
const ninth = 'http://hl7.org/fhir/sid/icd-9-cm';

function diagnosis(system: string, code: string, parts: object = {}) {
  return { diagnosisCodeableConcept: { coding: [{ system, code }] }, ...parts };
}

describe('codes', () => {
  test.each([
    [tenth, 'M810', 'M81.0', 'icd-10-cm'],
    [tenth, 'A02', 'A02', 'icd-10-cm'],
    [tenth, 'M48.062', 'M48.062', 'icd-10-cm'],
    ['http://hl7.org/fhir/sid/icd-10', 'S72001A', 'S72.001A', 'icd-10-cm'],
    [ninth, '53081', '530.81', 'icd-9-cm'],
    [ninth, 'V0182', 'V01.82', 'icd-9-cm'],
    [ninth, 'E9281', 'E928.1', 'icd-9-cm'],
    ['http://hl7.org/fhir/sid/unknown-icd-version/ ', 'A020', 'A020', 'unknown'],
  ])('%s %s is written %s', (system, code, dotted, name) => {
    expect(readDiagnoses({ diagnosis: [diagnosis(system, code)] })).toMatchObject([{ code: dotted, system: name }]);
  });

  test('the same code under two systems is one diagnosis, with the display of either', () => {
    const coding = [
      { system: tenth, code: 'M810' },
      { system: 'http://hl7.org/fhir/sid/icd-10', code: 'M810', display: '"BONE LOSS"' },
    ];
    expect(readDiagnoses({ diagnosis: [{ diagnosisCodeableConcept: { coding } }] })).toEqual([
      {
        sequence: 1,
        code: 'M81.0',
        system: 'icd-10-cm',
        display: 'BONE LOSS',
        role: 'other',
        presentOnAdmission: null,
      },
    ]);
  });

  test('an entry without a code is none', () => {
    expect(
      readDiagnoses({ diagnosis: [{ packageCode: { coding: [{ code: '191' }] } }, diagnosis(tenth, '')] }),
    ).toEqual([]);
  });
});

describe('roles and present on admission', () => {
  const type = (...codes: string[]) => ({ type: codes.map((code) => ({ coding: [{ code }] })) });
  test.each([
    [type('principal'), 'principal'],
    [type('other', 'principal'), 'principal'],
    [type('admitting'), 'admitting'],
    [type('secondary'), 'secondary'],
    [type('externalcauseofinjury'), 'externalCause'],
    [type('patientreasonforvisit'), 'reasonForVisit'],
    [type('made-up'), 'other'],
    [{}, 'other'],
  ])('%j is %s', (parts, role) => {
    expect(readDiagnoses({ diagnosis: [diagnosis(tenth, 'A02', parts)] })[0]?.role).toBe(role);
  });
  test('v2 says it by position, v3 by a member', () => {
    const v2 = { extension: [{ url: 'https://x/variables/clm_e_poa_ind_sw2', valueCoding: { code: 'Y' } }] };
    const v3 = { onAdmission: { coding: [{ code: 'N' }] } };
    const read = [v2, v3, {}].map((parts) => readDiagnoses({ diagnosis: [diagnosis(tenth, 'A02', parts)] })[0]);
    expect(read.map((entry) => entry?.presentOnAdmission)).toEqual(['Y', 'N', null]);
  });
});

test('procedures keep their calendar day; ICD-9 has a dot after two digits', () => {
  const procedure = [
    {
      sequence: 3,
      date: '2026-01-16T00:00:00+00:00',
      procedureCodeableConcept: { coding: [{ system: 'http://www.cms.gov/Medicare/Coding/ICD10', code: '0SG30AJ' }] },
    },
    { procedureCodeableConcept: { coding: [{ system: ninth, code: '9214', display: 'BONE SCAN' }] } },
  ];
  expect(readProcedures({ procedure })).toEqual([
    { sequence: 3, code: '0SG30AJ', system: 'icd-10-pcs', display: null, date: '2026-01-16' },
    { sequence: 2, code: '92.14', system: 'icd-9-pcs', display: 'BONE SCAN', date: null },
  ]);
});
