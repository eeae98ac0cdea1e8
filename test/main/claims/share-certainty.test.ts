import { describe, expect, test } from 'vitest';
import { mapClaim } from '#main/claims/map-claim.ts';
import { calculated, notReported, reported } from '#shared/domain/money.ts';
import { adjudicated, balance, professionalLine, v2Claim, v3Claim, v3Money } from './made-fhir.ts';
import type { Json } from './made-fhir.ts';

const v3Line = (money: Readonly<Record<string, number>>): Json => ({
  adjudication: Object.entries(money).map(([code, value]) => v3Money(code, value)),
});
const balances = (...financial: readonly Json[]): Json => ({ benefitBalance: [{ financial }] });

describe('how sure a share is', () => {
  test('a deductible without its coinsurance is only a part of it, on a line and on a claim', () => {
    const whole = professionalLine({ approved: 100, paid: 80, deductible: 0, coinsurance: 20 });
    const part = professionalLine({ approved: 100, paid: 90, deductible: 5 });
    const claim = mapClaim(v2Claim('CARRIER', { item: [whole, part] }));
    expect(claim.amounts.yourShare).toEqual(calculated(2500, 'line_bene_ptb_ddctbl_amt+line_coinsrnc_amt'));
    expect(claim.isShareIncomplete).toBe(true);
    expect(mapClaim(v2Claim('CARRIER', { item: [whole, whole] })).isShareIncomplete).toBe(false);
  });

  test('an allowed line without any share makes the sum incomplete; without any share at all there is none', () => {
    const silent = professionalLine({ approved: 100, paid: 80 });
    const whole = professionalLine({ approved: 100, paid: 80, deductible: 0, coinsurance: 20 });
    expect(mapClaim(v2Claim('DME', { item: [silent, whole] })).isShareIncomplete).toBe(true);
    const none = mapClaim(v2Claim('DME', { item: [silent] }));
    expect([none.amounts.yourShare, none.isShareIncomplete]).toEqual([notReported, false]);
  });

  test.each([
    ['INPATIENT', 'nch_bene_ip_ddctbl_amt', 'nch_bene_pta_coinsrnc_lblty_amt'],
    ['SNF', 'nch_bene_ip_ddctbl_amt', 'nch_bene_pta_coinsrnc_lblty_amt'],
    ['OUTPATIENT', 'nch_bene_ptb_ddctbl_amt', 'nch_bene_ptb_coinsrnc_amt'],
  ])('%s: the deductible alone is a part of the share', (type, deductible, coinsurance) => {
    const alone = mapClaim(v2Claim(type, balances(balance(deductible, 112))));
    expect([alone.amounts.yourShare, alone.isShareIncomplete]).toEqual([calculated(11_200, deductible), true]);
    const both = mapClaim(v2Claim(type, balances(balance(deductible, 112), balance(coinsurance, 0))));
    expect(both.isShareIncomplete).toBe(false);
  });

  test.each(['40', '60', '71'])('v3 type %s: the same of the claim’s own amounts', (type) => {
    expect(mapClaim(v3Claim(type, { total: [v3Money('CLM_MDCR_DDCTBL_AMT', 9)] }))).toMatchObject({
      amounts: { yourShare: calculated(900, 'CLM_MDCR_DDCTBL_AMT') },
      isShareIncomplete: true,
    });
  });

  test('counts the lines whose share the guard changed, denied ones and right ones not', () => {
    const odd = { approved: 100, paid: 80, coinsurance: 80 };
    const denied = {
      extension: [{ url: 'x/line_prcsg_ind_cd', valueCoding: { code: 'D' } }],
    };
    const item = [professionalLine(odd), professionalLine(odd), professionalLine(odd, denied)];
    const right = professionalLine({ approved: 100, paid: 80, coinsurance: 20 });
    expect(mapClaim(v2Claim('CARRIER', { item: [...item, right] })).guardedLines).toBe(2);
    const v3 = { CLM_LINE_ALOWD_CHRG_AMT: 100, CLM_LINE_CVRD_PD_AMT: 80, CLM_LINE_MDCR_COINSRNC_AMT: 80 };
    const claim = mapClaim(v3Claim('71', { item: [v3Line(v3)] }));
    expect([claim.guardedLines, claim.amounts.yourShare.cents]).toEqual([1, 2000]);
  });
});

describe('a v3 professional claim without amounts of its own', () => {
  const lines = [
    v3Line({ CLM_LINE_SBMT_CHRG_AMT: 150, CLM_LINE_ALOWD_CHRG_AMT: 90, CLM_LINE_CVRD_PD_AMT: 72 }),
    v3Line({ CLM_LINE_SBMT_CHRG_AMT: 50, CLM_LINE_ALOWD_CHRG_AMT: 10, CLM_LINE_CVRD_PD_AMT: 8 }),
    {
      ...v3Line({ CLM_LINE_SBMT_CHRG_AMT: 200, CLM_LINE_ALOWD_CHRG_AMT: 100, CLM_LINE_CVRD_PD_AMT: 80 }),
      revenue: { coding: [{ system: 'x/CLM-REV-CNTR-CD', code: '0001' }] },
    },
  ];
  test.each(['71', '81'])('type %s: the sums of its lines without the total line', (type) => {
    expect(mapClaim(v3Claim(type, { item: lines })).amounts).toMatchObject({
      billed: calculated(20_000, 'CLM_LINE_SBMT_CHRG_AMT'),
      approved: calculated(10_000, 'CLM_LINE_ALOWD_CHRG_AMT'),
      paid: calculated(8000, 'CLM_LINE_CVRD_PD_AMT'),
    });
  });
  test('a zero approved while lines allow something is not believed, and stays unknown where they do not', () => {
    const total = [v3Money('CLM_ALOWD_CHRG_AMT', 0), v3Money('CLM_SBMT_CHRG_AMT', 199)];
    expect(mapClaim(v3Claim('71', { total, item: lines })).amounts).toMatchObject({
      billed: reported(19_900, 'CLM_SBMT_CHRG_AMT'),
      approved: calculated(10_000, 'CLM_LINE_ALOWD_CHRG_AMT'),
    });
    expect(mapClaim(v3Claim('71', { total })).amounts.approved).toEqual(notReported);
  });
});

describe('a drug outside the plan’s basic benefit', () => {
  const paid = (...adjudication: readonly Json[]) =>
    mapClaim(v2Claim('PDE', { item: [{ adjudication }] })).amounts.paid;
  const basic = adjudicated('cvrd_d_plan_pd_amt', 45.5, 'benefit');
  test('v2: the same code as "not covered" is another payment', () => {
    expect(paid(adjudicated('cvrd_d_plan_pd_amt', 10.08, 'noncovered'), basic)).toEqual(
      calculated(5558, 'cvrd_d_plan_pd_amt'),
    );
    expect(paid(adjudicated('cvrd_d_plan_pd_amt', 10.08, 'noncovered'))).toEqual(reported(1008, 'cvrd_d_plan_pd_amt'));
    expect(paid(adjudicated('cvrd_d_plan_pd_amt', 0, 'noncovered'), basic)).toEqual(
      reported(4550, 'cvrd_d_plan_pd_amt'),
    );
  });
  test('v3: the two payments are added', () => {
    const item = [v3Line({ CLM_LINE_CVRD_PD_AMT: 45.5, CLM_LINE_NCVRD_PD_AMT: 10.08 })];
    expect(mapClaim(v3Claim('1', { item })).amounts.paid).toEqual(
      calculated(5558, 'CLM_LINE_CVRD_PD_AMT+CLM_LINE_NCVRD_PD_AMT'),
    );
    const none = [v3Line({ CLM_LINE_CVRD_PD_AMT: 45.5, CLM_LINE_NCVRD_PD_AMT: 0 })];
    expect(mapClaim(v3Claim('1', { item: none })).amounts.paid).toEqual(reported(4550, 'CLM_LINE_CVRD_PD_AMT'));
  });
  test.each([
    [100, calculated(600, 'tot_rx_cst_amt+cvrd_d_plan_pd_amt+ptnt_pay_amt+plro_amt')],
    [94.05, notReported],
    [80, notReported],
  ])('of a price of %d what nobody paid is only said when it is more than rounding', (price, expected) => {
    const adjudication = [
      adjudicated('tot_rx_cst_amt', price),
      adjudicated('cvrd_d_plan_pd_amt', 80),
      adjudicated('ptnt_pay_amt', 10),
      adjudicated('plro_amt', 4),
    ];
    expect(mapClaim(v2Claim('PDE', { item: [{ adjudication }] })).money.unexplained).toEqual(expected);
  });
});

describe('a DME line', () => {
  const claim = mapClaim(
    v2Claim('DME', {
      item: [
        {
          adjudication: [
            adjudicated('line_bene_pmt_amt', 82.29, 'paidtoprovider'),
            adjudicated('line_bene_pmt_amt', 11, 'paidtopatient'),
          ],
        },
      ],
    }),
  );
  test('has its price under the code of a payment, told apart by the generic code', () => {
    expect(claim.lines[0]?.amounts).toMatchObject({
      paidToYou: reported(1100, 'line_bene_pmt_amt'),
      purchasePrice: reported(8229, 'line_bene_pmt_amt'),
    });
  });
});

describe('currency', () => {
  const paid = (amount: Json) => mapClaim(v2Claim('CARRIER', { payment: { amount } })).amounts.paid.cents;
  test('absent or USD is dollars, any other is not in the data', () => {
    expect([
      paid({ value: 5 }),
      paid({ value: 5, currency: 'USD' }),
      paid({ value: 5, currency: ' usd ' }),
      paid({ value: 5, currency: null }),
      paid({ value: 5, currency: 'EUR' }),
      paid({ value: 5, currency: { code: 'USD' } }),
    ]).toEqual([500, 500, 500, 500, null, null]);
  });
});
