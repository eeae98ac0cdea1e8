import { describe, expect, test } from 'vitest';
import { mapClaim } from '#main/claims/map-claim.ts';
import { stateOf } from '#main/claims/state.ts';
import {
  extension,
  info,
  professionalLine,
  revenueLine,
  v2Claim,
  v3Claim,
  v3Code,
  v3Extension,
  v3Info,
  variable,
} from './made-fhir.ts';
import type { Json } from './made-fhir.ts';

const coded = (name: string, code: string): Json => info(name, { code: { coding: [variable(name, code)] } });
const v3Coded = (name: string, code: string): Json => v3Info(name, { code: v3Code('X', code) });
const carin = (name: string, parts: Json): Json => ({ category: { coding: [{ code: name }] }, ...parts });

describe('a state', () => {
  test.each([
    ['05', 'ssa', 'CA'],
    ['55', 'ssa', 'CA'],
    ['5', 'ssa', 'CA'],
    ['05', 'fips', 'AR'],
    ['72', 'fips', 'PR'],
    ['ca', 'ssa', 'CA'],
    ['99', 'ssa', '99'],
  ] as const)('%s of %s is %s', (code, list, expected) => {
    expect(stateOf(code, list)).toBe(expected);
  });
  test('unknown is unknown', () => {
    expect(stateOf(null, 'ssa')).toBeNull();
  });
});

describe('where it was', () => {
  test('a doctor’s line by state and ZIP code of the provider', () => {
    const locationCodeableConcept = {
      extension: [extension('prvdr_state_cd', '05'), extension('prvdr_zip', '941100000')],
    };
    const claim = mapClaim(v2Claim('CARRIER', { item: [professionalLine({}, { locationCodeableConcept })] }));
    expect([claim.place, claim.lines[0]?.place]).toEqual([
      { state: 'CA', zip: '941100000' },
      { state: 'CA', zip: '941100000' },
    ]);
  });
  test('a supplier’s by the state that set the price, with its number', () => {
    const line = professionalLine(
      {},
      {
        locationCodeableConcept: { extension: [] },
        extension: [
          extension('dmerc_line_prcng_state_cd', 'AL'),
          { url: 'x/suplrnum', valueIdentifier: { value: '1219966666' } },
        ],
      },
    );
    expect(mapClaim(v2Claim('DME', { item: [line] })).lines[0]).toMatchObject({
      place: { state: 'AL', zip: null },
      supplierNumber: '1219966666',
    });
  });
  test('an institution’s by SSA number or letters, with its certification number', () => {
    const claim = mapClaim(
      v2Claim('OUTPATIENT', {
        contained: [
          {
            id: 'o',
            identifier: [{ type: { coding: [{ system: 'x/v2-0203', code: 'PRN' }] }, value: '050001' }],
          },
        ],
        provider: { reference: '#o' },
        facility: { extension: [extension('clm_fac_type_cd', '1')] },
        extension: [extension('clm_srvc_clsfctn_type_cd', '3')],
        supportingInfo: [
          carin('typeofbill', { code: { coding: [variable('clm_freq_cd', '7')] } }),
          coded('clm_mco_pd_sw', '1'),
        ],
        item: [revenueLine('0450', {}, { locationAddress: { state: '05' } })],
      }),
    );
    expect(claim).toMatchObject({
      place: { state: 'CA', zip: null },
      facilityNumber: '050001',
      billType: { facility: '1', class: '3', frequency: '7' },
      managedCarePaid: true,
    });
  });
  test('v3: by FIPS number of the line’s performer or of the institution, the ZIP code of who billed, the bill’s last digits', () => {
    const contained = [
      {
        id: 'o',
        address: [{ postalCode: '94110' }],
        identifier: [{ system: 'http://terminology.hl7.org/NamingSystem/CCN', value: '050001' }],
      },
    ];
    const bill = {
      coding: [
        { system: 'x/CLM-BILL-FAC-TYPE-CD', code: '3' },
        { system: 'x/CLM-BILL-CLSFCTN-CD', code: '33' },
        { system: 'x/CLM-BILL-FREQ-CD', code: '338' },
      ],
    };
    const claim = mapClaim(
      v3Claim('10', {
        contained,
        provider: { reference: '#o' },
        supportingInfo: [
          v3Coded('PRVDR_FAC_FIPS_ST_CD', '06'),
          carin('typeofbill', { code: bill }),
          v3Coded('CLM_MDCR_INSTNL_MCO_PD_SW', '0'),
        ],
      }),
    );
    expect(claim).toMatchObject({
      place: { state: 'CA', zip: '94110' },
      facilityNumber: '050001',
      billType: { facility: '3', class: '3', frequency: '8' },
      managedCarePaid: false,
    });
    const doctor = mapClaim(
      v3Claim('71', {
        supportingInfo: [
          { sequence: 4, ...v3Coded('RNDRG_PRVDR_FIPS_ST_CD', '06') },
          { sequence: 5, ...v3Coded('RNDRG_PRVDR_FIPS_ST_CD', '41') },
        ],
        item: [{ informationSequence: [9, 5] }, { informationSequence: [4] }, {}],
      }),
    );
    expect(doctor.lines.map(({ place }) => place?.state ?? null)).toEqual(['OR', 'CA', null]);
  });
});

describe('who ordered', () => {
  const member = (role: string, npi: string, display?: string): Json => ({
    role: { coding: [{ code: role }] },
    provider: { identifier: { value: npi }, ...(display === undefined ? {} : { display }) },
  });
  test('the referral, with its name from the care team; a number that is no NPI does not count', () => {
    const careTeam = [member('referring', '9000000020', 'DR. ELENA MARSH'), member('referring', 'K25852')];
    const of = (value: string) =>
      mapClaim(v2Claim('CARRIER', { careTeam, referral: { identifier: { value } } })).referral;
    expect(of('9000000020')).toEqual({ name: 'DR. ELENA MARSH', npi: '9000000020' });
    expect(of('9000000046')).toEqual({ name: null, npi: '9000000046' });
    expect(of('8765676')).toEqual({ name: 'DR. ELENA MARSH', npi: '9000000020' });
    expect(mapClaim(v2Claim('CARRIER', {})).referral).toBeNull();
  });
  test.each([
    ['HHA', 'attending'],
    ['HOSPICE', 'attending'],
    ['PDE', 'prescribing'],
  ])('%s: the %s', (type, role) => {
    const careTeam = [member('performing', '9000000046'), member(role, '9000000020')];
    expect(mapClaim(v2Claim(type, { careTeam })).referral).toEqual({ name: null, npi: '9000000020' });
  });
});

describe('what the payer says of the whole claim', () => {
  test('v3: how it decided, and why', () => {
    const reason = {
      coding: [
        { system: 'https://x12.org/codes/claim-adjustment-group-codes', code: 'CO' },
        { system: 'https://x12.org/codes/claim-adjustment-reason-codes', code: '45' },
      ],
    };
    const claim = mapClaim(
      v3Claim('40', {
        adjudication: [
          { category: { coding: [{ code: 'adjustmentreason' }] }, reason },
          {
            category: { coding: [{ code: 'benefitpaymentstatus' }] },
            reason: { coding: [{ code: 'innetwork', display: 'In Network' }] },
          },
        ],
      }),
    );
    expect(claim.paymentStatus).toEqual({ code: 'innetwork', display: 'In Network' });
    expect(claim.reasonCodes).toEqual(['CO45']);
  });
  test('that it is about alcohol or drug treatment', () => {
    const mark = (security: unknown) => mapClaim({ ...v3Claim('40'), meta: { security } }).privacyMark;
    expect([mark([{ code: 'R' }, { code: '42CFRPart2' }]), mark([{ code: 'R' }]), mark(undefined)]).toEqual([
      '42CFRPart2',
      'R',
      null,
    ]);
  });
});

describe('a line', () => {
  const observation = (code: string, value: number): Json => ({
    resourceType: 'Observation',
    id: `o${code}`,
    code: { coding: [{ code }] },
    valueQuantity: { value },
  });
  const result = (sequence: number, code: string): Json => ({
    sequence,
    ...info('line_hct_hgb_rslt_num', { valueReference: { reference: `#o${code}` } }),
  });
  test('has its blood value; 0 is a filler', () => {
    const claim = mapClaim(
      v2Claim('CARRIER', {
        contained: [observation('R1', 11.2), observation('R2', 0)],
        supportingInfo: [result(7, 'R1'), result(8, 'R2')],
        item: [
          professionalLine({}, { informationSequence: [7] }),
          professionalLine({}, { informationSequence: [8] }),
          professionalLine({}),
        ],
      }),
    );
    expect(claim.lines.map(({ testResult }) => testResult)).toEqual([{ test: 'hemoglobin', value: 11.2 }, null, null]);
  });
  test('has the rule of its payment, and a reduction for an assistant, which is no denial', () => {
    const line = professionalLine({ paid: 10 });
    const [payment, ...others] = line['adjudication'] as readonly Json[];
    const reduced = (code: string): Json => ({
      category: { coding: [{ code: 'denialreason' }] },
      reason: { coding: [variable('carr_line_rdcd_pmt_phys_astn_c', code)] },
    });
    const withReason = (code: string): Json => ({
      ...line,
      adjudication: [{ ...payment, extension: [extension('line_pmt_80_100_cd', '1')] }, ...others, reduced(code)],
    });
    const [first, second] = mapClaim(v2Claim('CARRIER', { item: [withReason('1'), withReason('0')] })).lines;
    expect(first).toMatchObject({
      paymentRule: { code: '1' },
      assistantReduction: { code: '1' },
      denied: null,
      reasonCodes: [],
    });
    expect(second?.assistantReduction).toBeNull();
    const v3 = mapClaim(
      v3Claim('71', {
        item: [{ extension: [v3Extension('CLM-PHYSN-ASTNT-CD', '2'), v3Extension('CLM-PMT-80-100-CD', '0')] }],
      }),
    );
    expect(v3.lines[0]).toMatchObject({ paymentRule: { code: '0' }, assistantReduction: { code: '2' } });
  });
  test('of an institution has the quantity of its drug apart from its units', () => {
    const parts = {
      quantity: { value: 77 },
      extension: [{ url: 'x/rev_cntr_unit_cnt', valueQuantity: { value: 3 } }],
      modifier: [{ coding: [{ system: 'http://unitsofmeasure.org', code: 'ML' }] }],
    };
    expect(mapClaim(v2Claim('OUTPATIENT', { item: [revenueLine('0636', {}, parts)] })).lines[0]).toMatchObject({
      units: 3,
      drugQuantity: { value: 77, unit: 'ML' },
      modifiers: [],
    });
    const detail = [{ quantity: { value: 1000, unit: 'GR', code: 'g' } }];
    expect(mapClaim(v3Claim('40', { item: [{ detail }] })).lines[0]?.drugQuantity).toEqual({ value: 1000, unit: 'GR' });
  });
  test('names the performer who can be named, not the first one', () => {
    const careTeam = [
      { sequence: 2, role: { coding: [{ code: 'performing' }] }, provider: { identifier: { value: '0' } } },
      { sequence: 3, role: { coding: [{ code: 'performing' }] }, provider: { identifier: { value: '9000000020' } } },
    ];
    const item = [revenueLine('0651', {}, { careTeamSequence: [2, 3] })];
    expect(mapClaim(v2Claim('HOSPICE', { careTeam, item })).lines[0]?.performer?.npi).toBe('9000000020');
  });
});

describe('a stay', () => {
  test('v2: how it began and ended, days and dates not covered, home health and hospice', () => {
    const period = (name: string, start: string, end: string): Json => info(name, { timingPeriod: { start, end } });
    const snf = mapClaim(
      v2Claim('SNF', {
        supportingInfo: [
          carin('admtype', { code: { coding: [{ system: 'x/PriorityTypeOfAdmitOrVisit', code: '3' }] } }),
          coded('clm_src_ip_admsn_cd', '4'),
          coded('nch_ptnt_stus_ind_cd', 'C'),
          period('nch_vrfd_ncvrd_stay_from_dt', '2026-01-11', '2026-01-21'),
          period('nch_qlfyd_stay_from_dt', '2025-12-01', '2025-12-05'),
          info('nch_bene_mdcr_bnfts_exhtd_dt_i', { timingDate: '2026-01-31' }),
          info('nch_blood_pnts_frnshd_qty', { valueQuantity: { value: 2 } }),
        ],
      }),
    );
    expect(snf.stay).toMatchObject({
      admissionType: { code: '3' },
      admissionSource: { code: '4' },
      patientStatus: { code: 'C' },
      nonCoveredFrom: '2026-01-11',
      nonCoveredTo: '2026-01-21',
      qualifyingStayFrom: '2025-12-01',
      qualifyingStayTo: '2025-12-05',
      benefitsExhausted: '2026-01-31',
      bloodPints: 2,
      isLowUtilization: null,
    });
    const hha = v2Claim('HHA', { supportingInfo: [coded('clm_hha_lupa_ind_cd', 'L'), coded('clm_hha_rfrl_cd', '1')] });
    expect(mapClaim(hha).stay).toMatchObject({ isLowUtilization: true, homeHealthReferral: { code: '1' } });
    const hospice = v2Claim('HOSPICE', {
      extension: [{ url: 'x/bene_hospc_prd_cnt', valueQuantity: { value: 2 } }],
    });
    expect(mapClaim(hospice).stay?.hospicePeriods).toBe(2);
  });

  test('v3: counts of another kind of care are left out', () => {
    const count = (name: string, value: number): Json => ({
      category: v3Code('Adjudication', name),
      value,
    });
    const parts = {
      supportingInfo: [
        carin('pointoforigin', { code: v3Code('CLM-ADMSN-SRC-CD', '2') }),
        v3Coded('CLM_MDCR_NCH_PTNT_STUS_IND_CD', 'B'),
        v3Info('CLM_QLFY_STAY_FROM_DT', { timingDate: '2026-01-02' }),
        v3Coded('CLM_HHA_LUP_IND_CD', 'L'),
      ],
      adjudication: [
        count('CLM_INSTNL_NCVRD_DAY_CNT', 4),
        count('CLM_MDCR_HHA_TOT_VISIT_CNT', 3),
        count('CLM_MDCR_HOSPC_PRD_CNT', 1),
      ],
    };
    const stay = (type: string) => mapClaim(v3Claim(type, parts)).stay;
    expect(stay('60')).toMatchObject({
      admissionSource: { code: '2' },
      patientStatus: { code: 'B' },
      qualifyingStayFrom: '2026-01-02',
      nonCoveredDays: 4,
      visits: null,
      hospicePeriods: null,
      isLowUtilization: null,
    });
    expect(stay('10')).toMatchObject({ visits: 3, isLowUtilization: true, hospicePeriods: null });
    expect(stay('50')).toMatchObject({ visits: null, hospicePeriods: 1 });
  });
});

test('a prescription: who wanted the brand, how it was written, mixed, filled and covered', () => {
  const v2 = v2Claim('PDE', {
    supportingInfo: [
      carin('compoundcode', { code: { coding: [{ system: 'x/v3-ActCode', code: 'RXCINV' }] } }),
      carin('rxorigincode', { code: { coding: [variable('rx_orgn_cd', '3')] } }),
      coded('daw_prod_slctn_cd', '2'),
      coded('dspnsng_stus_cd', 'P'),
      coded('drug_cvrg_stus_cd', 'E'),
      coded('ctstrphc_cvrg_cd', 'A'),
      coded('ptnt_rsdnc_cd', '03'),
    ],
  });
  const v3 = v3Claim('1', {
    supportingInfo: [
      carin('compoundcode', { code: v3Code('CLM-CMPND-CD', '2') }),
      carin('rxorigincode', { code: v3Code('CLM-LINE-RX-ORGN-CD', '3') }),
      carin('dawcode', { code: v3Code('CLM-DAW-PROD-SLCTN-CD', '2') }),
      v3Coded('CLM_DSPNSNG_STUS_CD', 'P'),
      v3Coded('CLM_DRUG_CVRG_STUS_CD', 'E'),
      v3Coded('CLM_CTSTRPHC_CVRG_IND_CD', 'A'),
      v3Coded('CLM_PTNT_RSDNC_CD', '03'),
      carin('refillsauthorized', { valueQuantity: { value: 11 } }),
    ],
  });
  for (const [resource, refillsAuthorized] of [
    [v2, null],
    [v3, 11],
  ] as const) {
    expect(mapClaim(resource).drug).toMatchObject({
      compound: { code: '2' },
      prescriptionOrigin: { code: '3' },
      dispenseAsWritten: { code: '2' },
      dispensingStatus: { code: 'P' },
      coverageStatus: { code: 'E' },
      benefitPhase: { code: 'A' },
      residence: { code: '03' },
      refillsAuthorized,
    });
  }
});
