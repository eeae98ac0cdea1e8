import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapClaim } from '#main/claims/map-claim.ts';
import { mapCoverage } from '#main/claims/map-coverage.ts';
import { mapPatient } from '#main/claims/map-patient.ts';
import { searchTextOf } from '#main/claims/search-text.ts';
import { describeClaim } from '#main/claims/words/describe-claim.ts';
import { lineTitle } from '#main/claims/words/line-title.ts';
import { languages } from '#main/claims/words/languages.ts';
import { claimKinds } from '#shared/domain/claim.ts';
import type { Claim } from '#shared/domain/claim.ts';
import type { Amount } from '#shared/domain/money.ts';
import { notReported, reported } from '#shared/domain/money.ts';
import { professionalLine, v2Claim } from './made-fhir.ts';
import { moneyRules } from './money-rules.ts';
import { claimSource } from './money-source.ts';
import { longListsOf, mutationsOf, withDoubledCodes, withNegativeMoney, withRepeatedMoney } from './mutations.ts';
import { wholeClaims } from './whole-claims.ts';

describe('whatever a claim looks like', () => {
  test('the whole ones map with all that is asked of them', () => {
    for (const resource of wholeClaims) expectSound(mapClaim(resource), resource);
  });

  test('every amount negative', () => {
    for (const resource of wholeClaims.map(withNegativeMoney)) expectSound(mapClaim(resource), resource);
  });

  test('every amount sent again and different: the first counts', () => {
    for (const resource of wholeClaims.map(withRepeatedMoney)) expectSound(mapClaim(resource), resource);
  });

  test.each([true, false])('a code of two meanings under both, the odd one first: %s', (isFirst) => {
    const supplies = wholeClaims.filter((claim) => JSON.stringify(claim).includes('"paidtopatient"'));
    const oddDollars = fc.integer({ min: 1, max: 10_000_000 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(fc.constantFrom(...supplies), oddDollars, (claim, dollars) => {
        const before = mapClaim(claim);
        const doubled = withDoubledCodes(claim, { oddDollars: dollars, isFirst });
        const { lines, amounts } = mapClaim(doubled);
        expect(amounts).toEqual(before.amounts);
        for (const [index, line] of lines.entries()) {
          expect(line.amounts.paidToYou).toEqual(before.lines[index]?.amounts.paidToYou);
          if (before.lines[index]?.amounts.paidToYou.code !== 'line_bene_pmt_amt') continue;
          expect(line.amounts.purchasePrice).toEqual(reported(Math.round(dollars * 100), 'line_bene_pmt_amt'));
        }
        expectSound(mapClaim(doubled), doubled);
      }),
      { numRuns: 200 },
    );
    const isEquipment = (claim: unknown) => mapClaim(claim).kind === 'dme' && mapClaim(claim).apiVersion === 'v2';
    expect(supplies.some(isEquipment)).toBe(true);
  });

  test('fields dropped, replaced, repeated, negated: it maps, and no money is invented', () => {
    fc.assert(
      fc.property(mutationsOf(wholeClaims), (resource) => {
        expectSound(mapClaim(resource), resource);
      }),
      { numRuns: 1500 },
    );
  });

  test('lists five hundred times as long', () => {
    fc.assert(
      fc.property(longListsOf(wholeClaims), (resource) => {
        expectSound(mapClaim(resource), resource);
      }),
      { numRuns: 25 },
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
  expectMoney(claim, resource);
  for (const line of claim.lines) {
    expect(Number.isSafeInteger(line.sequence)).toBe(true);
    expect(lineTitle(line, claim.kind, 'en')).not.toBe('');
  }
  for (const date of [claim.serviceFrom, claim.serviceTo, claim.processedOn]) {
    expect(date === null || /^\d{4}-\d\d-\d\d$/.test(date)).toBe(true);
  }
}

/** Every amount of the claim and its lines is what its codes say on their own node, no more and no less (money-rules.ts). */
function expectMoney(claim: Claim, resource: unknown): void {
  const isRequest =
    typeof resource === 'object' && resource !== null && 'use' in resource && resource.use === 'preauthorization';
  const rules = moneyRules(claim.apiVersion, claim.kind, isRequest);
  const source = claimSource(resource, claim.lines);
  expect({ ...claim.amounts, ...claim.money }).toEqual(
    expected({ ...claim.amounts, ...claim.money }, (name) => rules.claim[name]?.(source)),
  );
  for (const [index, { amounts }] of claim.lines.entries()) {
    const line = source.lines[index];
    expect(amounts).toEqual(expected(amounts, (name) => (line === undefined ? undefined : rules.line[name]?.(line))));
  }
}

function expected(
  amounts: Readonly<Record<string, Amount>>,
  rule: (name: string) => Amount | undefined,
): Readonly<Record<string, Amount>> {
  return Object.fromEntries(Object.keys(amounts).map((name) => [name, rule(name) ?? notReported]));
}
