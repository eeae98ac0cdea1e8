import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#main/samples/fhir/json.ts';
import {
  asOf,
  balanceCents,
  balanceCount,
  byKind,
  claimsOf,
  diagnosisCodes,
  extensionCode,
  groupOf,
  hcpcsOf,
  infoCode,
  lineCents,
  list,
  paymentCents,
  revenueOf,
  text,
  totalCents,
} from './claim-reader.ts';

const mary = claimsOf({ key: 'mary' });
const carrier = byKind(mary, 'CARRIER');
const dme = byKind(mary, 'DME');
const outpatient = byKind(mary, 'OUTPATIENT');

const hcpcs = (claim: JsonObject): readonly (string | null)[] => list(claim, 'item').map(hcpcsOf);
const outcomes = (claim: JsonObject): readonly (string | null)[] =>
  list(claim, 'item').map((line) => extensionCode(line, 'line_prcsg_ind_cd'));
const facilityType = (claim: JsonObject): string => text(claim, 'facility', 'extension', 0, 'valueCoding', 'code');
const start = (claim: JsonObject): string => text(claim, 'billablePeriod', 'start');

describe('what the default Mary lets a person see', () => {
  it('happened in the last four years', () => {
    expect(mary.map(start).every((date) => date > '2022-11-01' && date < asOf)).toBe(true);
  });

  it.each(['CARRIER', 'OUTPATIENT'])('a %s claim replaced by a later version with another amount', (kind) => {
    const old = byKind(mary, kind).filter(({ status }) => status === 'cancelled');
    expect(old.length).toBeGreaterThan(0);
    for (const claim of old) {
      const versions = mary.filter((other) => groupOf(other) === groupOf(claim));
      const active = versions.filter(({ status }) => status === 'active');
      expect(versions).toHaveLength(2);
      expect(active).toHaveLength(1);
      const [later = {}] = active;
      expect(paymentCents(later)).not.toBe(paymentCents(claim));
      expect(start(later)).toBe(start(claim));
    }
  });

  it('no other two claims in one group', () => {
    const groups = mary.filter(({ status }) => status === 'active').map(groupOf);
    expect(new Set(groups).size).toBe(groups.length);
  });

  it('a prescription taken back', () => {
    expect(byKind(mary, 'PDE').filter((claim) => infoCode(claim, 'adjstmt_dltn_cd') === 'D')).toHaveLength(1);
  });

  it('a denied claim: nothing approved, nothing paid', () => {
    const denied = carrier.filter((claim) => extensionCode(claim, 'carr_clm_pmt_dnl_cd') === '0');
    expect(denied).toHaveLength(1);
    const [claim = {}] = denied;
    expect(outcomes(claim)).toEqual(['N', 'C']);
    expect([paymentCents(claim), balanceCents(claim, 'nch_carr_clm_alowd_amt')]).toEqual([0, 0]);
    expect(balanceCents(claim, 'nch_carr_clm_sbmtd_chrg_amt')).toBeGreaterThan(0);
  });

  it('an accident that the car insurance paid first', () => {
    const second = carrier.filter((claim) => totalCents(claim) > 0);
    expect(second).toHaveLength(1);
    const lines = list(second[0] ?? {}, 'item');
    expect(lines.every((line) => extensionCode(line, 'line_bene_prmry_pyr_cd') === 'D')).toBe(true);
    expect(lines.every((line) => lineCents(line, 'line_bene_prmry_pyr_pd_amt') > 0)).toBe(true);
  });

  it('a doctor who does not take Medicare’s price: Medicare paid Mary, the bill at most 15 % over', () => {
    const direct = carrier.filter((claim) => extensionCode(claim, 'asgmntcd') === 'N');
    expect(direct).toHaveLength(1);
    const [claim = {}] = direct;
    expect(balanceCents(claim, 'nch_clm_bene_pmt_amt')).toBe(paymentCents(claim));
    expect(paymentCents(claim)).toBeGreaterThan(0);
    const [billed, approved] = ['sbmtd_chrg', 'alowd'].map((part) => balanceCents(claim, `nch_carr_clm_${part}_amt`));
    expect((billed ?? 0) / (approved ?? 1)).toBeGreaterThan(1.14);
    expect((billed ?? 0) / (approved ?? 1)).toBeLessThanOrEqual(1.15);
  });

  it.each([
    ['laboratory tests', '80053'],
    ['a wellness visit', 'G0439'],
    ['a mammogram', '77067'],
    ['a flu shot', '90662'],
  ])('%s paid in full', (_, code) => {
    const lines = carrier.flatMap((claim) => list(claim, 'item')).filter((line) => hcpcsOf(line) === code);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(lineCents(line, 'line_nch_pmt_amt')).toBe(lineCents(line, 'line_alowd_chrg_amt'));
      expect(lineCents(line, 'line_nch_pmt_amt')).toBeGreaterThan(0);
    }
  });

  it('catheters from a far supplier, three times, with no diagnosis that calls for them', () => {
    const catheters = dme.filter((claim) => hcpcs(claim).includes('A4353'));
    expect(catheters).toHaveLength(3);
    expect(new Set(catheters.map((claim) => text(claim, 'provider', 'identifier', 'value'))).size).toBe(1);
    expect(catheters.every((claim) => balanceCents(claim, 'nch_carr_clm_sbmtd_chrg_amt') > 1000_00)).toBe(true);
    const codes = mary.filter((claim) => 'diagnosis' in claim).flatMap(diagnosisCodes);
    expect(codes.filter((code) => /^(R33|N31|N39|R39|Z935|Z99)/.test(code))).toEqual([]);
    const orderer = text(catheters[0] ?? {}, 'referral', 'identifier', 'value');
    // Nobody else of Mary's sends her to that doctor: only the three deliveries and the braces name him.
    expect(mary.filter((claim) => JSON.stringify(claim).includes(orderer))).toHaveLength(4);
  });

  it('braces for three parts of the body on one bill of the same supplier', () => {
    const braces = dme.filter((claim) => hcpcs(claim).some((code) => code?.startsWith('L')));
    expect(braces.map(hcpcs)).toEqual([['L0650', 'L1833', 'L3670']]);
    const [claim = {}] = braces;
    const catheter = dme.find((other) => hcpcs(other).includes('A4353')) ?? {};
    expect(text(claim, 'provider', 'identifier', 'value')).toBe(text(catheter, 'provider', 'identifier', 'value'));
    expect(balanceCents(claim, 'nch_carr_clm_alowd_amt')).toBeGreaterThan(800_00);
  });

  it('late corrections in both directions: more was paid, and less', () => {
    const changes = carrier
      .filter(({ status }) => status === 'cancelled')
      .map((old) => {
        const later = carrier.find((other) => other['status'] === 'active' && groupOf(other) === groupOf(old)) ?? {};
        return Math.sign(paymentCents(later) - paymentCents(old));
      });
    expect(changes.toSorted((a, b) => a - b)).toEqual([-1, 1]);
  });

  it('a hospital bill that the car insurance paid first', () => {
    const second = outpatient.filter((claim) => infoCode(claim, 'nch_prmry_pyr_cd') !== null);
    expect(second.map((claim) => infoCode(claim, 'nch_prmry_pyr_cd'))).toEqual(['D']);
    const [claim = {}] = second;
    const paidFirst = balanceCents(claim, 'prpayamt');
    expect(paidFirst).toBeGreaterThan(paymentCents(claim));
    expect(paymentCents(claim)).toBeGreaterThan(0);
  });

  it('the same visit billed twice, in two claim groups', () => {
    const keys = carrier
      .filter(({ status }) => status === 'active')
      .map((claim) => `${start(claim)} ${hcpcs(claim).join()} ${balanceCents(claim, 'nch_carr_clm_sbmtd_chrg_amt')}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toHaveLength(1);
  });

  it('the hip: hospital, deductible, nursing home to day 30, home health, dialysis, back within the benefit period', () => {
    const stays = [...byKind(mary, 'INPATIENT')].sort((a, b) => (start(a) < start(b) ? -1 : 1));
    expect(stays.map((claim) => infoCode(claim, 'clm_drg_cd'))).toEqual(['481', '291']);
    const [hip = {}, again = {}] = stays;
    expect(balanceCents(hip, 'nch_bene_ip_ddctbl_amt')).toBeGreaterThan(1600_00);
    expect(balanceCents(again, 'nch_bene_ip_ddctbl_amt')).toBe(0);
    const nursing = byKind(mary, 'SNF')[0] ?? {};
    expect(start(nursing)).toBe(text(hip, 'billablePeriod', 'end'));
    expect(balanceCount(nursing, 'bene_tot_coinsrnc_days_cnt')).toBe(10);
    expect(balanceCents(nursing, 'nch_bene_pta_coinsrnc_lblty_amt')).toBeGreaterThan(0);
    const home = byKind(mary, 'HHA');
    expect(home.every((claim) => list(claim, 'item').map(revenueOf).includes('0023'))).toBe(true);
    expect(home.filter((claim) => infoCode(claim, 'clm_hha_lupa_ind_cd') === 'L')).toHaveLength(1);
    const dialysis = outpatient.filter((claim) => facilityType(claim) === '7');
    expect(dialysis).toHaveLength(2);
    expect(hcpcs(dialysis[0] ?? {}).filter((code) => code === '90999')).toHaveLength(6);
  });

  it('hospice, with nothing that says what Mary pays', () => {
    const hospice = byKind(mary, 'HOSPICE');
    expect(hospice).toHaveLength(1);
    expect(JSON.stringify(hospice)).not.toMatch(/ddctbl_amt|coinsrnc_amt|ptnt_rspnsblty/);
  });

  it('every phase of Part D', () => {
    const fills = byKind(mary, 'PDE');
    const shareOf = (claim: JsonObject): number => {
      const line = list(claim, 'item')[0] ?? {};
      return lineCents(line, 'ptnt_pay_amt') / lineCents(line, 'tot_rx_cst_amt');
    };
    const phases = fills.map((claim) => infoCode(claim, 'ctstrphc_cvrg_cd'));
    expect(fills.some((claim) => shareOf(claim) === 1)).toBe(true);
    expect(fills.some((claim) => Math.abs(shareOf(claim) - 0.25) < 0.001)).toBe(true);
    expect(phases.filter((phase) => phase === 'A').length).toBeGreaterThan(0);
    expect(fills.some((claim, index) => phases[index] === 'C' && shareOf(claim) === 0)).toBe(true);
    expect(fills.some((claim) => lineCents(list(claim, 'item')[0] ?? {}, 'rptd_gap_dscnt_num') > 0)).toBe(true);
  });
});

describe('Part D, year by year', () => {
  const fillsOf = (year: string): readonly JsonObject[] =>
    byKind(mary, 'PDE').filter((claim) => start(claim).startsWith(year));
  const paidIn = (year: string): number =>
    fillsOf(year)
      .filter((claim) => claim['status'] === 'active' && infoCode(claim, 'adjstmt_dltn_cd') !== 'D')
      .map((claim) => lineCents(list(claim, 'item')[0] ?? {}, 'ptnt_pay_amt'))
      .reduce((sum, cents) => sum + cents, 0);

  it('2024: a coverage gap with a discount of the manufacturer', () => {
    const discounts = fillsOf('2024').map((claim) => lineCents(list(claim, 'item')[0] ?? {}, 'rptd_gap_dscnt_num'));
    expect(discounts.filter((cents) => cents > 0).length).toBeGreaterThan(0);
  });

  it.each([
    ['2025', 2000_00],
    ['2026', 2100_00],
  ])('%s: the yearly limit is reached to the cent, and no gap comes before it', (year, limit) => {
    expect(paidIn(year)).toBe(limit);
    const lines = fillsOf(year).map((claim) => list(claim, 'item')[0] ?? {});
    expect(lines.every((line) => lineCents(line, 'rptd_gap_dscnt_num') === 0)).toBe(true);
    expect(fillsOf(year).filter((claim) => infoCode(claim, 'ctstrphc_cvrg_cd') === 'A')).toHaveLength(1);
  });
});

describe('James', () => {
  const james = claimsOf({ key: 'james' });

  it('gets Extra Help with his medicines', () => {
    const lines = james.flatMap((claim) => list(claim, 'item'));
    expect(lines.filter((line) => lineCents(line, 'lics_amt') > 0).length).toBeGreaterThan(10);
    expect(lines.every((line) => lineCents(line, 'ptnt_pay_amt') <= 12_65)).toBe(true);
  });

  it('has one adjusted and one deleted prescription', () => {
    const codes = james.map((claim) => infoCode(claim, 'adjstmt_dltn_cd'));
    expect(['A', 'D'].map((code) => codes.filter((found) => found === code).length)).toEqual([1, 1]);
    expect(james.filter(({ status }) => status === 'cancelled')).toHaveLength(1);
  });
});

describe('the rough edges of real data', () => {
  const many = claimsOf({ key: 'mary', claims: 3000 });
  const json = many.map((claim) => JSON.stringify(claim));
  const share = (pattern: RegExp, kinds: readonly string[]): number => {
    const texts = json.filter((text) => kinds.some((kind) => text.includes(`"id":"${kind}-`)));
    return texts.filter((text) => pattern.test(text)).length / texts.length;
  };

  it.each<[string, RegExp, readonly string[], number, number]>([
    [
      'a data-absent extension beside a present code',
      /"productOrService":\{"extension":\[\{"url":"[^"]*data-absent/,
      ['carrier'],
      0.3,
      0.7,
    ],
    ['a missing code', /"code":"NULL","display":"Data Absent Reason"\}\]\}/, ['inpatient', 'outpatient'], 0.3, 1],
    ['a diagnosis title in quotes', /"display":"\\"[A-Z]/, ['carrier'], 0.02, 0.15],
    ['a diagnosis without title', /sid\/icd-10","code":"[^"]+"\}/, ['carrier'], 0.2, 0.6],
    ['a garbled title', /Ã/, ['carrier'], 0.0005, 0.02],
    ['the old provider number', /"code":"UPIN"/, ['carrier', 'outpatient'], 0.02, 0.15],
    [
      'a provider without number',
      /"National Provider Identifier"\}\]\}\}\},"role"/,
      ['carrier', 'outpatient'],
      0.005,
      0.1,
    ],
    [
      'no billing provider',
      /^(?!.*"provider":\{"identifier":\{"system":"[^"]*carr_clm_blg_npi_num)/,
      ['carrier'],
      0.1,
      0.2,
    ],
    ['an organization without name', /"active":true\}\]/, ['outpatient'], 0.01, 0.06],
    ['an unknown extension', /sample_future_field/, ['carrier', 'dme', 'outpatient'], 0.003, 0.03],
    ['a payer coding without code', /line_bene_prmry_pyr_cd"\}\}/, ['carrier', 'dme'], 0.4, 0.95],
    ['the state as a number', /"state":"36"/, ['outpatient'], 0.2, 0.7],
    [
      'lines that start above 1',
      /"item":\[\{"extension":\[.{0,2000}"sequence":25,/,
      ['carrier', 'outpatient'],
      0.01,
      0.06,
    ],
    ['two principal diagnoses', /"code":"principal".*"code":"principal"/, ['outpatient'], 0.08, 0.25],
  ])('%s', (_, pattern, kinds, least, most) => {
    const found = share(pattern, kinds);
    expect(found).toBeGreaterThanOrEqual(least);
    expect(found).toBeLessThanOrEqual(most);
  });

  it('line 0001: usually last, sometimes absent, sometimes the only line', () => {
    const bills = byKind(many, 'OUTPATIENT').map((claim) => list(claim, 'item').map(revenueOf));
    const without = bills.filter((lines) => !lines.includes('0001')).length / bills.length;
    expect(without).toBeGreaterThan(0.04);
    expect(without).toBeLessThan(0.16);
    expect(bills.some((lines) => lines.length === 1 && lines[0] === '0001')).toBe(true);
  });

  it('hospital and nursing lines without a date', () => {
    const lines = ['INPATIENT', 'SNF'].flatMap((kind) => byKind(many, kind)).flatMap((claim) => list(claim, 'item'));
    expect(lines.length).toBeGreaterThan(50);
    expect(lines.filter((line) => 'servicedDate' in line || 'servicedPeriod' in line)).toEqual([]);
  });
});
