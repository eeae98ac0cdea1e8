import { describe, expect, it } from 'vitest';
import { mapClaim } from '#main/claims/map-claim.ts';
import { mapPatient } from '#main/claims/map-patient.ts';
import { generateSample } from '#main/samples/generate.ts';
import { asOf, byKind, claimsOf, extensionCode, groupOf, hcpcsOf, list, text } from './claim-reader.ts';

const start = (claim: Parameters<typeof text>[0]): string => text(claim, 'billablePeriod', 'start');

describe('Mary under other circumstances', () => {
  it('keeps her claims when only the person is another', () => {
    const ids = claimsOf({ key: 'mary' }).map(({ id }) => id);
    for (const variant of ['noName', 'qmb'] as const) {
      expect(claimsOf({ key: 'mary', variant }).map(({ id }) => id)).toEqual(ids);
    }
  });

  it('noName: the app gets a Patient without a name in both versions', () => {
    for (const apiVersion of ['v2', 'v3'] as const) {
      const { patient } = generateSample({ key: 'mary', asOf, variant: 'noName', apiVersion });
      expect(mapPatient(patient)).toMatchObject({ name: null, birthDate: '1947-05-18' });
    }
  });

  it('qmb: the state helps in every month that has begun, pays the premiums, and drugs cost a small copay', () => {
    const { patient, coverage } = generateSample({ key: 'mary', asOf, variant: 'qmb' });
    const months = Array.from({ length: 11 }, (_, index) => String(index + 1).padStart(2, '0'));
    expect(months.map((month) => extensionCode(patient, `dual_${month}`))).toEqual(months.map(() => '01'));
    expect(months.map((month) => extensionCode(coverage[1] ?? {}, `buyin${month}`))).toEqual(months.map(() => 'C'));
    const fills = byKind(claimsOf({ key: 'mary', variant: 'qmb' }), 'PDE').map((claim) => mapClaim(claim));
    expect(fills.every(({ amounts }) => (amounts.yourShare.cents ?? Infinity) <= 12_65)).toBe(true);
  });

  it('dialysis: 27 months, one bill a month with thirteen sessions, under ESRD', () => {
    const claims = claimsOf({ key: 'mary', variant: 'dialysis', claims: 250 });
    const months = byKind(claims, 'OUTPATIENT').filter(
      (claim) => list(claim, 'item').filter((line) => hcpcsOf(line) === '90999').length === 13,
    );
    expect(months).toHaveLength(27);
    expect(new Set(months.map((claim) => start(claim))).size).toBe(27);
    expect(months.every((claim) => JSON.stringify(claim).includes('"N186"'))).toBe(true);
    const { coverage } = generateSample({ key: 'mary', asOf, variant: 'dialysis' });
    expect(extensionCode(coverage[0] ?? {}, 'ms_cd')).toBe('11');
    expect(extensionCode(coverage[0] ?? {}, 'esrd_ind')).toBe('Y');
  });

  it('deceased: a death the app believes, ended coverage, and no service after it', () => {
    for (const apiVersion of ['v2', 'v3'] as const) {
      const person = generateSample({ key: 'mary', asOf, variant: 'deceased', apiVersion });
      expect(mapPatient(person.patient).deathDate).toBe('2026-09-09');
      expect(person.coverage[0]).toMatchObject({ status: 'cancelled', period: { end: '2026-09-09' } });
      const last = [...person.claims()].map((claim) => mapClaim(claim).serviceTo ?? '').sort();
      expect(last.at(-1)).toBe('2026-09-08');
    }
  });

  it('longHistory: claims since 2014, with ICD-9 up to September 2015 and ICD-10 from October on', () => {
    const claims = claimsOf({ key: 'mary', variant: 'longHistory', claims: 1500 });
    const first = claims.map(start).sort()[0] ?? '';
    expect(first >= '2014-01-01' && first < '2014-03-01').toBe(true);
    const coded = claims.filter((claim) => 'diagnosis' in claim);
    const old = coded.filter((claim) => text(claim, 'billablePeriod', 'end') < '2015-10-01');
    expect(old.length).toBeGreaterThan(30);
    const systems = (list_: typeof coded): Set<string> =>
      new Set(
        list_.flatMap((claim) =>
          list(claim, 'diagnosis').flatMap((entry) =>
            list(entry, 'diagnosisCodeableConcept', 'coding').map((coding) => text(coding, 'system')),
          ),
        ),
      );
    expect([...systems(old)]).toEqual(['http://hl7.org/fhir/sid/icd-9-cm']);
    expect([...systems(coded.filter((claim) => !old.includes(claim)))].sort()).toEqual([
      'http://hl7.org/fhir/sid/icd-10',
      'http://hl7.org/fhir/sid/icd-10-cm',
    ]);
  });

  it('leaves no two active claims in one group, whatever the variant', () => {
    for (const variant of ['dialysis', 'deceased', 'longHistory'] as const) {
      const groups = claimsOf({ key: 'mary', variant, claims: 400 })
        .filter(({ status }) => status === 'active')
        .map(groupOf);
      expect(new Set(groups).size).toBe(groups.length);
    }
  });
});
