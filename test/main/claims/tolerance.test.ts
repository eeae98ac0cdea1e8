import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { centsOf } from '#main/claims/fhir/money.ts';
import { mapClaim } from '#main/claims/map-claim.ts';
import { mapCoverage } from '#main/claims/map-coverage.ts';
import { mapPatient } from '#main/claims/map-patient.ts';
import { searchTextOf } from '#main/claims/search-text.ts';
import { describeClaim, describeLine } from '#main/claims/words/describe-claim.ts';
import { languages } from '#main/claims/words/languages.ts';
import { claimKinds } from '#shared/domain/claim.ts';
import type { Claim } from '#shared/domain/claim.ts';
import type { Amount } from '#shared/domain/money.ts';
import {
  adjudicated,
  balance,
  days,
  extension,
  info,
  professionalLine,
  revenueLine,
  v2Claim,
  v3Claim,
  v3Extension,
  v3Info,
  v3Money,
  variable,
} from './made-fhir.ts';
import type { Json } from './made-fhir.ts';

const diagnosis = [
  {
    sequence: 1,
    diagnosisCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'M810', display: 'X' }] },
    type: [{ coding: [{ code: 'principal' }] }],
  },
];
const careTeam = [
  {
    sequence: 1,
    role: { coding: [{ code: 'performing' }] },
    provider: { identifier: { value: '9000000020' }, display: 'DR. ELENA MARSH MD' },
  },
];
const common = {
  diagnosis,
  careTeam,
  insurance: [{ coverage: { reference: 'Coverage/part-b-1' } }],
  payment: { amount: { value: 101.13 }, date: '2026-02-03' },
};

/** One well-formed claim per shape, with every amount different, so that a wrong one shows. */
const wholeClaims: readonly Json[] = [
  ...['CARRIER', 'DME'].map((type) =>
    v2Claim(type, {
      ...common,
      extension: [extension('carr_clm_pmt_dnl_cd', '1'), extension('asgmntcd', 'A')],
      item: [
        professionalLine(
          { billed: 251.07, approved: 142.1, paid: 113.68, deductible: 1.01, coinsurance: 28.42, other: 3.03 },
          { careTeamSequence: [1] },
        ),
        professionalLine(
          { billed: 17.19, approved: 12.5, paid: 10, deductible: 0.29, coinsurance: 9.99 },
          { extension: [extension('line_prcsg_ind_cd', 'A')] },
        ),
      ],
      total: [adjudicated('clm_tot_chrg_amt', 5.55)],
      benefitBalance: [
        {
          financial: [
            balance('nch_carr_clm_sbmtd_chrg_amt', 268.26),
            balance('nch_carr_clm_alowd_amt', 7.77),
            balance('nch_clm_bene_pmt_amt', 6.13),
          ],
        },
      ],
    }),
  ),
  ...['HHA', 'HOSPICE', 'INPATIENT', 'OUTPATIENT', 'SNF'].map((type) =>
    v2Claim(type, {
      ...common,
      contained: [{ id: 'provider-org', name: 'LAKE HOSPITAL' }],
      provider: { reference: '#provider-org' },
      facility: { extension: [extension('clm_fac_type_cd', '1')] },
      supportingInfo: [
        info('nch_wkly_proc_dt', { timingDate: '2026-06-05' }),
        { category: { coding: [{ code: 'admissionperiod' }] }, timingPeriod: { start: '2026-05-01' } },
      ],
      procedure: [
        {
          date: '2026-05-02T00:00:00Z',
          procedureCodeableConcept: { coding: [{ system: 'x/ICD10', code: '0SG30AJ' }] },
        },
      ],
      item: [
        revenueLine(
          '0450',
          {
            rev_cntr_tot_chrg_amt: 61.1,
            rev_cntr_pmt_amt_amt: 31.7,
            rev_cntr_ptnt_rspnsblty_pmt: 4.17,
            rev_cntr_ncvrd_chrg_amt: 2.31,
          },
          { extension: [{ url: 'x/rev_cntr_unit_cnt', valueQuantity: { value: 3 } }] },
        ),
        revenueLine('0001', { rev_cntr_tot_chrg_amt: 61.1 }),
      ],
      total: [adjudicated('clm_tot_chrg_amt', 61.1)],
      benefitBalance: [
        {
          financial: [
            balance('nch_bene_ip_ddctbl_amt', 11.3),
            balance('nch_bene_ptb_ddctbl_amt', 12.9),
            balance('nch_bene_ptb_coinsrnc_amt', 13.7),
            balance('prpayamt', 14.1),
            days('clm_utlztn_day_cnt', 12),
          ],
        },
      ],
    }),
  ),
  v2Claim('PDE', {
    ...common,
    facility: { display: 'LAKE PHARMACY' },
    item: [
      {
        servicedDate: '2026-04-05',
        productOrService: {
          coding: [{ system: 'http://hl7.org/fhir/sid/ndc', code: '99999000101', display: 'A - B' }],
        },
        quantity: { value: 30 },
        adjudication: [
          adjudicated('tot_rx_cst_amt', 71.9),
          adjudicated('ptnt_pay_amt', 8.3),
          adjudicated('cvrd_d_plan_pd_amt', 55.1),
          adjudicated('lics_amt', 2.9),
        ],
      },
    ],
  }),
  ...['71', '40', '60', '10', '2'].map((type) =>
    v3Claim(type, {
      ...common,
      contained: [{ id: 'p', name: [{ family: 'Marsh', given: ['Elena'] }] }],
      provider: { reference: '#p' },
      supportingInfo: [v3Info('CLM_QUERY_CD', { code: { coding: [{ code: '3' }] } })],
      item: [
        {
          sequence: 1,
          extension: [v3Extension('CLM-PRCSG-IND-CD', 'A')],
          detail: [{ productOrService: { coding: [{ system: 'x/sid/ndc', code: '1' }] } }],
          adjudication: [
            v3Money('CLM_LINE_SBMT_CHRG_AMT', 41.7),
            v3Money('CLM_LINE_ALOWD_CHRG_AMT', 33.1),
            v3Money('CLM_LINE_MDCR_DDCTBL_AMT', 3.9),
            v3Money('CLM_LINE_MDCR_COINSRNC_AMT', 2.7),
            v3Money('TOT_RX_CST_AMT', 91.3),
          ],
        },
      ],
      total: [
        v3Money('CLM_SBMT_CHRG_AMT', 43.9),
        v3Money('CLM_ALOWD_CHRG_AMT', 35.3),
        v3Money('CLM_MDCR_DDCTBL_AMT', 5.1),
        v3Money('CLM_BENE_PMT_AMT', 6.7),
      ],
      adjudication: [v3Money('CLM_BLOOD_LBLTY_AMT', 1.9)],
    }),
  ),
  v3Claim('', { use: 'preauthorization', item: [{ extension: [v3Extension('PA-DECISION', 'A')] }] }),
];

/** What a member can be replaced by: nothing, other types, odd numbers and texts. */
const oddities: readonly unknown[] = [
  undefined,
  null,
  '',
  '   ',
  'NULL',
  '~',
  'x',
  '12.345',
  ' 7.5 ',
  0,
  -10,
  0.0000001,
  424627.40625,
  1e21,
  true,
  [],
  {},
  [null],
  [[]],
  [{}],
  [{ coding: [{}] }],
  { coding: 'x' },
  { value: '1e5' },
  { value: -0.005 },
  { reference: '#' },
  '2026-02-31',
  '9999-12-31',
  { system: 'http://nobody.knows/this ', code: variable('x', 'y') },
];

function paths(value: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, member]) =>
          paths(member, [...path, Array.isArray(value) ? Number(key) : key]),
        )
      : [];
  return path.length === 0 ? inner : [path, ...inner];
}

/** A copy with the member at the path changed. */
function changed(
  value: unknown,
  [key, ...rest]: readonly (string | number)[],
  change: (member: unknown) => unknown,
): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((member: unknown, index) => (index === key ? changed(member, rest, change) : member));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, name === key ? changed(member, rest, change) : member]),
  );
}

const mutations = fc.constantFrom(...wholeClaims).chain((claim) => {
  const all = paths(claim).filter((path) => path[0] !== 'resourceType');
  const change = fc.oneof(
    fc.constantFrom(...oddities).map((odd) => () => odd),
    fc.constant((member: unknown) => [member, member]),
    fc.constant((member: unknown) => (typeof member === 'string' ? `${member}  ` : member)),
    fc.constant((member: unknown) => (typeof member === 'number' ? -member : member)),
    fc.double({ noNaN: true }).map((number) => (member: unknown) => (typeof member === 'number' ? number : member)),
  );
  return fc
    .array(fc.tuple(fc.constantFrom(...all), change), { minLength: 1, maxLength: 8 })
    .map((steps) => steps.reduce<unknown>((value, [path, step]) => changed(value, path, step), claim));
});

describe('whatever a claim looks like', () => {
  test('the whole ones map with all that is asked of them', () => {
    for (const resource of wholeClaims) expectSound(mapClaim(resource), resource);
  });

  test('fields dropped, replaced, repeated, negated: it maps, and no money is invented', () => {
    fc.assert(
      fc.property(mutations, (resource) => {
        expectSound(mapClaim(resource), resource);
      }),
      { numRuns: 1200 },
    );
  });

  test('anything at all under the name of a claim', () => {
    const member = fc.constantFrom(
      'item',
      'type',
      'meta',
      'careTeam',
      'total',
      'diagnosis',
      'supportingInfo',
      'identifier',
      'insurance',
      'extension',
      'benefitBalance',
      'payment',
      'contained',
      'provider',
    );
    fc.assert(
      fc.property(fc.dictionary(member, fc.jsonValue()), (parts) => {
        const resource = { ...parts, resourceType: 'ExplanationOfBenefit' };
        expectSound(mapClaim(resource), resource);
      }),
      { numRuns: 500 },
    );
  });

  test('ten thousand lines', () => {
    const line = professionalLine({ billed: 1.01, approved: 1, paid: 0.8, coinsurance: 0.2 });
    const claim = mapClaim(v2Claim('CARRIER', { item: Array.from({ length: 10_000 }, () => line) }));
    expect([claim.lines.length, claim.amounts.billed.cents, claim.amounts.yourShare.cents]).toEqual([
      10_000, 1_010_000, 200_000,
    ]);
  });

  test('patients and coverages never break it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(typeof mapPatient(value).patientId).toBe('string');
        expect(typeof mapCoverage(value).resourceId).toBe('string');
        const everywhere = Object.fromEntries(personMembers.map((name) => [name, value]));
        expect(typeof mapPatient({ ...everywhere, resourceType: 'Patient' }).patientId).toBe('string');
        expect(typeof mapCoverage({ ...everywhere, resourceType: 'Coverage' }).resourceId).toBe('string');
      }),
    );
  });
});

const personMembers = [
  'id',
  'meta',
  'identifier',
  'name',
  'address',
  'link',
  'period',
  'class',
  'extension',
  'payor',
  'contained',
  'beneficiary',
];

/** A claim that can be stored, told and traced back to its resource. */
function expectSound(claim: Claim, resource: unknown): void {
  expect(claimKinds).toContain(claim.kind);
  expect(claim.resourceId).not.toBe('');
  const facts = { ...claim, drugName: claim.drug?.name ?? null, daysSupply: claim.drug?.daysSupply ?? null };
  for (const language of languages) {
    const { title, sentence } = describeClaim(facts, language);
    expect(title).not.toBe('');
    expect(sentence).not.toMatch(/\bnull\b|undefined|NaN/);
  }
  expect(searchTextOf(claim)).not.toMatch(/\bundefined\b|NaN/);
  const input = JSON.stringify(resource);
  const numbers = centsIn(resource);
  const most = numbers.reduce((sum, cents) => sum + Math.abs(cents), 0);
  for (const amount of amountsIn(claim)) expectTraceable(amount, input, new Set(numbers), most);
  for (const line of claim.lines) {
    expect(Number.isSafeInteger(line.sequence)).toBe(true);
    expect(describeLine(line, claim.kind, 'en')).not.toBe('');
  }
  for (const date of [claim.serviceFrom, claim.serviceTo, claim.processedOn]) {
    expect(date === null || /^\d{4}-\d\d-\d\d$/.test(date)).toBe(true);
  }
}

function expectTraceable(amount: Amount, input: string, numbers: ReadonlySet<number>, most: number): void {
  if (amount.origin === 'notReported') {
    expect(amount).toEqual({ cents: null, origin: 'notReported', code: null });
    return;
  }
  expect(Number.isSafeInteger(amount.cents)).toBe(true);
  expect(Object.is(amount.cents, -0)).toBe(false);
  if (amount.origin === 'reported') expect(numbers).toContain(amount.cents);
  expect(Math.abs(amount.cents)).toBeLessThanOrEqual(most);
  for (const code of amount.code.split('+')) expect(isNamed(code, input)).toBe(true);
}

/** The payment and an old capture's total have no code of their own in FHIR. */
function isNamed(code: string, input: string): boolean {
  if (code.toLowerCase() === 'clm_pmt_amt') return input.includes('"payment"');
  return input.includes(code) || (code === 'clm_tot_chrg_amt' && input.includes('"total"'));
}

function amountsIn(claim: Claim): readonly Amount[] {
  return [claim.amounts, claim.money, ...claim.lines.map((line) => line.amounts)].flatMap((amounts) =>
    Object.values(amounts),
  );
}

/** Every number of the resource, in cents. */
function centsIn(value: unknown): readonly number[] {
  const cents = centsOf(value);
  if (cents !== null) return [cents];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(centsIn) : [];
}
