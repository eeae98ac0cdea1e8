import { describe, expect, test } from 'vitest';
import { mapClaim } from '#main/claims/map-claim.ts';
import { calculated, notReported, reported } from '#shared/domain/money.ts';
import { adjudicated, info, v2Claim, v3Claim, v3Info, v3Money, variable } from './made-fhir.ts';
import type { Json } from './made-fhir.ts';
import { bareDrug } from '#test/support/bare-parts.ts';

const ndc = 'http://hl7.org/fhir/sid/ndc';
const slice = (code: string, parts: Json) => ({ category: { coding: [{ code }] }, ...parts });

const fill = v2Claim('PDE', {
  id: 'pde--9',
  identifier: [
    { system: 'https://bluebutton.cms.gov/resources/variables/pde_id', value: '-9' },
    { system: 'https://bluebutton.cms.gov/resources/variables/rx_srvc_rfrnc_num', value: '799999' },
  ],
  billablePeriod: { start: '2026-01-01', end: '2026-12-31' },
  provider: { identifier: { system: 'http://hl7.org/fhir/sid/us-npi', value: '9000000046' } },
  facility: {
    display: 'LAKE PHARMACY',
    identifier: { value: '9000000046' },
    extension: [{ url: 'x/phrmcy_srvc_type_cd', valueCoding: { code: '01', display: 'Community' } }],
  },
  supportingInfo: [
    slice('dayssupply', { valueQuantity: { value: 30 } }),
    slice('refillnum', { valueQuantity: { value: 0 } }),
    slice('brandgenericindicator', { code: { coding: [variable('brnd_gnrc_cd', 'G')] } }),
  ],
  insurance: [
    {
      coverage: {
        reference: 'Coverage/part-d--42',
        extension: [
          { url: 'x/plan_cntrct_rec_id', valueIdentifier: { value: 'S9999' } },
          { url: 'x/plan_pbp_rec_num', valueIdentifier: { value: '020' } },
        ],
      },
    },
  ],
  item: [
    {
      sequence: 1,
      servicedDate: '2026-04-05',
      productOrService: {
        coding: [{ system: ndc, code: '99999000101', display: 'CALMOL - EXAMPLEAMINE HYDROCHLORIDE' }],
      },
      quantity: { value: 60 },
      adjudication: [
        adjudicated('cvrd_d_plan_pd_amt', 126.99, 'benefit'),
        adjudicated('gdc_blw_oopt_amt', 995.34, 'coinsurance'),
        adjudicated('gdc_abv_oopt_amt', 15.25, 'coinsurance'),
        adjudicated('ptnt_pay_amt', 235.85, 'paidbypatient'),
        adjudicated('othr_troop_amt', 17.3, 'priorpayerpaid'),
        adjudicated('lics_amt', 122.23, 'discount'),
        adjudicated('plro_amt', 42.42, 'priorpayerpaid'),
        adjudicated('tot_rx_cst_amt', 550, 'drugcost'),
        adjudicated('rptd_gap_dscnt_num', 317.22, 'discount'),
      ],
    },
  ],
});

describe('a v2 prescription fill', () => {
  const claim = mapClaim(fill);
  test('has a price, what the plan and what the person paid; gross costs are nobody’s coinsurance', () => {
    expect(claim.amounts).toEqual({
      billed: reported(55000, 'tot_rx_cst_amt'),
      approved: notReported,
      paid: reported(12699, 'cvrd_d_plan_pd_amt'),
      yourShare: reported(23585, 'ptnt_pay_amt'),
    });
    expect(claim.money).toMatchObject({
      coinsurance: notReported,
      extraHelp: reported(12223, 'lics_amt'),
      manufacturerDiscount: reported(31722, 'rptd_gap_dscnt_num'),
      otherHelp: calculated(5972, 'othr_troop_amt+plro_amt'),
    });
  });
  test('without the person’s payment nothing else stands in for it', () => {
    const item = [{ adjudication: [adjudicated('gdc_blw_oopt_amt', 995.34, 'coinsurance')] }];
    expect(mapClaim({ ...fill, item }).amounts.yourShare).toEqual(notReported);
  });
  test('is dated by the fill, not by the period', () => {
    expect([claim.serviceFrom, claim.serviceTo]).toEqual(['2026-04-05', '2026-04-05']);
  });
  test('names pharmacy, drug and plan', () => {
    expect(claim.provider).toEqual({ name: 'LAKE PHARMACY', npi: '9000000046' });
    expect(claim.drug).toEqual({
      ...bareDrug,
      ndc: '99999000101',
      name: 'Calmol (exampleamine hydrochloride)',
      quantity: 60,
      daysSupply: 30,
      fillNumber: 0,
      prescriptionNumber: '799999',
      brandOrGeneric: 'generic',
    });
    expect(claim.coverage).toMatchObject({ part: 'D', planContract: 'S9999', planBenefitPackage: '020' });
  });
  test('a deletion is cancelled, an adjustment counts', () => {
    const marked = (code: string) =>
      mapClaim({
        ...fill,
        supportingInfo: [info('adjstmt_dltn_cd', { code: { coding: [variable('adjstmt_dltn_cd', code)] } })],
      }).status;
    expect(['D', 'A', 'R'].map(marked)).toEqual(['cancelled', 'final', 'final']);
  });
});

describe('a v3 prescription fill', () => {
  const claim = mapClaim(
    v3Claim('1', {
      insurer: { reference: '#insurer-org' },
      contained: [{ id: 'insurer-org', name: 'Sunny Drug Plan' }],
      supportingInfo: [
        v3Info('CLM_LINE_RX_NUM', { valueString: '900001' }),
        v3Info('CLM_SBMTR_CNTRCT_NUM', { valueString: 'H1234' }),
        slice('dayssupply', { valueQuantity: { value: 7 } }),
      ],
      total: [v3Money('CLM_BENE_PMT_AMT', 100), v3Money('TOT_RX_CST_AMT', 45.5)],
      item: [
        {
          servicedDate: '2026-01-15',
          detail: [{ productOrService: { coding: [{ system: ndc, code: '99999000202' }] }, quantity: { value: 9 } }],
          adjudication: [
            v3Money('CLM_LINE_CVRD_PD_AMT', 45.5),
            v3Money('CLM_LINE_LIS_AMT', 10),
            v3Money('CLM_LINE_BENE_PMT_AMT', 10),
            v3Money('TOT_RX_CST_AMT', 45.5),
          ],
        },
      ],
    }),
  );
  test('reads the claim’s payment by the person first', () => {
    expect(claim.amounts).toEqual({
      billed: reported(4550, 'TOT_RX_CST_AMT'),
      approved: notReported,
      paid: reported(4550, 'CLM_LINE_CVRD_PD_AMT'),
      yourShare: reported(10000, 'CLM_BENE_PMT_AMT'),
    });
    expect(claim.money.extraHelp).toEqual(reported(1000, 'CLM_LINE_LIS_AMT'));
  });
  test('finds drug and plan', () => {
    expect(claim.drug).toMatchObject({
      ndc: '99999000202',
      name: null,
      quantity: 9,
      daysSupply: 7,
      prescriptionNumber: '900001',
    });
    expect(claim.coverage).toEqual({
      part: 'D',
      planContract: 'H1234',
      planBenefitPackage: null,
      planName: 'Sunny Drug Plan',
    });
  });
  test('type 3 is a deletion', () => {
    expect(mapClaim(v3Claim('3')).status).toBe('cancelled');
  });
});
