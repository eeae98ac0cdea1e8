import { describe, expect, test } from 'vitest';
import { mapClaim } from '#main/claims/map-claim.ts';
import { calculated, notReported, reported } from '#shared/domain/money.ts';
import { adjudicated, balance, days, extension, info, revenueLine, v2Claim, variable } from './made-fhir.ts';
import type { Json } from './made-fhir.ts';
import { bareStay } from '#test/support/bare-parts.ts';

const charge = (value: number) => [adjudicated('clm_tot_chrg_amt', value)];
const balances = (entries: readonly Json[]) => [{ financial: entries }];

describe('outpatient', () => {
  const claim = (parts: Json) => mapClaim(v2Claim('OUTPATIENT', parts));

  test('share and approved amount are calculated from the claim, not the lines', () => {
    const { amounts, money } = claim({
      total: charge(1000),
      payment: { amount: { value: 300 } },
      benefitBalance: balances([
        balance('nch_bene_ptb_ddctbl_amt', 40),
        balance('nch_bene_ptb_coinsrnc_amt', 60),
        balance('nch_bene_blood_ddctbl_lblty_am', 0),
        balance('prpayamt', 11),
        balance('clm_op_bene_pmt_amt', 2),
      ]),
      item: [revenueLine('0450', { rev_cntr_tot_chrg_amt: 1000, rev_cntr_ptnt_rspnsblty_pmt: 7 })],
    });
    expect(amounts).toEqual({
      billed: reported(100000, 'clm_tot_chrg_amt'),
      approved: calculated(
        41100,
        'clm_pmt_amt+nch_bene_ptb_ddctbl_amt+nch_bene_ptb_coinsrnc_amt+nch_bene_blood_ddctbl_lblty_am+prpayamt',
      ),
      paid: reported(30000, 'clm_pmt_amt'),
      yourShare: calculated(10000, 'nch_bene_ptb_ddctbl_amt+nch_bene_ptb_coinsrnc_amt+nch_bene_blood_ddctbl_lblty_am'),
    });
    expect(money.paidToYou).toEqual(reported(200, 'clm_op_bene_pmt_amt'));
  });

  test('an approved amount above the charge is not shown', () => {
    const { amounts } = claim({
      total: charge(100),
      payment: { amount: { value: 90 } },
      benefitBalance: balances([balance('nch_bene_ptb_coinsrnc_amt', 20)]),
    });
    expect(amounts.approved).toEqual(notReported);
  });

  test('the lines’ patient responsibility is only a fallback', () => {
    const item = [
      revenueLine('0300', { rev_cntr_ptnt_rspnsblty_pmt: 3 }),
      revenueLine('0450', { rev_cntr_ptnt_rspnsblty_pmt: 4 }),
      revenueLine('0001', { rev_cntr_ptnt_rspnsblty_pmt: 7 }),
    ];
    expect(claim({ item }).amounts.yourShare).toEqual(calculated(700, 'rev_cntr_ptnt_rspnsblty_pmt'));
  });

  test('a line’s payment, charge and rate are told apart although all are coded "submitted"', () => {
    const item = [revenueLine('0450', { rev_cntr_rate_amt: 5, rev_cntr_tot_chrg_amt: 99, rev_cntr_pmt_amt_amt: 50 })];
    expect(claim({ item }).lines[0]?.amounts).toMatchObject({
      billed: reported(9900, 'rev_cntr_tot_chrg_amt'),
      paid: reported(5000, 'rev_cntr_pmt_amt_amt'),
      approved: notReported,
    });
  });

  test('the reduced coinsurance is never added', () => {
    const item = [revenueLine('0450', { rev_cntr_coinsrnc_wge_adjstd_c: 15, rev_cntr_rdcd_coinsrnc_amt: 11 })];
    expect(claim({ item }).lines[0]?.amounts.coinsurance.cents).toBe(1500);
  });
});

describe('line 0001', () => {
  const totals = (codes: readonly string[]) =>
    mapClaim(v2Claim('OUTPATIENT', { item: codes.map((code) => revenueLine(code, {})) })).lines.map(
      (line) => line.isTotalLine,
    );

  test('is the total when other lines exist, and a line when it is alone', () => {
    expect(totals(['0300', '0001'])).toEqual([false, true]);
    expect(totals(['0300', '1'])).toEqual([false, true]);
    expect(totals(['0001'])).toEqual([false]);
  });
  test('pricing lines never count', () => {
    expect(totals(['0023', '22', '0024', '0551'])).toEqual([true, true, true, false]);
  });
  test('stands in for a missing total, and the other lines for both', () => {
    const line = (code: string, value: number) => revenueLine(code, { rev_cntr_tot_chrg_amt: value });
    const billed = (item: readonly Json[]) => mapClaim(v2Claim('INPATIENT', { item })).amounts.billed;
    expect(billed([line('0120', 60), line('0250', 40), line('0001', 100)])).toEqual(
      reported(10000, 'rev_cntr_tot_chrg_amt'),
    );
    expect(billed([line('0120', 60), line('0250', 40)])).toEqual(calculated(10000, 'rev_cntr_tot_chrg_amt'));
  });
  test('an old capture’s total has no code', () => {
    const claim = mapClaim(v2Claim('INPATIENT', { total: [{ amount: { value: 100 } }] }));
    expect(claim.amounts.billed).toEqual(reported(10000, 'clm_tot_chrg_amt'));
  });
});

describe.each(['INPATIENT', 'SNF'])('%s', (type) => {
  test('has no approved amount; the share is deductible, coinsurance and blood', () => {
    const claim = mapClaim(
      v2Claim(type, {
        total: charge(5000),
        payment: { amount: { value: 3000 } },
        benefitBalance: balances([
          balance('nch_bene_ip_ddctbl_amt', 112),
          balance('nch_bene_pta_coinsrnc_lblty_amt', 5),
          balance('nch_bene_blood_ddctbl_lblty_am', 6),
          balance('nch_ip_tot_ddctn_amt', 14),
          balance('nch_ip_ncvrd_chrg_amt', 33),
          balance('clm_pass_thru_per_diem_amt', 10),
          days('clm_utlztn_day_cnt', 12),
          days('bene_tot_coinsrnc_days_cnt', 2),
          days('bene_lrd_used_cnt', 0),
        ]),
        supportingInfo: [
          {
            category: { coding: [{ code: 'admissionperiod' }] },
            timingPeriod: { start: '2026-05-20', end: '2026-06-01' },
          },
          {
            category: { coding: [{ code: 'discharge-status' }] },
            code: { coding: [variable('ptnt_dschrg_stus_cd', '01', 'Home')] },
          },
          info('clm_drg_cd', { code: { coding: [variable('clm_drg_cd', '695')] } }),
        ],
      }),
    );
    const share = 'nch_bene_ip_ddctbl_amt+nch_bene_pta_coinsrnc_lblty_amt+nch_bene_blood_ddctbl_lblty_am';
    expect(claim.amounts).toEqual({
      billed: reported(500000, 'clm_tot_chrg_amt'),
      approved: notReported,
      paid: reported(300000, 'clm_pmt_amt'),
      yourShare: calculated(12300, share),
    });
    expect(claim.money.notCovered).toEqual(reported(3300, 'nch_ip_ncvrd_chrg_amt'));
    expect(claim.stay).toEqual({
      ...bareStay,
      admitted: '2026-05-20',
      discharged: '2026-06-01',
      dischargeStatus: { code: '01', display: 'Home' },
      drg: '695',
      coveredDays: 12,
      coinsuranceDays: 2,
      lifetimeReserveDays: 0,
    });
  });

  test('the total deduction stands in only when all three are absent', () => {
    const claim = mapClaim(v2Claim(type, { benefitBalance: balances([balance('nch_ip_tot_ddctn_amt', 14)]) }));
    expect(claim.amounts.yourShare).toEqual(reported(1400, 'nch_ip_tot_ddctn_amt'));
  });
});

describe.each(['HHA', 'HOSPICE'])('%s', (type) => {
  test('never says what a person may be billed', () => {
    const claim = mapClaim(
      v2Claim(type, {
        total: charge(199.99),
        payment: { amount: { value: 188 } },
        item: [
          revenueLine('0023', { rev_cntr_tot_chrg_amt: 199.99, rev_cntr_ncvrd_chrg_amt: 1 }),
          revenueLine('0551', { rev_cntr_tot_chrg_amt: 100, rev_cntr_ncvrd_chrg_amt: 4, rev_cntr_pmt_amt_amt: 90 }),
        ],
        supportingInfo: [info('clm_hha_tot_visit_cnt', { valueQuantity: { value: 3 } })],
      }),
    );
    expect(claim.amounts).toMatchObject({
      paid: reported(18800, 'clm_pmt_amt'),
      yourShare: notReported,
      approved: notReported,
    });
    expect(claim.money.notCovered).toEqual(calculated(400, 'rev_cntr_ncvrd_chrg_amt'));
    expect(claim.stay?.visits).toBe(3);
  });
});

describe('institutional provider and denial', () => {
  const contained = [
    {
      resourceType: 'Organization',
      id: 'provider-org',
      name: 'LAKE HOSPITAL',
      identifier: [
        { type: { coding: [{ code: 'PRN' }] }, value: '777776' },
        { system: 'http://hl7.org/fhir/sid/us-npi', value: '9000000038' },
      ],
    },
  ];
  test('the provider is a contained organisation', () => {
    const claim = mapClaim(v2Claim('SNF', { contained, provider: { reference: '#provider-org' } }));
    expect(claim.provider).toEqual({ name: 'LAKE HOSPITAL', npi: '9000000038' });
  });
  test.each([
    ['N', 0, true, 'N'],
    ['B', 3333.33, false, 'B'],
    ['P', 0, false, undefined],
    [null, 10, false, undefined],
    [null, 0, null, undefined],
  ])('reason %s with $%s paid: denied %s', (reason, paid, denied, code) => {
    const claim = mapClaim(
      v2Claim('INPATIENT', {
        ...(reason === null ? {} : { extension: [extension('clm_mdcr_non_pmt_rsn_cd', reason)] }),
        payment: { amount: { value: paid } },
      }),
    );
    expect([claim.denied, claim.denialCode?.code]).toEqual([denied, code]);
  });
  test('a line whose whole charge is not covered was denied', () => {
    const denied = (amounts: Record<string, number>) =>
      mapClaim(v2Claim('OUTPATIENT', { item: [revenueLine('0300', amounts)] })).lines[0]?.denied;
    expect(denied({ rev_cntr_tot_chrg_amt: 50, rev_cntr_ncvrd_chrg_amt: 50, rev_cntr_pmt_amt_amt: 0 })).toBe(true);
    expect(denied({ rev_cntr_tot_chrg_amt: 50, rev_cntr_ncvrd_chrg_amt: 0, rev_cntr_pmt_amt_amt: 9 })).toBe(false);
    expect(denied({ rev_cntr_tot_chrg_amt: 50 })).toBeNull();
  });
});
