import { expect, test } from 'vitest';
import { careSettingOf, cityOf } from '#main/claims/care-setting.ts';
import { madeLine } from '#test/main/store/made-claim.ts';

const at = (code: string | null, topic: 'officeVisit' | 'labTest' = 'officeVisit') =>
  madeLine({ topic, placeOfService: code === null ? null : { code, display: null } });
const visit = { topic: 'officeVisit', facilityType: null } as const;

test('a professional’s claim: the place of the lines it is about', () => {
  expect(careSettingOf('carrier', { ...visit, lines: [at('11')] })).toBe('office');
  expect(careSettingOf('carrier', { ...visit, lines: [at('81', 'labTest'), at('11')] })).toBe('office');
  expect(careSettingOf('carrier', { ...visit, lines: [at('23', 'labTest')] })).toBe('emergencyRoom');
  expect(careSettingOf('carrier', { ...visit, lines: [at('7')] })).toBeNull();
  expect(careSettingOf('carrier', { ...visit, lines: [at(null)] })).toBeNull();
  expect(careSettingOf('carrier', { ...visit, lines: [at('11'), at('22')] })).toBeNull();
  expect(careSettingOf('dme', { ...visit, lines: [at('12')] })).toBeNull();
});

test('an outpatient claim: the kind of facility, and only 1 is a hospital', () => {
  const of = (code: string | null, topic: 'dialysis' | 'labTest') =>
    careSettingOf('outpatient', { topic, lines: [], facilityType: code === null ? null : { code, display: null } });
  expect(of('1', 'labTest')).toBe('hospital');
  expect(of('7', 'dialysis')).toBe('dialysisCenter');
  expect(of('7', 'labTest')).toBe('clinic');
  expect(of('1', 'dialysis')).toBe('hospital');
  expect(of(null, 'labTest')).toBeNull();
});

test('a city only where an address of the claim has one', () => {
  const contained = [
    { resourceType: 'Organization', id: 'provider-org', address: [{ city: ' PODUNK ', state: 'TX' }] },
  ];
  const provider = { reference: '#provider-org' };
  expect(cityOf({ contained, provider })).toBe('PODUNK');
  expect(cityOf({ contained: [{ ...contained[0], address: [{ postalCode: '77840' }] }], provider })).toBeNull();
  expect(cityOf({ item: [{ locationAddress: { city: 'Podunk', state: '45' } }] })).toBe('Podunk');
  expect(cityOf({ item: [{ locationAddress: { state: '45' } }] })).toBeNull();
  expect(cityOf({ item: [{ locationAddress: { city: 'A' } }, { locationAddress: { city: 'B' } }] })).toBeNull();
});
