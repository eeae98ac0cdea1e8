import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInsuranceCard, mapInsuranceCard } from '#main/claims/insurance-card.ts';

const folder = '../shared/data/fhir/insurance-card/v3/';
const isThere = existsSync(folder);
if (!isThere) console.log('Insurance cards of CMS: skipped, because shared/data does not stand beside the checkout.');
const card = (name: string): unknown => JSON.parse(readFileSync(`${folder}bfd-ng-${name}.json`, 'utf8'));

describe.skipIf(!isThere)('CMS’s three cards, read by hand', () => {
  test('all parts', () => {
    expect(isInsuranceCard(card('allParts'))).toBe(true);
    const { patient, coverages, text } = mapInsuranceCard(card('allParts'));
    expect(patient).toMatchObject({
      name: 'Bluey Caroline Erdapfel',
      birthDate: '1967-03-19',
      medicareNumber: '8Z73WV0QC20',
      state: 'AL',
    });
    expect(coverages.map(({ part, start, end }) => [part, start, end])).toEqual([
      ['A', '2021-01-01', null],
      ['B', '2020-01-01', null],
      ['C', '2020-09-03', null],
      ['D', '2020-09-03', null],
      ['dual', '2018-07-01', null],
    ]);
    expect(coverages[3]?.drugCard).toEqual({ bin: '289653', pcn: '609279', group: '354', memberEnding: '0044' });
    expect(text?.en).toMatch(/^You may be asked to show this card/);
    expect(text?.es).toMatch(/^Es posible que le pidan/);
  });

  test.each(['partA', 'dual'])('%s: one coverage', (name) => {
    expect(isInsuranceCard(card(name))).toBe(true);
    const { coverages, patient } = mapInsuranceCard(card(name));
    expect(coverages.map(({ part }) => part)).toEqual([name === 'partA' ? 'A' : 'dual']);
    expect(patient.medicareNumber).not.toBeNull();
  });
});

const coverage = (part: string, payor: string, more = {}) => ({
  resourceType: 'Coverage',
  status: 'active',
  payor: [{ reference: `Organization/${payor}` }],
  class: [{ type: { coding: [{ code: 'plan' }] }, value: `Part ${part}` }],
  ...more,
});
const bundle = (...resources: readonly { readonly fullUrl?: string; readonly resource: unknown }[]) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: [{ resource: { resourceType: 'Patient' } }, ...resources],
});

test('a plan is named by the payor among the entries, by the end of its address or by its id', () => {
  const organization = { resourceType: 'Organization', name: 'Silver Fox' };
  const byAddress = bundle({ fullUrl: 'urn:uuid:abc', resource: organization }, { resource: coverage('C', 'abc') });
  const byId = bundle({ resource: { ...organization, id: 'abc' } }, { resource: coverage('D', 'abc') });
  expect([byAddress, byId].map((one) => mapInsuranceCard(one).coverages[0]?.planName)).toEqual([
    'Silver Fox',
    'Silver Fox',
  ]);
});

test('or by a contract number among the classes', () => {
  const classes = [{ type: { coding: [{ code: 'plan' }] }, value: 'Part C' }, { value: 'H1234' }];
  expect(mapInsuranceCard(bundle({ resource: coverage('C', 'x', { class: classes }) })).coverages[0]).toMatchObject({
    part: 'C',
    planContract: 'H1234',
    planName: null,
  });
});

test('what is no card: a search, claims, two patients, a Patient alone, no JSON object', () => {
  const one = { resource: coverage('A', 'x') };
  expect(isInsuranceCard(bundle(one))).toBe(true);
  expect(isInsuranceCard({ ...bundle(one), type: 'searchset' })).toBe(false);
  expect(isInsuranceCard(bundle(one, { resource: { resourceType: 'ExplanationOfBenefit' } }))).toBe(false);
  expect(isInsuranceCard(bundle(one, { resource: { resourceType: 'Patient' } }))).toBe(false);
  expect(isInsuranceCard(bundle())).toBe(false);
  expect([null, 3, 'x', [], {}].map(isInsuranceCard)).toEqual([false, false, false, false, false]);
});

test('nothing in a card makes the mapping throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (any) => {
      const value = any as object;
      isInsuranceCard(value);
      mapInsuranceCard({ ...bundle({ resource: value }), more: value });
      mapInsuranceCard(value);
    }),
  );
});
