import { describe, expect, it } from 'vitest';
import { mapClaim } from '#main/claims/map-claim.ts';
import { readableDetail } from '#main/claims/words/readable-claim.ts';
import type { ClaimDetail } from '#shared/domain/claim.ts';
import { bareDrug, bareStay } from '#test/support/bare-parts.ts';

const claim = mapClaim({
  resourceType: 'ExplanationOfBenefit',
  id: 'carrier-1',
  type: { coding: [{ system: 'https://bluebutton.cms.gov/resources/codesystem/eob-type', code: 'CARRIER' }] },
  careTeam: [
    {
      sequence: 1,
      provider: { display: 'DR. ELENA MARSH MD', identifier: { value: '9999973990' } },
      role: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/claimcareteamrole', code: 'primary' }] },
    },
  ],
  diagnosis: [
    {
      sequence: 1,
      diagnosisCodeableConcept: {
        coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'E669', display: 'OBESITY, UNSPECIFIED' }],
      },
    },
  ],
});
const noWords = { drgTitle: null, furtherSentences: [], reasonTexts: {}, modifierTexts: {}, codeGroups: {} };
const detail: ClaimDetail = {
  ...claim,
  id: 'x',
  title: 'Visit',
  sentence: '',
  lines: [],
  ...noWords,
  group: null,
  versions: [],
  changes: [],
  notReturnedSince: null,
};

describe('readableDetail', () => {
  it('gives codes of stays and prescriptions our words, and who ordered a readable name', () => {
    const code = (value: string) => ({ code: value, display: 'OFFICIAL TEXT' });
    const shown = readableDetail(
      {
        ...detail,
        referral: { name: 'DR. ELENA MARSH MD', npi: null },
        stay: { ...bareStay, admissionType: code('1'), admissionSource: code('4'), patientStatus: code('C') },
        drug: { ...bareDrug, compound: code('2'), dispensingStatus: code('P'), benefitPhase: code('A') },
      },
      'es',
    );
    expect(shown.referral?.name).toBe('Dr. Elena Marsh, MD');
    expect([shown.stay?.admissionType, shown.stay?.admissionSource].map((coded) => coded?.display)).toEqual([
      'Emergencia',
      'Desde otro hospital',
    ]);
    expect(shown.stay?.patientStatus?.display).toBe('La estadía continuaba');
    expect(shown.drug?.compound?.display).toBe('Medicamento preparado por la farmacia');
    expect(shown.drug?.benefitPhase?.display).toMatch(/catastrófica/);
  });

  it('leaves a newborn’s point of origin as it came: the codes mean something else', () => {
    const origin = { code: '4', display: null };
    const stay = { ...bareStay, admissionType: { code: '4', display: null }, admissionSource: origin };
    expect(readableDetail({ ...detail, stay }, 'en').stay?.admissionSource).toEqual(origin);
  });

  it('spells names and titles as people do, and changes nothing else', () => {
    const readable = readableDetail(detail, 'en');
    expect(readable.provider.name).toBe('Dr. Elena Marsh, MD');
    expect(readable.careTeam[0]?.name).toBe('Dr. Elena Marsh, MD');
    expect(readable.diagnoses[0]?.display).toBe('Obesity, unspecified');
    const { provider: _, careTeam: __, diagnoses: ___, ...rest } = readable;
    expect(detail).toMatchObject(rest);
    expect(detail.provider.name).toBe('DR. ELENA MARSH MD');
  });

  it('leaves a missing name missing', () => {
    const nameless = { ...detail, provider: { name: null, npi: null } };
    expect(readableDetail(nameless, 'en').provider).toEqual({ name: null, npi: null });
  });
});
