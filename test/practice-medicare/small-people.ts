import type { PracticePerson, Resource } from './people.ts';

const claimTypes = ['CARRIER', 'PDE', 'OUTPATIENT'] as const;

/**
 * Two people with a handful of bare claims each, for tests of the transport: `mary` and `james`. Tests of what a claim says use the
 * sample people.
 */
export function smallPeople(claims = 23): PracticePerson[] {
  return [smallPerson('mary', '-20000000000001', claims), smallPerson('james', '-20000000000002', Math.min(claims, 3))];
}

function smallPerson(user: string, patientId: string, count: number): PracticePerson {
  const beneficiary = { reference: `Patient/${patientId}` };
  return {
    user,
    displayName: `${user} (${count} bare claims)`,
    patientId,
    patient: { resourceType: 'Patient', id: patientId, name: [{ family: 'Practice', given: [user] }] },
    coverage: ['a', 'b', 'd'].map((part) => ({
      resourceType: 'Coverage',
      id: `part-${part}-${patientId}`,
      status: 'active',
      beneficiary,
    })),
    v3: null,
    *claims() {
      for (let number = 1; number <= count; number += 1) yield smallClaim(beneficiary, patientId, number);
    },
  };
}

function smallClaim(patient: Resource, patientId: string, number: number): Resource {
  const type = claimTypes[number % claimTypes.length] ?? 'CARRIER';
  const day = `2025-${String((number % 12) + 1).padStart(2, '0')}-15`;
  return {
    resourceType: 'ExplanationOfBenefit',
    id: `${type.toLowerCase()}-${patientId}${String(number).padStart(4, '0')}`,
    meta: { lastUpdated: `${day}T12:00:00.000+00:00` },
    status: 'active',
    type: { coding: [{ system: 'https://bluebutton.cms.gov/resources/codesystem/eob-type', code: type }] },
    patient,
    created: '2025-12-31T00:00:00+00:00',
    ...(type === 'PDE' ? { item: [{ sequence: 1, servicedDate: day }] } : { billablePeriod: { start: day, end: day } }),
  };
}
