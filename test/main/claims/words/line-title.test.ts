import { expect, test } from 'vitest';
import { lineCodeWords, lineTitle } from '#main/claims/words/line-title.ts';
import type { LineCodes } from '#main/claims/words/line-title.ts';
import type { ServiceTopic } from '#shared/domain/service-topic.ts';

const bare = (code: string) => ({ code, display: null });
const titleOf = (topic: ServiceTopic, codes: LineCodes) =>
  lineTitle({ topic, isTotalLine: false, ndc: null, ...codes }, 'carrier', 'en');

test('the most exact code names a line: HCPCS, BETOS, revenue centre, type of service, then the topic', () => {
  const all = { hcpcs: '93005', betos: bare('P1B'), revenue: bare('0121'), serviceType: bare('2') };
  expect(titleOf('diagnosticTest', all)).toBe('Heart tracing (EKG)');
  expect(titleOf('surgery', { ...all, hcpcs: 'ZZZZZ' })).toBe('Colon surgery');
  expect(titleOf('roomAndBoard', { revenue: all.revenue, serviceType: all.serviceType })).toBe('Room for two people');
  expect(titleOf('otherService', { serviceType: all.serviceType })).toBe('Surgery');
  expect(titleOf('telehealthVisit', { serviceType: bare('1') })).toBe('Phone or video visit');
  expect(titleOf('surgery', { hcpcs: 'ZZZZZ' })).toBe('Surgery');
});

test('K0001 is a wheelchair or a part of one', () => {
  expect(titleOf('wheelchair', { hcpcs: 'K0001' })).toBe('Wheelchair or part');
});

test('a visit that the place made another one is told as that one', () => {
  expect(titleOf('officeVisit', { hcpcs: '99213' })).toBe('Office visit, known patient');
  expect(titleOf('telehealthVisit', { hcpcs: '99213' })).toBe('Phone or video visit');
});

test('so is the code of a visit on a supplier’s bill, or as a rate of a stay', () => {
  const bill = { topic: 'medicalEquipment', isTotalLine: false, ndc: null, hcpcs: '99213' } as const;
  expect(lineTitle(bill, 'dme', 'en')).toBe('Medical equipment');
  const rate = { ...bill, topic: 'roomAndBoard', revenue: bare('0121') } as const;
  expect(lineTitle(rate, 'inpatient', 'en')).toBe('Room for two people');
});

test('a total that is the only line is told by its topic', () => {
  expect(titleOf('hospitalOutpatient', { revenue: bare('0001') })).toBe('Hospital outpatient service');
});

test('a code that nothing has words for has none', () => {
  expect(lineCodeWords({ hcpcs: 'ZZZZZ', betos: bare('Y9'), revenue: null }, 'en')).toBeNull();
  expect(lineCodeWords({}, 'es')).toBeNull();
});
