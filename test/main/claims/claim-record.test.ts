import { describe, expect, test } from 'vitest';
import { mapClaim } from '#main/claims/map-claim.ts';
import { claimDates } from '#main/claims/claim-dates.ts';
import { describeClaim } from '#main/claims/words/describe-claim.ts';
import { furtherSentences } from '#main/claims/words/describe-detail.ts';
import { languages } from '#main/claims/words/languages.ts';
import { info, v2Claim, v3Claim, v3Code, v3Info, variable } from './made-fhir.ts';
import type { Json } from './made-fhir.ts';

const controlNumbers = 'https://bluebutton.cms.gov/identifiers/CLM-CNTL-NUM';
const prior = {
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/ex-relatedclaimrelationship', code: 'prior' }],
};
const tagged = (code: string): Json => ({
  meta: { tag: [{ system: 'https://bluebutton.cms.gov/fhir/CodeSystem/System-Type', code }] },
});

describe('what a claim says of its record', () => {
  test('the claims before it, as CMS writes them: an identifier with a relationship', () => {
    const related = [
      { reference: { system: controlNumbers, value: '31646182683541TDF' }, relationship: prior },
      { reference: { system: controlNumbers, value: ' 31646182683541TDF ' } },
      { reference: { system: controlNumbers, value: '2' }, relationship: { coding: [{ code: 'associated' }] } },
      { reference: { system: 'urn:other', value: '3' }, relationship: prior },
      { reference: 'Claim/4', relationship: prior },
      { claim: { reference: 'Claim/5' } },
      null,
    ];
    expect(mapClaim(v3Claim('2013', { related })).relatedControlNumbers).toEqual(['31646182683541TDF']);
    expect(mapClaim(v3Claim('40')).relatedControlNumbers).toEqual([]);
    expect(mapClaim(v2Claim('CARRIER', { related })).relatedControlNumbers).toEqual([]);
  });

  test('the system it comes from, by its tag or by a type of four digits', () => {
    const systems = ['NationalClaimsHistory', 'SharedSystem', 'DDPS', 'EDPS', 'Other'].map(
      (code) => mapClaim(v3Claim('40', tagged(code))).systemType,
    );
    expect(systems).toEqual(['nationalClaimsHistory', 'sharedSystem', 'partD', 'encounter', null]);
    expect(mapClaim(v3Claim('1013')).systemType).toBe('sharedSystem');
    expect(mapClaim(v2Claim('CARRIER')).systemType).toBeNull();
  });

  test('a copy of a shared system without a word of its finality waits; a request for approval does not', () => {
    const untagged = { meta: {}, use: 'claim' };
    expect(mapClaim(v3Claim('2700', untagged)).status).toBe('pending');
    expect(mapClaim(v3Claim('71', untagged)).status).toBe('final');
    expect(mapClaim(v3Claim('71', { ...tagged('SharedSystem'), use: 'preauthorization' })).status).toBe('final');
  });
});

describe('bills about members of Medicare Advantage', () => {
  const isForInformation = (claim: Json): boolean => mapClaim(claim).isForInformation;
  const v2Switch = (code: string): Json => ({
    supportingInfo: [info('clm_mco_pd_sw', { code: { coding: [variable('clm_mco_pd_sw', code)] } })],
  });
  const v3Switch = (code: string): Json => ({
    supportingInfo: [v3Info('CLM_MDCR_INSTNL_MCO_PD_SW', { code: v3Code('CLM-MDCR-INSTNL-MCO-PD-SW', code) })],
  });

  test('are told by the types 62 to 64 and by the switch', () => {
    expect(['60', '61', '62', '63', '64', '40'].map((type) => isForInformation(v3Claim(type)))).toEqual([
      false,
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(['0', '1'].map((code) => isForInformation(v2Claim('INPATIENT', v2Switch(code))))).toEqual([false, true]);
    expect(['0', '1'].map((code) => isForInformation(v3Claim('40', v3Switch(code))))).toEqual([false, true]);
    expect(mapClaim(v3Claim('63')).typeCode).toBe('63');
  });

  test('are final, and say for what they are in every language', () => {
    const claim = mapClaim(v3Claim('63'));
    expect(claim).toMatchObject({ kind: 'inpatient', status: 'final' });
    const told = languages.map((language) => {
      const facts = { ...claim, drugName: null, daysSupply: null };
      return `${describeClaim(facts, language).sentence} ${furtherSentences(claim, language).join(' ')}`;
    });
    expect(told[0]).toContain(
      'This claim is for your information. This bill is from a time when you had a Medicare Advantage plan.',
    );
    expect(told[1]).toContain(
      'Esta reclamación es para su información. Esta reclamación es de cuando usted tenía un plan Medicare',
    );
    const ordinary = mapClaim(v3Claim('60'));
    expect(furtherSentences(ordinary, 'en').join(' ')).not.toContain('Advantage');
    const facts = { ...ordinary, drugName: null, daysSupply: null };
    expect(describeClaim(facts, 'en').sentence).not.toContain('information');
  });
});

test('the care team of v3 has its names in speaking order, as the provider of the same claim has', () => {
  const member = (display: string, type: string): Json => ({ sequence: 1, provider: { display, type } });
  const careTeam = [
    member('Stark, Tony', 'Practitioner'),
    member('CBS Health Corporation', 'Organization'),
    member('LAKE SUPPLY, INC.', 'Organization'),
    member('Marsh, MD', 'Practitioner'),
  ];
  const names = (claim: Json) => mapClaim(claim).careTeam.map(({ name }) => name);
  const kept = ['CBS Health Corporation', 'LAKE SUPPLY, INC.', 'Marsh, MD'];
  expect(names(v3Claim('71', { careTeam }))).toEqual(['Tony Stark', ...kept]);
  // v2 has no such names; one that looks like it stays as received.
  expect(names(v2Claim('CARRIER', { careTeam }))).toEqual(['Stark, Tony', ...kept]);
});

test('a day that no month has is no date', () => {
  const period = (start: string) => claimDates({ billablePeriod: { start } }, null, false).from;
  expect(['2026-02-31', '2026-02-29', '1900-02-29', '2026-04-31', '2026-11-31'].map(period)).toEqual(
    Array.from({ length: 5 }, () => null),
  );
  const real = ['2024-02-29', '2000-02-29', '2026-01-31', '2026-04-30', '2026-12-31'];
  expect(real.map(period)).toEqual(real);
});
