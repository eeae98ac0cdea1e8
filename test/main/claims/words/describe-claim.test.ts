import { describe, expect, test } from 'vitest';
import { describeClaim, kindWords, topicWords } from '#main/claims/words/describe-claim.ts';
import { lineTitle } from '#main/claims/words/line-title.ts';
import { dollars } from '#main/claims/words/dollars.ts';
import { englishWhen } from '#main/claims/words/english-dates.ts';
import { claimKinds, claimStatuses } from '#shared/domain/claim.ts';
import type { ClaimFacts } from '#shared/domain/claim.ts';
import { calculated, notReported, reported } from '#shared/domain/money.ts';
import { serviceTopics } from '#shared/domain/service-topic.ts';

const visit: ClaimFacts = {
  kind: 'carrier',
  status: 'final',
  apiVersion: 'v2',
  topic: 'officeVisit',
  serviceFrom: '2026-05-27',
  serviceTo: '2026-05-27',
  provider: { name: 'DR. ELENA MARSH MD', npi: null },
  denied: false,
  amounts: {
    billed: reported(25000, 'b'),
    approved: reported(14210, 'a'),
    paid: reported(11368, 'p'),
    yourShare: calculated(2842, 's'),
  },
  drugName: null,
  daysSupply: null,
  setting: null,
  city: null,
};
const missing = { billed: notReported, approved: notReported, paid: notReported, yourShare: notReported };
const institution = { ...visit.amounts, approved: notReported };
const lake = { name: 'LAKE HOSPITAL', npi: null };

function sentence(parts: Partial<ClaimFacts>): string {
  return describeClaim({ ...visit, ...parts }, 'en').sentence;
}

describe('one sentence per kind', () => {
  test.each<[string, Partial<ClaimFacts>, string]>([
    [
      'a visit',
      {},
      'On May 27, 2026 you saw Dr. Elena Marsh. Medicare approved $142.10 and paid $113.68; you may be billed $28.42.',
    ],
    [
      'a visit with an organisation',
      { provider: { name: 'NORTH CLINIC', npi: null } },
      'On May 27, 2026 you had an office visit with North Clinic. Medicare approved $142.10 and paid $113.68; you may be billed $28.42.',
    ],
    [
      'a test',
      { topic: 'labTest' },
      'On May 27, 2026 you had a lab test from Dr. Elena Marsh. Medicare approved $142.10 and paid $113.68; you may be billed $28.42.',
    ],
    [
      'equipment',
      { kind: 'dme', topic: 'wheelchair', provider: { name: 'LAKE SUPPLY, INC.', npi: null } },
      'On May 27, 2026 you got a wheelchair or scooter (or a part) from Lake Supply, Inc. Medicare approved $142.10 and paid $113.68; you may be billed $28.42.',
    ],
    [
      'a stay',
      { kind: 'inpatient', topic: 'hospitalStay', provider: lake, serviceTo: '2026-06-03', amounts: institution },
      'From May 27 to June 3, 2026 you had a hospital stay at Lake Hospital. The charge was $250.00. Medicare paid $113.68; you may be billed $28.42.',
    ],
    [
      'a nursing facility',
      { kind: 'snf', topic: 'nursingFacilityStay', provider: lake, amounts: institution },
      'On May 27, 2026 you had a stay in a skilled nursing facility at Lake Hospital. The charge was $250.00. Medicare paid $113.68; you may be billed $28.42.',
    ],
    [
      'an outpatient test',
      { kind: 'outpatient', topic: 'labTest', provider: lake, setting: 'hospital' },
      'On May 27, 2026 you had a lab test as an outpatient at Lake Hospital. The charge was $250.00. Medicare paid $113.68; you may be billed $28.42.',
    ],
    [
      'home health',
      { kind: 'hha', topic: 'homeHealth', provider: lake, amounts: { ...institution, yourShare: notReported } },
      'On May 27, 2026 you got home health care from Lake Hospital. The charge was $250.00. Medicare paid $113.68. This claim does not say what you may be billed. Most people pay nothing for home health visits.',
    ],
    [
      'hospice',
      { kind: 'hospice', topic: 'hospiceCare', provider: lake, amounts: { ...institution, yourShare: notReported } },
      'On May 27, 2026 you got hospice care from Lake Hospital. The charge was $250.00. Medicare paid $113.68. This claim does not say what you may be billed. Most people pay little or nothing for hospice care.',
    ],
    [
      'a prescription',
      {
        kind: 'partD',
        topic: 'prescription',
        provider: { name: 'LAKE PHARMACY', npi: null },
        drugName: 'Calmol',
        daysSupply: 30,
        amounts: institution,
      },
      'On May 27, 2026 you filled a prescription for Calmol (30 days) at Lake Pharmacy. The price was $250.00. Your plan paid $113.68; you paid $28.42 at the pharmacy.',
    ],
    [
      'a request',
      { kind: 'other', topic: 'priorAuthorization', provider: lake, amounts: missing },
      'This is a request to Medicare for approval in advance from Lake Hospital. It has no costs.',
    ],
    [
      'something else',
      { kind: 'other', topic: 'otherService', provider: lake },
      'On May 27, 2026 you had a medical service from Lake Hospital. Medicare approved $142.10 and paid $113.68; you may be billed $28.42.',
    ],
  ])('%s', (_, parts, expected) => {
    expect(sentence(parts)).toBe(expected);
  });
});

describe('where it was', () => {
  test.each<[string, Partial<ClaimFacts>, string]>([
    ['an office', { setting: 'office' }, 'you saw Dr. Elena Marsh at an office.'],
    ['an office in a city', { setting: 'office', city: 'SPRINGFIELD' }, 'Dr. Elena Marsh at an office in Springfield.'],
    ['a city alone', { city: 'Springfield' }, 'you saw Dr. Elena Marsh in Springfield.'],
    [
      'an office visit with an organisation says "office" once',
      { setting: 'office', provider: { name: 'NORTH CLINIC', npi: null } },
      'you had an office visit with North Clinic.',
    ],
    [
      'a test in the emergency room',
      { topic: 'imaging', setting: 'emergencyRoom' },
      'scan with Dr. Elena Marsh in the emergency room.',
    ],
    [
      'an emergency visit says it itself',
      { topic: 'emergencyVisit', setting: 'emergencyRoom' },
      'visit with Dr. Elena Marsh.',
    ],
    [
      'a dialysis center is no hospital',
      {
        kind: 'outpatient',
        topic: 'dialysis',
        setting: 'dialysisCenter',
        provider: { name: 'LAKE DIALYSIS', npi: null },
      },
      'you had dialysis care at Lake Dialysis.',
    ],
    [
      'a dialysis center without a name',
      { kind: 'outpatient', topic: 'dialysis', setting: 'dialysisCenter', provider: { name: null, npi: null } },
      'you had dialysis care at a dialysis center.',
    ],
    [
      'an outpatient claim that does not say',
      { kind: 'outpatient', topic: 'labTest', provider: lake },
      'a lab test at Lake Hospital.',
    ],
    [
      'nor names anybody',
      { kind: 'outpatient', topic: 'labTest', provider: { name: null, npi: null } },
      'you had a lab test as an outpatient.',
    ],
  ])('%s', (_, parts, expected) => {
    expect(sentence(parts)).toContain(expected);
  });
});

test.each<[Partial<ClaimFacts>, string]>([
  [{ topic: 'surgery', provider: { name: 'JOHN SMITH', npi: null } }, 'you had surgery with John Smith.'],
  [{ topic: 'ambulance', provider: { name: 'LAKE EMS', npi: null } }, 'you had an ambulance ride with Lake EMS.'],
  [{ topic: 'vaccine' }, 'you got a vaccine (shot) from Dr. Elena Marsh.'],
  [{ kind: 'dme', topic: 'diagnosticTest' }, 'you had a medical test from Dr. Elena Marsh.'],
  [{ serviceFrom: '2026-05-27', serviceTo: '2026-05-01' }, 'From May 1 to May 27, 2026 you'],
])('%j', (parts, expected) => {
  expect(sentence(parts)).toContain(expected);
});

describe('gaps are said', () => {
  test.each<[string, Partial<ClaimFacts>, string]>([
    [
      'no provider',
      { provider: { name: null, npi: '9000000012' } },
      'On May 27, 2026 you had an office visit. Medicare approved',
    ],
    [
      'no date',
      { serviceFrom: null, serviceTo: null },
      'You saw Dr. Elena Marsh. This claim does not say when. Medicare approved',
    ],
    [
      'no share',
      { amounts: { ...visit.amounts, yourShare: notReported } },
      'paid $113.68. This claim does not say what you may be billed.',
    ],
    [
      'no payment',
      { amounts: { ...visit.amounts, approved: notReported, paid: notReported } },
      'This claim does not say what Medicare paid; you may be billed $28.42.',
    ],
    ['no money', { amounts: missing }, 'This claim does not say what Medicare paid or what you may be billed.'],
    [
      'no drug money',
      { kind: 'partD', amounts: missing },
      'This claim does not say what your plan paid or what you paid.',
    ],
    [
      'no price paid',
      { kind: 'partD', amounts: { ...visit.amounts, yourShare: notReported } },
      'Your plan paid $113.68. This claim does not say what you paid.',
    ],
    [
      'approved, but no payment',
      { amounts: { ...visit.amounts, paid: notReported } },
      'Medicare approved $142.10. This claim does not say what Medicare paid; you may be billed $28.42.',
    ],
    [
      'no payment of the plan',
      { kind: 'partD', amounts: { ...institution, paid: notReported } },
      'You paid $28.42 at the pharmacy. This claim does not say what your plan paid.',
    ],
    [
      'a credit at the pharmacy',
      { kind: 'partD', amounts: { ...institution, paid: reported(-1000, 'p'), yourShare: reported(-250, 's') } },
      'Your plan took back $10.00; you got back $2.50 at the pharmacy.',
    ],
    [
      'a share that went down',
      { amounts: { ...visit.amounts, yourShare: reported(-160, 's') } },
      'and paid $113.68; your share went down by $1.60.',
    ],
    [
      'a charge that went down',
      { amounts: { ...institution, billed: reported(-2550, 'b') } },
      'The charge went down by $25.50. Medicare paid',
    ],
    [
      'a price that went down',
      { kind: 'partD', amounts: { ...institution, billed: reported(-2550, 'b') } },
      'The price went down by $25.50.',
    ],
    [
      'an approved amount that went down',
      { amounts: { ...visit.amounts, approved: reported(-100, 'a') } },
      'The approved amount went down by $1.00; Medicare paid $113.68; you may be billed $28.42.',
    ],
    [
      'denied with a share of zero',
      { denied: true, amounts: { ...visit.amounts, yourShare: reported(0, 's') } },
      'Your share is $0.00. If you still get a bill, call the provider before you pay.',
    ],
    [
      'taken back',
      { amounts: { ...visit.amounts, paid: reported(-1000, 'p') } },
      'Medicare took back $10.00; you may be billed',
    ],
  ])('%s', (_, parts, expected) => {
    expect(sentence(parts)).toContain(expected);
  });

  test('a claim that does not count tells why, and no amounts', () => {
    expect(sentence({ status: 'superseded' })).toBe(
      'On May 27, 2026 you saw Dr. Elena Marsh. A later version replaced this claim, so this one does not count.',
    );
    expect(sentence({ status: 'cancelled' })).toBe(
      'On May 27, 2026 you saw Dr. Elena Marsh. This claim was cancelled, so it does not count.',
    );
    expect(sentence({ status: 'pending' })).toContain('This claim is not final yet, so its amounts may change.');
  });
  test('a denied claim', () => {
    expect(sentence({ denied: true, amounts: { ...missing, billed: reported(25000, 'b') } })).toBe(
      'On May 27, 2026 you saw Dr. Elena Marsh. Medicare did not approve this claim. The charge was $250.00. This claim does not say what you may be billed. If you get a bill, call the provider before you pay.',
    );
  });
  test('whatever is missing, no $0.00 is invented and nothing is left blank', () => {
    for (const kind of claimKinds) {
      for (const status of claimStatuses) {
        for (const topic of serviceTopics) {
          for (const denied of [true, false, null]) {
            const text = sentence({
              kind,
              status,
              topic,
              denied,
              amounts: missing,
              provider: { name: null, npi: null },
              serviceFrom: null,
              serviceTo: null,
            });
            expect(text).not.toMatch(/\$|null|undefined|\.\.| {2}|^[a-z]/);
          }
        }
      }
    }
  });
});

describe('titles', () => {
  test('say what a claim is about', () => {
    const title = (parts: Partial<ClaimFacts>) => describeClaim({ ...visit, ...parts }, 'en').title;
    expect(title({})).toBe('Office visit');
    expect(title({ topic: 'otherService' })).toBe('Doctor or other professional');
    expect(title({ kind: 'partD', topic: 'prescription', drugName: 'Calmol' })).toBe('Prescription: Calmol');
    expect(title({ kind: 'partD', topic: 'prescription' })).toBe('Prescription');
    expect(title({ kind: 'inpatient', topic: 'hospitalStay' })).toBe('Hospital stay');
  });
  test('of lines', () => {
    const line = { topic: 'labTest', isTotalLine: false, ndc: null } as const;
    expect(lineTitle(line, 'outpatient', 'en')).toBe('Lab test');
    expect(lineTitle({ ...line, isTotalLine: true }, 'outpatient', 'en')).toContain('Total');
    const drug = { ...line, topic: 'injectedDrug', ndc: { code: '1', display: 'CALMOL - EXAMPLEAMINE' } } as const;
    expect(lineTitle(drug, 'outpatient', 'en')).toBe('Drug given by injection or drip: Calmol (exampleamine)');
    expect(lineTitle(drug, 'partD', 'en')).toBe('Calmol (exampleamine)');
  });
  test('every kind and topic has words', () => {
    expect(claimKinds.every((kind) => kindWords(kind, 'en') !== '')).toBe(true);
    expect(new Set(serviceTopics.map((topic) => topicWords(topic, 'en'))).size).toBe(serviceTopics.length);
  });
});

test('dates and money', () => {
  expect(englishWhen('2026-05-07', null)).toBe('On May 7, 2026');
  expect(englishWhen('2025-12-30', '2026-01-02')).toBe('From December 30, 2025 to January 2, 2026');
  expect([0, 5, 123456, 100000000, -1000].map(dollars)).toEqual([
    '$0.00',
    '$0.05',
    '$1,234.56',
    '$1,000,000.00',
    '-$10.00',
  ]);
});
