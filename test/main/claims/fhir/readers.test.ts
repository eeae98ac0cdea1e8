import { describe, expect, test } from 'vitest';
import { readLineAdjudication } from '#main/claims/fhir/adjudication.ts';
import { codedBySystem, displayOf, variableOf } from '#main/claims/fhir/coding.ts';
import { dateOf, instantOf, periodOf } from '#main/claims/fhir/date.ts';
import { npiAmong, npiOf } from '#main/claims/fhir/identifier.ts';
import { integersOf, listOf, numberOf, textOf } from '#main/claims/fhir/json.ts';
import { containedOf, referencedId } from '#main/claims/fhir/reference.ts';
import { infoCoding, readSupportingInfo } from '#main/claims/fhir/supporting-info.ts';
import { adjudicated, info, variable } from '../made-fhir.ts';

describe('json', () => {
  test('text that says "missing" is missing', () => {
    expect([' a ', '', '  ', 'NULL', '~', 7, null, {}].map(textOf)).toEqual([
      'a',
      null,
      null,
      null,
      null,
      '7',
      null,
      null,
    ]);
  });
  test('numbers also come as text', () => {
    expect([3, '3.5', 'x', '', null].map(numberOf)).toEqual([3, 3.5, null, null, null]);
    expect(integersOf([3, '25', 1.5, null])).toEqual([3, 25]);
    expect(integersOf(4)).toEqual([4]);
  });
  test('a lone object is a list of one, anything else is left out', () => {
    expect(listOf({ a: 1 })).toEqual([{ a: 1 }]);
    expect(listOf([{ a: 1 }, null, 'x', [2]])).toEqual([{ a: 1 }]);
    expect(listOf('x')).toEqual([]);
  });
});

describe('coding', () => {
  test('a system may end in blanks, a code may be missing', () => {
    const concept = { coding: [{ system: 'http://x/rev_cntr' }, { system: 'http://x/rev_cntr ', code: '0450 ' }] };
    expect(codedBySystem(concept, '/rev_cntr')).toEqual({ code: '0450', display: null });
  });
  test('displays lose blanks and literal quotes', () => {
    expect(displayOf(' "OBESITY, UNSPECIFIED" ')).toBe('OBESITY, UNSPECIFIED');
    expect(displayOf('""')).toBeNull();
  });
  test('only CMS variables count, not generic codes', () => {
    expect(variableOf({ code: 'https://bluebutton.cms.gov/resources/variables/line_coinsrnc_amt ' })).toBe(
      'line_coinsrnc_amt',
    );
    expect(variableOf({ system: 'http://terminology.hl7.org/CodeSystem/adjudication', code: 'eligible' })).toBeNull();
    expect(variableOf({ system: 'https://bluebutton.cms.gov/fhir/CodeSystem/Adjudication', code: 'X' })).toBe('X');
  });
});

describe('date', () => {
  test('a calendar date is never shifted', () => {
    expect(dateOf('2016-01-16T00:00:00+00:00')).toBe('2016-01-16');
    expect(dateOf('2016-01-16T23:59:00-05:00')).toBe('2016-01-16');
  });
  test.each(['2018', '2018-13-01', '9999-12-31', 'IGNORED_FIELD', 20160116, null])('%s is no date', (value) => {
    expect(dateOf(value)).toBeNull();
  });
  test('an instant stays as it came', () => {
    expect(instantOf('2026-02-03T04:05:06.789-05:00')).toBe('2026-02-03T04:05:06.789-05:00');
    expect(instantOf('IGNORED_FIELD')).toBeNull();
  });
  test('a period may lack an end', () => {
    expect(periodOf({ start: '2026-01-02' })).toEqual({ from: '2026-01-02', to: null });
  });
});

describe('identifier and reference', () => {
  test('an NPI has ten digits and is not a UPIN', () => {
    expect(npiOf({ value: '9000000012' })).toBe('9000000012');
    expect(npiOf({ value: 'K25852' })).toBeNull();
    expect(npiOf({ value: '99999999999999' })).toBeNull();
    expect(npiOf({ type: { coding: [{ code: 'UPIN' }] }, value: '9000000012' })).toBeNull();
  });
  test('among several, one must say that it is an NPI', () => {
    const tax = { system: 'http://example.org/GenericIdNum', value: '9000000012' };
    expect(npiAmong([tax])).toBeNull();
    expect(npiAmong([tax, { system: 'http://hl7.org/fhir/sid/us-npi', value: '9000000020' }])).toBe('9000000020');
  });
  test('ids are found in relative, absolute and versioned references', () => {
    const ids = ['Patient/-42', 'https://x/v2/fhir/Patient/-42', 'Patient/-42/_history/3', 'Coverage/part-a--42'];
    expect(ids.map((reference) => referencedId({ reference }, 'Patient'))).toEqual(['-42', '-42', '-42', null]);
  });
  test('contained resources are found by their id', () => {
    const resource = { contained: [{ id: 'a' }, { id: 'b', name: 'B' }] };
    expect(containedOf(resource, { reference: '#b' })).toEqual({ id: 'b', name: 'B' });
    expect(containedOf(resource, { reference: 'b' })).toBeNull();
  });
});

describe('adjudication', () => {
  test('takes the amount of a variable once, the first time', () => {
    const { amounts } = readLineAdjudication({
      adjudication: [adjudicated('line_nch_pmt_amt', 1), adjudicated('line_nch_pmt_amt', 2)],
    });
    expect([...amounts]).toEqual([['line_nch_pmt_amt', 100]]);
  });
  test('passes over the purchase price that wears the code of a payment to the patient', () => {
    const { amounts } = readLineAdjudication({
      adjudication: [
        adjudicated('line_bene_pmt_amt', 82.29, 'paidtoprovider'),
        adjudicated('line_bene_pmt_amt', 11, 'paidtopatient'),
      ],
    });
    expect(amounts.get('line_bene_pmt_amt')).toBe(1100);
  });
  test('reads reason codes of both versions, and not the assistant-at-surgery code', () => {
    const { reasonCodes } = readLineAdjudication({
      adjudication: [
        { reason: { coding: [variable('rev_cntr_1st_ansi_cd', 'CO120')] } },
        { reason: { coding: [variable('carr_line_rdcd_pmt_phys_astn_c', '0')] } },
        {
          reason: {
            coding: [
              { system: 'https://x12.org/codes/claim-adjustment-group-codes', code: 'PR' },
              { system: 'https://x12.org/codes/claim-adjustment-reason-codes', code: 'B7' },
            ],
          },
        },
      ],
    });
    expect(reasonCodes).toEqual(['CO120', 'PRB7']);
  });
});

test('supporting information is found by variable or slice, and a coding with a name wins', () => {
  const found = readSupportingInfo({
    supportingInfo: [
      info('nch_wkly_proc_dt', { timingDate: '2026-06-01' }),
      {
        category: { coding: [{ code: 'discharge-status' }] },
        code: { coding: [{ code: '1' }, { code: '01', display: 'Home' }] },
      },
    ],
  });
  expect(found.get('nch_wkly_proc_dt')?.['timingDate']).toBe('2026-06-01');
  expect(infoCoding(found, 'discharge-status')).toEqual({ code: '01', display: 'Home' });
});
