import { describe, expect, test } from 'vitest';
import { mapClaim } from '#main/claims/map-claim.ts';
import { calculated, notReported, reported } from '#shared/domain/money.ts';
import { adjudicated, balance, extension, professionalLine, v2Claim } from './made-fhir.ts';
import type { Json } from './made-fhir.ts';

function carrier(lines: readonly Json[], parts: Json = {}) {
  return mapClaim(v2Claim('CARRIER', { item: lines, ...parts }));
}

const share = 'line_bene_ptb_ddctbl_amt+line_coinsrnc_amt';

describe('the four amounts of a carrier claim', () => {
  test('come from the claim, the share from its lines', () => {
    const claim = carrier(
      [professionalLine({ billed: 250, approved: 142.1, paid: 113.68, deductible: 0, coinsurance: 28.42 })],
      {
        benefitBalance: [
          { financial: [balance('nch_carr_clm_sbmtd_chrg_amt', 250), balance('nch_carr_clm_alowd_amt', 142.1)] },
        ],
        payment: { amount: { value: 113.68 } },
      },
    );
    expect(claim.amounts).toEqual({
      billed: reported(25000, 'nch_carr_clm_sbmtd_chrg_amt'),
      approved: reported(14210, 'nch_carr_clm_alowd_amt'),
      paid: reported(11368, 'clm_pmt_amt'),
      yourShare: calculated(2842, share),
    });
  });

  test('are summed over the lines where the claim does not have them', () => {
    const line = professionalLine({ billed: 10, approved: 8, paid: 6.4, coinsurance: 1.6 });
    expect(carrier([line, line]).amounts).toEqual({
      billed: calculated(2000, 'line_sbmtd_chrg_amt'),
      approved: calculated(1600, 'line_alowd_chrg_amt'),
      paid: calculated(1280, 'line_nch_pmt_amt'),
      yourShare: calculated(320, 'line_coinsrnc_amt'),
    });
  });

  test.each([
    ['zero while the lines allow something', 0],
    ['too small for what was paid and shared', 99.99],
  ])('approved: the claim value is passed over when it is %s', (_, claimed) => {
    const claim = carrier([professionalLine({ approved: 100, paid: 80, deductible: 0, coinsurance: 20 })], {
      benefitBalance: [{ financial: [balance('nch_carr_clm_alowd_amt', claimed)] }],
    });
    expect(claim.amounts.approved).toEqual(calculated(10000, 'line_alowd_chrg_amt'));
  });

  test('approved: a zero of the claim is passed over even when nothing was paid or shared', () => {
    const claim = carrier([professionalLine({ approved: 100 })], {
      benefitBalance: [{ financial: [balance('nch_carr_clm_alowd_amt', 0)] }],
    });
    expect(claim.amounts.approved).toEqual(calculated(10000, 'line_alowd_chrg_amt'));
  });

  test('an impossible share becomes what is left of the approved amount', () => {
    // The sandbox repeats the payment as coinsurance: 80 + 80 of an approved 100.
    const claim = carrier([professionalLine({ approved: 100, paid: 80, deductible: 0, coinsurance: 80, other: 5 })]);
    const code = 'line_alowd_chrg_amt+line_nch_pmt_amt+line_bene_prmry_pyr_pd_amt';
    expect(claim.lines[0]?.amounts.yourShare).toEqual(calculated(1500, code));
    expect(claim.amounts.yourShare).toEqual(calculated(1500, code));
    expect(claim.money.coinsurance).toEqual(notReported);
  });

  test('the guard lets two cents of rounding pass and never makes a negative share', () => {
    const within = carrier([professionalLine({ approved: 100, paid: 80, deductible: 0, coinsurance: 20.02 })]);
    expect(within.amounts.yourShare.cents).toBe(2002);
    const beyond = carrier([professionalLine({ approved: 100, paid: 120, deductible: 0, coinsurance: 20 })]);
    expect(beyond.amounts.yourShare.cents).toBe(0);
  });

  test('denied lines do not count, and their own share is not in the data', () => {
    const denied = professionalLine(
      { billed: 50, approved: 0, paid: 0, deductible: 0, coinsurance: 0 },
      { extension: [extension('line_prcsg_ind_cd', 'D')] },
    );
    const allowed = professionalLine(
      { approved: 100, paid: 80, deductible: 0, coinsurance: 20 },
      { extension: [extension('line_prcsg_ind_cd', 'A')] },
    );
    const claim = carrier([denied, allowed]);
    expect(claim.amounts.yourShare.cents).toBe(2000);
    expect(claim.lines.map((line) => [line.denied, line.amounts.yourShare.cents])).toEqual([
      [true, null],
      [false, 2000],
    ]);
    expect(carrier([denied]).amounts.yourShare).toEqual(notReported);
  });

  test('a claim without money has none, and never zero', () => {
    const { amounts } = carrier([professionalLine({})]);
    expect(Object.values(amounts)).toEqual([notReported, notReported, notReported, notReported]);
  });
});

test('`total` is the primary payer, not the charge', () => {
  const total = { ...adjudicated('clm_tot_chrg_amt', 33, 'priorpayerpaid') };
  const claim = carrier([professionalLine({})], { total: [total] });
  expect(claim.amounts.billed).toEqual(notReported);
  expect(claim.money.otherInsurerPaid).toEqual(reported(3300, 'clm_tot_chrg_amt'));
});

describe('DME', () => {
  test('purchase prices and the primary payer’s allowed amount are neither billed nor approved nor paid', () => {
    const item = professionalLine({ billed: 130.45, approved: 129.45, paid: 100, deductible: 0, coinsurance: 25 });
    const traps = [
      adjudicated('line_dme_prchs_price_amt', 999, 'submitted'),
      adjudicated('line_prmry_alowd_chrg_amt', 998, 'eligible'),
      adjudicated('rev_cntr_prvdr_pmt_amt', 997, 'paidtoprovider'),
    ];
    const claim = mapClaim(v2Claim('DME', { item: [{ ...item, adjudication: [...traps, ...listIn(item)] }] }));
    expect(claim.lines[0]?.amounts).toMatchObject({
      billed: reported(13045, 'line_sbmtd_chrg_amt'),
      approved: reported(12945, 'line_alowd_chrg_amt'),
      paid: reported(10000, 'line_nch_pmt_amt'),
      yourShare: calculated(2500, share),
    });
  });
});

describe('who billed a carrier claim', () => {
  const primary = { sequence: 9, role: { coding: [{ code: 'primary' }] }, provider: { display: 'NORTH CLINIC' } };
  const performing = {
    sequence: 4,
    role: { coding: [{ code: 'performing' }] },
    provider: { identifier: { value: '9000000020' }, display: 'DR. ELENA MARSH MD' },
    qualification: { coding: [{ system: 'x/prvdr_spclty', code: '06', display: 'Cardiology' }] },
  };

  test('the number of the provider with the name of the primary member', () => {
    const claim = carrier([], { provider: { identifier: { value: '9000000012' } }, careTeam: [performing, primary] });
    expect(claim.provider).toEqual({ name: 'NORTH CLINIC', npi: '9000000012' });
  });
  test('else who performed it', () => {
    expect(carrier([], { careTeam: [performing] }).provider).toEqual({ name: 'DR. ELENA MARSH MD', npi: '9000000020' });
    const unknown = { provider: { identifier: { value: 'UNKNOWN' }, display: 'UNKNOWN' }, careTeam: [performing] };
    expect(carrier([], unknown).provider.npi).toBe('9000000020');
  });
  test('the performer of a line is found by sequence, never by index, and a dangling one is nobody', () => {
    const claim = carrier(
      [professionalLine({}, { careTeamSequence: [4] }), professionalLine({}, { careTeamSequence: [1] })],
      { careTeam: [primary, performing] },
    );
    expect(claim.lines[0]?.performer).toEqual({
      name: 'DR. ELENA MARSH MD',
      npi: '9000000020',
      specialty: { code: '06', display: 'Cardiology' },
    });
    expect(claim.lines[1]?.performer).toBeNull();
  });
  test('the team names everybody once and leaves out who has no name', () => {
    const nobody = {
      sequence: 5,
      role: { coding: [{ code: 'referring' }] },
      provider: { identifier: { value: 'K25852' } },
    };
    const claim = carrier([], { careTeam: [performing, { ...performing, sequence: 6 }, nobody, primary] });
    expect(claim.careTeam.map(({ role, name }) => [role, name])).toEqual([
      ['performing', 'DR. ELENA MARSH MD'],
      ['billing', 'NORTH CLINIC'],
    ]);
  });
});

describe('flags', () => {
  test.each([
    ['0', 0, true],
    ['D', 0, true],
    ['1', 50, false],
    ['0', 50, false],
  ])('payment code %s with $%s paid: denied %s', (code, paid, denied) => {
    const claim = carrier([], {
      extension: [extension('carr_clm_pmt_dnl_cd', code)],
      payment: { amount: { value: paid } },
    });
    expect(claim.denied).toBe(denied);
  });
  test('without the code nothing is known', () => {
    expect(carrier([]).denied).toBeNull();
  });
  test.each([
    [{ extension: [extension('asgmntcd', 'A')] }, true],
    [{ extension: [extension('asgmntcd', 'N')] }, false],
    [{ careTeam: [{ extension: [extension('prtcptng_ind_cd', '4')] }] }, false],
    [{ careTeam: [{ extension: [extension('prtcptng_ind_cd', '1')] }] }, true],
    [{}, null],
  ])('assignment of %j: %s', (parts, accepted) => {
    expect(carrier([], parts).assignmentAccepted).toBe(accepted);
  });
  test('a primary payer without a code is none, nor is an override', () => {
    const payer = (code?: string) =>
      carrier([professionalLine({}, { extension: [{ url: 'x/line_bene_prmry_pyr_cd', valueCoding: { code } }] })])
        .primaryPayer;
    expect(payer()).toBeNull();
    expect(payer('M')).toBeNull();
    expect(payer('E')).toEqual({ code: 'E', display: null });
  });
});

function listIn(item: Json): readonly unknown[] {
  return Array.isArray(item['adjudication']) ? item['adjudication'] : [];
}
