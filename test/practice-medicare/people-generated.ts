import { generateSample } from '#main/samples/generate.ts';
import { isResource, type PracticePerson, type Resource } from './people.ts';

/**
 * The sample people of the app, to sign in as `mary` and `james`.
 * @param claims how many claims each has; the generator's own number if absent
 * @param asOf the ISO date the samples are made for
 */
export function generatedPeople(claims: number | undefined, asOf: string): PracticePerson[] {
  const keys = ['mary', 'james'] as const;
  return keys.map((key) => {
    const sample = generateSample({ key, asOf, ...(claims !== undefined && { claims }) });
    return {
      user: key,
      displayName: `${key === 'mary' ? 'Mary' : 'James'} (${sample.claimCount} made-up claims)`,
      patientId: sample.patientId,
      patient: resource(sample.patient),
      coverage: sample.coverage.map(resource),
      card: resource(generateSample({ key, asOf, apiVersion: 'v3' }).insuranceCard),
      *claims() {
        for (const claim of sample.claims()) yield resource(claim);
      },
    };
  });
}

function resource(value: unknown): Resource {
  if (!isResource(value)) throw new TypeError('the sample generator made something that is not a FHIR resource');
  return value;
}
