import { generateSample } from '#main/samples/generate.ts';
import type { SamplePerson } from '#main/samples/generate.ts';
import { isResource, type PracticePerson, type PracticeRecord, type Resource } from './people.ts';

/**
 * The sample people of the app, to sign in as `mary` and `james`.
 * @param claims how many claims each has; the generator's own number if absent
 * @param asOf the ISO date the samples are made for
 */
export function generatedPeople(claims: number | undefined, asOf: string): PracticePerson[] {
  const keys = ['mary', 'james'] as const;
  return keys.map((key) => {
    const options = { key, asOf, ...(claims !== undefined && { claims }) };
    const sample = generateSample(options);
    const v3 = generateSample({ ...options, apiVersion: 'v3' });
    return {
      user: key,
      displayName: `${key === 'mary' ? 'Mary' : 'James'} (${sample.claimCount} made-up claims)`,
      ...recordOfSample(sample),
      v3: { ...recordOfSample(v3), card: resource(v3.insuranceCard) },
    };
  });
}

function recordOfSample(sample: SamplePerson): PracticeRecord {
  return {
    patientId: sample.patientId,
    patient: resource(sample.patient),
    coverage: sample.coverage.map(resource),
    *claims() {
      for (const claim of sample.claims()) yield resource(claim);
    },
  };
}

function resource(value: unknown): Resource {
  if (!isResource(value)) throw new TypeError('the sample generator made something that is not a FHIR resource');
  return value;
}
