import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#main/samples/fhir/json.ts';
import { figuresOf } from '#main/samples/yearly-figures.ts';
import {
  balanceCents,
  balanceCount,
  byKind,
  cents,
  claimsOf,
  extensionCode,
  kindOf,
  lineCents,
  list,
  at,
  paymentCents,
  revenueOf,
  sum,
  text,
  totalCents,
} from './claim-reader.ts';

const claims = claimsOf({ key: 'mary', claims: 2000 });
const professional = [...byKind(claims, 'CARRIER'), ...byKind(claims, 'DME')];
const outpatient = byKind(claims, 'OUTPATIENT');

function servedLines(claim: JsonObject): readonly JsonObject[] {
  const lines = list(claim, 'item');
  return lines.length === 1 ? lines : lines.filter((line) => revenueOf(line) !== '0001');
}

function serviceYear(claim: JsonObject): number {
  return Number(text(claim, 'billablePeriod', 'start').slice(0, 4));
}

describe('the money of 2,000 claims, to the cent', () => {
  it('shares every line of a doctor or supplier: approved = other insurer + deductible + coinsurance + Medicare', () => {
    const lines = professional.flatMap((claim) => list(claim, 'item'));
    expect(lines.length).toBeGreaterThan(1500);
    for (const line of lines) {
      const approved = lineCents(line, 'line_alowd_chrg_amt');
      const primary = lineCents(line, 'line_bene_prmry_pyr_pd_amt');
      const deductible = lineCents(line, 'line_bene_ptb_ddctbl_amt');
      const coinsurance = lineCents(line, 'line_coinsrnc_amt');
      const paid = lineCents(line, 'line_nch_pmt_amt');
      expect(approved).toBe(primary + deductible + coinsurance + paid);
      const free = extensionCode(line, 'line_service_deductible') === '1';
      expect(coinsurance).toBe(free ? 0 : Math.round((approved - primary - deductible) / 5));
      if (free) expect(deductible).toBe(0);
      expect(paid).toBe(lineCents(line, 'line_prvdr_pmt_amt') + lineCents(line, 'line_bene_pmt_amt'));
      expect(lineCents(line, 'line_sbmtd_chrg_amt')).toBeGreaterThanOrEqual(approved);
    }
  });

  it('adds the lines of a doctor or supplier up to the claim', () => {
    for (const claim of professional) {
      const lines = list(claim, 'item');
      const total = (column: string): number => sum(lines.map((line) => lineCents(line, column)));
      expect(total('line_sbmtd_chrg_amt')).toBe(balanceCents(claim, 'nch_carr_clm_sbmtd_chrg_amt'));
      expect(total('line_alowd_chrg_amt')).toBe(balanceCents(claim, 'nch_carr_clm_alowd_amt'));
      expect(total('line_bene_ptb_ddctbl_amt')).toBe(balanceCents(claim, 'carr_clm_cash_ddctbl_apld_amt'));
      expect(total('line_nch_pmt_amt')).toBe(paymentCents(claim));
      expect(balanceCents(claim, 'nch_clm_prvdr_pmt_amt') + balanceCents(claim, 'nch_clm_bene_pmt_amt')).toBe(
        paymentCents(claim),
      );
      expect(total('line_bene_prmry_pyr_pd_amt')).toBe(totalCents(claim));
    }
  });

  it('adds the lines of an outpatient bill up to the claim, and repeats them on line 0001', () => {
    expect(outpatient.length).toBeGreaterThan(100);
    for (const claim of outpatient) {
      const lines = servedLines(claim);
      const total = (column: string): number => sum(lines.map((line) => lineCents(line, column)));
      expect(total('rev_cntr_tot_chrg_amt')).toBe(totalCents(claim));
      expect(total('rev_cntr_pmt_amt_amt')).toBe(paymentCents(claim));
      expect(total('rev_cntr_cash_ddctbl_amt')).toBe(balanceCents(claim, 'nch_bene_ptb_ddctbl_amt'));
      expect(total('rev_cntr_coinsrnc_wge_adjstd_c')).toBe(balanceCents(claim, 'nch_bene_ptb_coinsrnc_amt'));
      expect(total('rev_cntr_ptnt_rspnsblty_pmt')).toBe(
        total('rev_cntr_cash_ddctbl_amt') + total('rev_cntr_coinsrnc_wge_adjstd_c'),
      );
      expect(balanceCents(claim, 'clm_op_prvdr_pmt_amt') + balanceCents(claim, 'clm_op_bene_pmt_amt')).toBe(
        paymentCents(claim),
      );
      const approved = paymentCents(claim) + total('rev_cntr_ptnt_rspnsblty_pmt');
      expect(approved).toBeLessThanOrEqual(totalCents(claim));
      for (const line of list(claim, 'item').filter((item) => revenueOf(item) === '0001')) {
        expect(lineCents(line, 'rev_cntr_tot_chrg_amt')).toBe(totalCents(claim));
      }
    }
  });

  it('never takes more Part B deductible in a year than the year has, and takes all of it where there is enough', () => {
    const taken = new Map<number, number>();
    for (const claim of [...professional, ...outpatient]) {
      if (claim['status'] !== 'active') continue;
      const column = kindOf(claim) === 'OUTPATIENT' ? 'nch_bene_ptb_ddctbl_amt' : 'carr_clm_cash_ddctbl_apld_amt';
      const year = serviceYear(claim);
      taken.set(year, (taken.get(year) ?? 0) + balanceCents(claim, column));
    }
    expect(taken.size).toBeGreaterThanOrEqual(11);
    for (const [year, sumOfYear] of taken) {
      expect([year, sumOfYear]).toEqual([year, figuresOf(year).partBDeductible]);
    }
  });

  it('takes the deductible in the order of the service dates', () => {
    const inOrder = professional
      .filter((claim) => claim['status'] === 'active' && serviceYear(claim) === 2024)
      .sort((a, b) => (text(a, 'billablePeriod', 'start') < text(b, 'billablePeriod', 'start') ? -1 : 1));
    const dates = inOrder
      .filter((claim) => balanceCents(claim, 'carr_clm_cash_ddctbl_apld_amt') > 0)
      .map((claim) => text(claim, 'billablePeriod', 'start'));
    expect(dates.length).toBeGreaterThan(0);
    expect(dates.every((date) => date < '2024-04-01')).toBe(true);
  });

  it('asks the hospital deductible once in a benefit period', () => {
    const stays = byKind(claims, 'INPATIENT');
    expect(stays.length).toBeGreaterThan(10);
    const leaves = [...stays, ...byKind(claims, 'SNF')].map((claim) => text(claim, 'billablePeriod', 'end'));
    for (const stay of stays) {
      const start = text(stay, 'billablePeriod', 'start');
      const before = leaves
        .filter((end) => end < start)
        .sort()
        .at(-1);
      const days = before === undefined ? Infinity : (Date.parse(start) - Date.parse(before)) / 86_400_000;
      const expected = days > 60 ? figuresOf(serviceYear(stay)).partADeductible : 0;
      expect(balanceCents(stay, 'nch_bene_ip_ddctbl_amt')).toBe(expected);
      expect(balanceCents(stay, 'nch_ip_tot_ddctn_amt')).toBe(
        balanceCents(stay, 'nch_bene_ip_ddctbl_amt') +
          balanceCents(stay, 'nch_bene_pta_coinsrnc_lblty_amt') +
          balanceCents(stay, 'nch_bene_blood_ddctbl_lblty_am'),
      );
    }
  });

  it('makes nursing days 21 and later cost an eighth of the hospital deductible', () => {
    const nursing = byKind(claims, 'SNF');
    const longer = nursing.filter((claim) => balanceCount(claim, 'clm_utlztn_day_cnt') > 20);
    expect(longer.length).toBeGreaterThan(0);
    for (const claim of nursing) {
      const shared = Math.max(0, balanceCount(claim, 'clm_utlztn_day_cnt') - 20);
      expect(balanceCount(claim, 'bene_tot_coinsrnc_days_cnt')).toBe(shared);
      const daily = figuresOf(serviceYear(claim)).partADeductible / 8;
      expect(balanceCents(claim, 'nch_bene_pta_coinsrnc_lblty_amt')).toBe(shared * daily);
    }
  });

  it('adds the departments of a stay up to the bill', () => {
    for (const kind of ['INPATIENT', 'SNF', 'HHA', 'HOSPICE']) {
      for (const claim of byKind(claims, kind)) {
        const lines = list(claim, 'item').filter((line) => revenueOf(line) !== '0001');
        expect(sum(lines.map((line) => lineCents(line, 'rev_cntr_tot_chrg_amt')))).toBe(totalCents(claim));
        expect(paymentCents(claim)).toBeGreaterThan(0);
      }
    }
    for (const claim of [...byKind(claims, 'HHA'), ...byKind(claims, 'HOSPICE')]) {
      expect(sum(list(claim, 'item').map((line) => lineCents(line, 'rev_cntr_pmt_amt_amt')))).toBe(paymentCents(claim));
    }
  });

  it.each(['mary', 'james'] as const)('shares every prescription of %s out completely', (key) => {
    const fills = byKind(claimsOf({ key, claims: 600 }), 'PDE');
    expect(fills.length).toBeGreaterThan(200);
    for (const claim of fills) {
      const line = list(claim, 'item')[0] ?? {};
      const price = lineCents(line, 'tot_rx_cst_amt');
      const payers = [
        'cvrd_d_plan_pd_amt',
        'ptnt_pay_amt',
        'lics_amt',
        'rptd_gap_dscnt_num',
        'othr_troop_amt',
        'plro_amt',
      ];
      expect(sum(payers.map((column) => lineCents(line, column)))).toBe(price);
      expect(lineCents(line, 'gdc_blw_oopt_amt') + lineCents(line, 'gdc_abv_oopt_amt')).toBe(price);
      expect(cents(at(claim, 'total', 0, 'amount'))).toBe(price);
      expect(payers.every((column) => lineCents(line, column) >= 0)).toBe(true);
    }
  });
});
