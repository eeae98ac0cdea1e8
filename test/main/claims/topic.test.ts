import { describe, expect, test } from 'vitest';
import { mapClaim } from '#main/claims/map-claim.ts';
import { topicOfLine } from '#main/claims/topic.ts';
import type { ClaimKind } from '#shared/domain/claim.ts';
import { professionalLine, revenueLine, v2Claim } from './made-fhir.ts';

const nothing = { hcpcs: null, modifiers: [], revenue: null, placeOfService: null, serviceType: null, betos: null };
const coded = (code: string) => ({ code, display: null });

describe('a line by its HCPCS', () => {
  test.each([
    ['99213', 'officeVisit'],
    ['99285', 'emergencyVisit'],
    ['G0438', 'preventiveVisit'],
    ['G0008', 'vaccine'],
    ['36415', 'labTest'],
    ['80048', 'labTest'],
    ['0023U', 'labTest'],
    ['77085', 'imaging'],
    ['77427', 'cancerTreatment'],
    ['00100', 'anesthesia'],
    ['90834', 'mentalHealth'],
    ['97110', 'therapy'],
    ['90935', 'dialysis'],
    ['A0429', 'ambulance'],
    ['A4253', 'diabetesSupplies'],
    ['A4351', 'urinarySupplies'],
    ['E1390', 'oxygen'],
    ['E0260', 'medicalEquipment'],
    ['K0823', 'wheelchair'],
    ['L0650', 'bracesAndProsthetics'],
    ['J1885', 'injectedDrug'],
    ['J9271', 'cancerTreatment'],
    ['V2100', 'eyeCare'],
    ['29125', 'minorProcedure'],
    ['44388', 'minorProcedure'],
    ['51798', 'diagnosticTest'],
    ['67028', 'minorProcedure'],
    ['95117', 'injectedDrug'],
    ['96132', 'diagnosticTest'],
    ['99397', 'preventiveVisit'],
    ['99406', 'preventiveVisit'],
    ['99422', 'telehealthVisit'],
    ['99443', 'telehealthVisit'],
    ['G0296', 'preventiveVisit'],
    ['G0473', 'preventiveVisit'],
    ['G0467', 'officeVisit'],
    ['G0491', 'dialysis'],
    ['A5514', 'bracesAndProsthetics'],
    ['V5261', 'medicalEquipment'],
    ['V5010', 'diagnosticTest'],
    ['P9016', 'otherService'],
    ['2GGGG', 'otherService'],
    ['XX', 'otherService'],
  ])('%s is %s', (hcpcs, topic) => {
    expect(topicOfLine('carrier', { ...nothing, hcpcs })).toBe(topic);
  });
});

test('an equipment claim is never a visit, whatever code stands on it', () => {
  expect(topicOfLine('dme', { ...nothing, hcpcs: '99213' })).toBe('medicalEquipment');
  expect(topicOfLine('dme', { ...nothing, hcpcs: 'K0823' })).toBe('wheelchair');
});

describe('a line by what else there is', () => {
  test.each([
    ['carrier', { betos: coded('M5C') }, 'eyeCare'],
    ['carrier', { betos: coded('P9B') }, 'dialysis'],
    ['carrier', { serviceType: coded('5') }, 'labTest'],
    ['outpatient', { revenue: coded('0450') }, 'emergencyVisit'],
    ['outpatient', { revenue: coded('301') }, 'labTest'],
    ['outpatient', {}, 'hospitalOutpatient'],
    ['inpatient', { revenue: coded('0120'), hcpcs: '99213' }, 'roomAndBoard'],
    ['inpatient', { revenue: coded('0250') }, 'pharmacy'],
    ['inpatient', { revenue: coded('0811') }, 'otherService'],
    ['outpatient', { revenue: coded('0821') }, 'dialysis'],
    ['inpatient', { revenue: coded('1001') }, 'roomAndBoard'],
    ['dme', {}, 'medicalEquipment'],
    ['partD', { hcpcs: '99213' }, 'prescription'],
  ] as const)('%s %j is %s', (kind: ClaimKind, facts, topic) => {
    expect(topicOfLine(kind, { ...nothing, ...facts })).toBe(topic);
  });
  test.each([
    ['21', 'hospitalVisit'],
    ['23', 'emergencyVisit'],
    ['31', 'nursingFacilityVisit'],
    ['12', 'homeVisit'],
    ['02', 'telehealthVisit'],
    ['11', 'officeVisit'],
  ])('a visit at place %s is %s', (place, topic) => {
    expect(topicOfLine('carrier', { ...nothing, hcpcs: '99213', placeOfService: coded(place) })).toBe(topic);
  });
  test('a modifier says telehealth; a test stays a test wherever it was', () => {
    expect(topicOfLine('carrier', { ...nothing, hcpcs: '99213', modifiers: ['95'] })).toBe('telehealthVisit');
    expect(topicOfLine('carrier', { ...nothing, hcpcs: '80048', placeOfService: coded('21') })).toBe('labTest');
  });
});

describe('a claim', () => {
  const product = (code: string) => ({ productOrService: { coding: [{ system: 'x/hcpcs', code }] } });
  const topic = (type: string, item: readonly object[]) => mapClaim(v2Claim(type, { item })).topic;

  test('is about its visit, even beside a dearer test', () => {
    const item = [
      professionalLine({ billed: 900 }, product('80048')),
      professionalLine({ billed: 100 }, product('99213')),
    ];
    expect(topic('CARRIER', item)).toBe('officeVisit');
  });
  test('else about its dearest line', () => {
    const item = [
      professionalLine({ billed: 10 }, product('80048')),
      professionalLine({ billed: 90 }, product('71045')),
    ];
    expect(topic('CARRIER', item)).toBe('imaging');
  });
  test('never about its total line', () => {
    const item = [
      revenueLine('0300', { rev_cntr_tot_chrg_amt: 20 }),
      revenueLine('0001', { rev_cntr_tot_chrg_amt: 20 }, product('99213')),
    ];
    expect(topic('OUTPATIENT', item)).toBe('labTest');
  });
  test.each([
    ['INPATIENT', 'hospitalStay'],
    ['SNF', 'nursingFacilityStay'],
    ['HHA', 'homeHealth'],
    ['HOSPICE', 'hospiceCare'],
    ['PDE', 'prescription'],
    ['OUTPATIENT', 'hospitalOutpatient'],
    ['DME', 'medicalEquipment'],
    ['CARRIER', 'otherService'],
  ])('%s without lines is about %s', (type, expected) => {
    expect(topic(type, [])).toBe(expected);
  });
});
