import { expect, test } from 'vitest';
import { mapClaim } from '#main/claims/map-claim.ts';
import { searchTextOf } from '#main/claims/search-text.ts';
import { professionalLine, v2Claim } from './made-fhir.ts';

const performing = {
  sequence: 1,
  role: { coding: [{ code: 'performing' }] },
  provider: { identifier: { value: '9000000020' }, display: 'DR. ELENA MARSH MD' },
};
const claim = mapClaim(
  v2Claim('CARRIER', {
    careTeam: [performing],
    diagnosis: [
      { diagnosisCodeableConcept: { coding: [{ system: 'x/icd-10-cm', code: 'M810', display: 'BONE LOSS' }] } },
    ],
    item: [
      professionalLine({ billed: 250, approved: 142.1 }, { careTeamSequence: [1] }),
      professionalLine({ billed: 250 }, { careTeamSequence: [1] }),
    ],
    payment: { amount: { value: 1234.5 } },
  }),
);
const text = searchTextOf(claim);

test.each([
  'Office visit',
  'Doctor or professional visit',
  'Dr. Elena Marsh, MD',
  '9000000020',
  '99213',
  'M81.0',
  'M810',
  'BONE LOSS',
  '142.10',
  '1234.50',
  '2026-05-27',
  'May 2026',
  'Visita al consultorio',
  'Visita al médico u otro profesional',
  'mayo de 2026',
])('a claim is found by %s', (piece) => {
  expect(text).toContain(piece);
});

test('each piece stands once, and no id of a resource or person is in it', () => {
  expect(text.split('99213')).toHaveLength(2);
  expect(text.split('Dr. Elena Marsh, MD')).toHaveLength(2);
  expect(text).not.toContain('5550001');
  expect(text).not.toContain('-42');
  expect(text).not.toContain('-777');
});
