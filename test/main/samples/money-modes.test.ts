import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapClaim } from '#main/claims/map-claim.ts';
import type { JsonObject } from '#main/samples/fhir/json.ts';
import { figuresOf } from '#main/samples/yearly-figures.ts';
import {
  balanceCents,
  byKind,
  claimsOf,
  extensionCode,
  kindOf,
  lineCents,
  list,
  paymentCents,
  revenueOf,
  sum,
  text,
  totalCents,
} from './claim-reader.ts';

const seeds = fc.record({
  seed: fc.string({ maxLength: 12 }),
  claims: fc.integer({ min: 60, max: 260 }),
  asOf: fc.constantFrom('2024-02-29', '2025-07-01', '2026-11-23'),
  variant: fc.constantFrom('dialysis', 'qmb', 'longHistory', 'deceased', 'noName'),
} as const);

const professional = (claims: readonly JsonObject[]) => [...byKind(claims, 'CARRIER'), ...byKind(claims, 'DME')];
const bySum = (claim: JsonObject, column: string): number =>
  sum(
    list(claim, 'item')
      .filter((line, _, all) => all.length === 1 || !('revenue' in line) || revenueOf(line) !== '0001')
      .map((line) => lineCents(line, column)),
  );

/** The identities of claims-data.md, 1.5 and 1.6, for whatever seed. */
describe('coherent money, whatever the seed', () => {
  it('shares every line of doctors, suppliers and hospitals without rest, and adds lines up to the claim', () => {
    fc.assert(
      fc.property(seeds, (options) => {
        const claims = claimsOf({ key: 'mary', ...options });
        for (const claim of professional(claims)) {
          for (const line of list(claim, 'item')) {
            const parts = [
              'line_bene_prmry_pyr_pd_amt',
              'line_bene_ptb_ddctbl_amt',
              'line_coinsrnc_amt',
              'line_nch_pmt_amt',
            ];
            expect(sum(parts.map((column) => lineCents(line, column)))).toBe(lineCents(line, 'line_alowd_chrg_amt'));
          }
          expect(bySum(claim, 'line_nch_pmt_amt')).toBe(paymentCents(claim));
          expect(bySum(claim, 'line_alowd_chrg_amt')).toBe(balanceCents(claim, 'nch_carr_clm_alowd_amt'));
          expect(bySum(claim, 'line_sbmtd_chrg_amt')).toBe(balanceCents(claim, 'nch_carr_clm_sbmtd_chrg_amt'));
        }
        for (const claim of byKind(claims, 'OUTPATIENT')) {
          expect(bySum(claim, 'rev_cntr_tot_chrg_amt')).toBe(totalCents(claim));
          expect(bySum(claim, 'rev_cntr_pmt_amt_amt')).toBe(paymentCents(claim));
          expect(bySum(claim, 'rev_cntr_1st_msp_pd_amt')).toBe(balanceCents(claim, 'prpayamt'));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('takes the yearly Part B deductible once, in the order of the days', () => {
    fc.assert(
      fc.property(seeds, (options) => {
        const taken = new Map<number, number>();
        const partB = claimsOf({ key: 'mary', ...options })
          .filter((claim) => claim['status'] === 'active' && ['CARRIER', 'DME', 'OUTPATIENT'].includes(kindOf(claim)))
          .map((claim) => ({ claim, day: text(claim, 'billablePeriod', 'start') }))
          .sort((a, b) => (a.day < b.day ? -1 : 1));
        for (const { claim, day } of partB) {
          const year = Number(day.slice(0, 4));
          const soFar = taken.get(year) ?? 0;
          const limit = figuresOf(year).partBDeductible;
          const column = kindOf(claim) === 'OUTPATIENT' ? 'nch_bene_ptb_ddctbl_amt' : 'carr_clm_cash_ddctbl_apld_amt';
          const own = balanceCents(claim, column);
          expect(soFar + own).toBeLessThanOrEqual(limit);
          taken.set(year, soFar + own);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('lets the app calculate nothing: every share it shows is what the claim says', () => {
    fc.assert(
      fc.property(seeds, (options) => {
        for (const claim of professional(claimsOf({ key: 'mary', ...options }))) {
          const { amounts, denied } = mapClaim(claim);
          if (denied === true) continue;
          const rest = balanceCents(claim, 'nch_carr_clm_alowd_amt') - paymentCents(claim) - totalCents(claim);
          expect(amounts.yourShare.cents).toBe(rest);
          expect(amounts.approved.origin).toBe('reported');
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('money as CMS’s made-up data has it', () => {
  const amountsOf = (claims: readonly JsonObject[]): readonly number[] =>
    [...JSON.stringify(claims).matchAll(/"value":(-?[\d.]+),"currency":"USD"/g)].map((match) => Number(match[1]));

  it('rounded10: every amount a multiple of ten, and some sums no longer add up', () => {
    const claims = claimsOf({ key: 'mary', claims: 400, money: 'rounded10' });
    const amounts = amountsOf(claims);
    expect(amounts.length).toBeGreaterThan(5000);
    expect(amounts.filter((amount) => amount % 10 !== 0)).toEqual([]);
    const off = byKind(claims, 'CARRIER').filter((claim) => bySum(claim, 'line_nch_pmt_amt') !== paymentCents(claim));
    expect(off.length).toBeGreaterThan(10);
  });

  it('synthea: the coinsurance repeats the payment, the claim’s approved amount is the payment or 0; the app still finds a fifth', () => {
    const claims = professional(claimsOf({ key: 'mary', claims: 400, money: 'synthea' }));
    const approved = claims.map((claim) => balanceCents(claim, 'nch_carr_clm_alowd_amt'));
    claims.forEach((claim, index) => {
      for (const line of list(claim, 'item')) {
        expect(lineCents(line, 'line_coinsrnc_amt')).toBe(lineCents(line, 'line_nch_pmt_amt'));
      }
      expect([0, paymentCents(claim)]).toContain(approved[index]);
    });
    expect(approved.filter((cents) => cents === 0).length).toBeGreaterThan(30);
    const plain = claims.filter(
      (claim) =>
        balanceCents(claim, 'carr_clm_cash_ddctbl_apld_amt') === 0 &&
        totalCents(claim) === 0 &&
        paymentCents(claim) > 0 &&
        list(claim, 'item').every((line) => extensionCode(line, 'line_service_deductible') === '0'),
    );
    expect(plain.length).toBeGreaterThan(20);
    for (const claim of plain) {
      const { amounts } = mapClaim(claim);
      const fifth = sum(list(claim, 'item').map((line) => Math.round(lineCents(line, 'line_alowd_chrg_amt') / 5)));
      expect(amounts.yourShare).toMatchObject({ cents: fifth, origin: 'calculated' });
    }
  });

  it('random: amounts of any size, a few negative, and the app survives all of them', () => {
    const claims = claimsOf({ key: 'mary', claims: 400, money: 'random' });
    expect(amountsOf(claims).some((amount) => amount < 0)).toBe(true);
    expect(claims.map((claim) => mapClaim(claim).kind)).not.toContain('other');
  });

  it('leaves everything but the amounts as it is', () => {
    const bare = (claims: readonly JsonObject[]): string =>
      JSON.stringify(claims).replaceAll(/"value":-?[\d.]+,"currency"/g, '"value":0,"currency"');
    const coherent = bare(claimsOf({ key: 'mary', claims: 100 }));
    for (const money of ['rounded10', 'synthea', 'random'] as const) {
      expect(bare(claimsOf({ key: 'mary', claims: 100, money }))).toBe(coherent);
    }
  });
});
