import { describe, expect, test } from 'vitest';
import { mapClaim } from '#main/claims/map-claim.ts';
import { isAppError } from '#shared/errors.ts';
import { extension, info, professionalLine, v2Claim, v3Claim, v3Code, v3Info, variable } from './made-fhir.ts';

const hcpcs = 'https://bluebutton.cms.gov/resources/codesystem/hcpcs';
const ndc = 'http://hl7.org/fhir/sid/ndc';

describe('what is no claim', () => {
  test.each([null, undefined, 7, 'x', [], {}, { resourceType: 'Patient' }])('%j is refused', (value) => {
    let thrown: unknown = null;
    try {
      mapClaim(value);
    } catch (error) {
      thrown = error;
    }
    expect(isAppError(thrown) && thrown.code).toBe('medicare/incomplete-answer');
  });
  test('an ExplanationOfBenefit with nothing in it is a claim of which nothing is known', () => {
    expect(mapClaim({ resourceType: 'ExplanationOfBenefit' })).toMatchObject({
      apiVersion: 'v2',
      kind: 'other',
      status: 'final',
      patientId: null,
      serviceFrom: null,
      lines: [],
    });
  });
});

describe('header', () => {
  const claim = mapClaim(
    v2Claim('CARRIER', {
      extension: [{ url: 'x/carr_clm_cntl_num', valueIdentifier: { value: '74655592568216' } }],
      supportingInfo: [info('nch_wkly_proc_dt', { timingDate: '2026-06-05' })],
    }),
  );
  test('ids, numbers and dates', () => {
    expect(claim).toMatchObject({
      resourceId: 'carrier--5550001',
      apiVersion: 'v2',
      kind: 'carrier',
      status: 'final',
      patientId: '-42',
      claimNumber: '-5550001',
      groupId: '-777',
      controlNumber: '74655592568216',
      lastUpdated: '2026-02-03T04:05:06.789-05:00',
      processedOn: '2026-06-05',
      serviceFrom: '2026-05-27',
      serviceTo: '2026-05-28',
    });
  });
});

describe('kind', () => {
  test.each([
    ['CARRIER', 'carrier'],
    ['DME', 'dme'],
    ['HHA', 'hha'],
    ['HOSPICE', 'hospice'],
    ['INPATIENT', 'inpatient'],
    ['OUTPATIENT', 'outpatient'],
    ['SNF', 'snf'],
    ['PDE', 'partD'],
    ['NEWKIND', 'other'],
  ])('v2 %s is %s', (type, kind) => {
    expect(mapClaim(v2Claim(type)).kind).toBe(kind);
  });
  test('v2 does not believe profile, claim type or NCH type', () => {
    const coding = [
      variable('nch_clm_type_cd', '82'),
      { system: 'http://terminology.hl7.org/CodeSystem/claim-type', code: 'institutional' },
    ];
    expect(mapClaim(v2Claim('X', { type: { coding } })).kind).toBe('other');
  });
  test.each([
    ['71', 'carrier'],
    ['82', 'dme'],
    ['10', 'hha'],
    ['20', 'snf'],
    ['40', 'outpatient'],
    ['50', 'hospice'],
    ['64', 'inpatient'],
    ['4', 'partD'],
    ['1011', 'inpatient'],
    ['2013', 'outpatient'],
    ['1032', 'hha'],
    ['2082', 'hospice'],
    ['2018', 'snf'],
    ['1700', 'carrier'],
    ['2800', 'dme'],
    ['2999', 'hospice'],
    ['555', 'other'],
  ])('v3 type %s is %s', (type, kind) => {
    expect(mapClaim(v3Claim(type)).kind).toBe(kind);
  });
  test('v3 EOB-TYPE comes first, and a request for approval is no kind of claim', () => {
    expect(mapClaim(v3Claim('71', { type: v3Code('EOB-TYPE', 'HHA') })).kind).toBe('hha');
    expect(mapClaim(v3Claim('71', { use: 'preauthorization' })).kind).toBe('other');
  });
});

describe('v2 status', () => {
  test.each<[Record<string, unknown>, string]>([
    [{}, 'final'],
    [{ status: 'cancelled' }, 'superseded'],
    [{ status: 'entered-in-error' }, 'cancelled'],
    [{ extension: [extension('carr_clm_entry_cd', '3')] }, 'cancelled'],
    [{ extension: [extension('carr_clm_entry_cd', '5')] }, 'final'],
    [{ disposition: '03', extension: [extension('carr_clm_entry_cd', '1')] }, 'cancelled'],
    [{ disposition: '3' }, 'cancelled'],
    [{ disposition: '01' }, 'final'],
    [{ disposition: '1' }, 'final'],
    [{ extension: [extension('fi_clm_actn_cd', '1')] }, 'final'],
    [{ extension: [extension('fi_clm_actn_cd', '2')] }, 'cancelled'],
    [{ extension: [extension('fi_clm_actn_cd', '3')] }, 'final'],
    [{ extension: [extension('fi_clm_actn_cd', '4')] }, 'cancelled'],
    [{ extension: [extension('fi_clm_actn_cd', '5')] }, 'final'],
    [{ extension: [extension('fi_clm_actn_cd', '6')] }, 'cancelled'],
    [{ extension: [extension('fi_clm_actn_cd', '7')] }, 'final'],
    [{ billablePeriod: { extension: [extension('claim_query_cd', '0')] } }, 'cancelled'],
    [{ billablePeriod: { extension: [extension('claim_query_cd', '1')] } }, 'final'],
    [{ extension: [extension('claim_query_cd', '3')] }, 'final'],
    [{ supportingInfo: [info('clm_freq_cd', { code: { coding: [variable('clm_freq_cd', '8')] } })] }, 'cancelled'],
    [{ supportingInfo: [info('clm_freq_cd', { code: { coding: [variable('clm_freq_cd', '7')] } })] }, 'final'],
    [{ outcome: 'queued' }, 'pending'],
  ])('%j is %s', (parts, status) => {
    expect(mapClaim(v2Claim('INPATIENT', parts)).status).toBe(status);
  });
});

describe('v3 status', () => {
  const tag = (code: string) => ({ meta: { tag: [v3Code('Final-Action', code).coding].flat() } });
  const v3Action = (code: string) => ({
    supportingInfo: [v3Info('CLM_FI_ACTN_CD', { code: v3Code('CLM-FI-ACTN-CD', code) })],
  });
  const billed = (code: string) => ({
    supportingInfo: [{ category: { coding: [{ code: 'typeofbill' }] }, code: v3Code('CLM-BILL-FREQ-CD', code) }],
  });
  test.each<[Record<string, unknown>, string]>([
    [tag('FinalAction'), 'final'],
    [tag('NotFinalAction'), 'pending'],
    [{ outcome: 'queued' }, 'pending'],
    [{ outcome: 'partial' }, 'pending'],
    [{ supportingInfo: [v3Info('CLM_ADJSTMT_TYPE_CD', { code: v3Code('CLM-ADJSTMT-TYPE-CD', '1') })] }, 'cancelled'],
    [{ supportingInfo: [v3Info('CLM_QUERY_CD', { code: v3Code('CLM-QUERY-CD', '0') })] }, 'cancelled'],
    [{ supportingInfo: [v3Info('CLM_QUERY_CD', { code: v3Code('CLM-QUERY-CD', '1') })] }, 'final'],
    [{ supportingInfo: [v3Info('CLM_DISP_CD', { code: v3Code('CLM-DISP-CD', '03') })] }, 'cancelled'],
    [{ supportingInfo: [v3Info('CLM_DISP_CD', { code: v3Code('CLM-DISP-CD', '01') })] }, 'final'],
    [billed('338'), 'cancelled'],
    [billed('8'), 'cancelled'],
    [billed('337'), 'final'],
    [billed('83X'), 'final'],
    [v3Action('1'), 'final'],
    [v3Action('2'), 'cancelled'],
    [v3Action('4'), 'cancelled'],
    [v3Action('5'), 'final'],
    [v3Action('6'), 'cancelled'],
    [v3Action('7'), 'final'],
  ])('%j is %s', (parts, status) => {
    expect(mapClaim(v3Claim('40', parts)).status).toBe(status);
  });
});

describe('dates', () => {
  test('fall back from period to lines to the day of processing, and never to `created`', () => {
    const lines = [
      professionalLine({}, { servicedPeriod: { start: '2026-01-05', end: '2026-01-09' } }),
      professionalLine({}, { servicedPeriod: { start: '2026-01-02' } }),
    ];
    const processed = [info('nch_wkly_proc_dt', { timingDate: '2026-06-05' })];
    const from = (parts: Record<string, unknown>) => {
      const claim = mapClaim(v2Claim('CARRIER', { billablePeriod: undefined, ...parts }));
      return [claim.serviceFrom, claim.serviceTo];
    };
    expect(from({ item: lines, supportingInfo: processed })).toEqual(['2026-01-02', '2026-01-09']);
    expect(from({ supportingInfo: processed })).toEqual(['2026-06-05', '2026-06-05']);
    expect(from({})).toEqual([null, null]);
  });
});

describe('a resource without an id', () => {
  const withoutId = (parts: Record<string, unknown>) => mapClaim(v3Claim('72', { id: undefined, ...parts })).resourceId;
  const uc = { identifier: [{ type: { coding: [{ code: 'uc' }] }, value: 'N-1' }] };

  test('is known by type and number', () => {
    expect(withoutId(uc)).toBe('claim-number:72:N-1');
  });
  test('the empty id of a snapshot is none', () => {
    expect(withoutId({ ...uc, id: '00000000-0000-0000-0000-000000000000' })).toBe('claim-number:72:N-1');
  });
  test('else by its content, whenever it was downloaded', () => {
    const id = withoutId({ created: '2026-01-01' });
    expect(id).toMatch(/^content:[0-9a-f]{16}$/);
    expect(withoutId({ created: '2026-09-09', meta: v3Claim('72')['meta'] })).toBe(id);
    expect(withoutId({ billablePeriod: { start: '2020-01-01' } })).not.toBe(id);
  });
});

describe('line codes', () => {
  const line = (parts: Record<string, unknown>) => mapClaim(v2Claim('OUTPATIENT', { item: [parts] })).lines[0];

  test('a data-absent extension is about the drug, not the HCPCS', () => {
    const product = {
      extension: [
        { url: ndc, valueCoding: { system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code: 'NULL' } },
      ],
      coding: [{ system: hcpcs, code: 'J1885' }],
    };
    expect(line({ productOrService: product })).toMatchObject({ hcpcs: 'J1885', ndc: null });
  });
  test('a data-absent coding is a missing HCPCS', () => {
    const coding = [{ system: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', code: 'NULL' }];
    expect(line({ productOrService: { coding } })?.hcpcs).toBeNull();
  });
  test('units of a drug are no modifier, and an old capture’s HCPCS among the modifiers is found', () => {
    const modifier = [
      { coding: [{ system: hcpcs, code: '80048' }] },
      { coding: [{ system: hcpcs, code: '91', version: '6' }] },
      { coding: [{ system: 'http://unitsofmeasure.org', code: 'ML' }] },
    ];
    expect(line({ modifier })).toMatchObject({ hcpcs: '80048', modifiers: ['91'] });
  });
  test('units: the extension; the quantity is the drug’s when there is a drug', () => {
    const revenue = { coding: [variable('rev_cntr', '0636')] };
    const count = { extension: [{ url: 'x/rev_cntr_unit_cnt', valueQuantity: { value: 2 } }] };
    const drug = {
      productOrService: { extension: [{ url: ndc, valueCoding: { code: '99999000101', display: 'A - B' } }] },
    };
    expect(line({ revenue, ...count, quantity: { value: 77 } })?.units).toBe(2);
    expect(line({ revenue, ...drug, quantity: { value: 77 } })?.units).toBeNull();
    expect(line({ revenue, quantity: { value: 3 } })?.units).toBe(3);
  });
  test('place, type of service, BETOS and processing code', () => {
    const claim = mapClaim(
      v2Claim('CARRIER', {
        item: [
          professionalLine(
            {},
            {
              extension: [extension('betos_cd', 'M1B'), extension('line_prcsg_ind_cd', 'A')],
              locationCodeableConcept: { coding: [variable('line_place_of_srvc_cd', '11', 'Office. Long text.')] },
              category: { coding: [variable('line_cms_type_srvc_cd', '1', 'Medical care')] },
              diagnosisSequence: [25, 3],
            },
          ),
        ],
      }),
    );
    expect(claim.lines[0]).toMatchObject({
      betos: { code: 'M1B', display: null },
      outcome: { code: 'A', display: null },
      placeOfService: { code: '11', display: 'Office. Long text.' },
      serviceType: { code: '1', display: 'Medical care' },
      diagnosisSequences: [25, 3],
      denied: false,
    });
  });
});

test('the part of Medicare is told by the kind, because DME points to the wrong one', () => {
  const insurance = [{ coverage: { reference: 'Coverage/part-a-42' } }];
  const part = (type: string) => mapClaim(v2Claim(type, { insurance })).coverage.part;
  expect(['DME', 'HHA', 'SNF', 'PDE'].map(part)).toEqual(['B', 'A', 'A', 'D']);
});
