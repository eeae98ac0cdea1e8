import type { ApiVersion } from '#shared/domain/claim.ts';

/** A FHIR resource as parsed JSON. */
export type Resource = Readonly<Record<string, unknown>>;

/** What one version of the API has about a person. Claims are made on first use: thousands of them take seconds. */
export type PracticeRecord = Readonly<{
  patientId: string;
  patient: Resource | null;
  coverage: readonly Resource[];
  claims: () => Iterable<Resource>;
}>;

/** v3 alone has the digital insurance card; null for nobody's. */
export type PracticeV3Record = PracticeRecord & Readonly<{ card: Resource | null }>;

/** Somebody who can sign in at practice Medicare; `v3` is null for who is not in the pilot of v3. */
export type PracticePerson = PracticeRecord &
  Readonly<{
    /** What is typed as user name; lower case. */
    user: string;
    /** What the sign-in page shows beside it. */
    displayName: string;
    v3: PracticeV3Record | null;
  }>;

/** What the person has under this version; null for nothing. */
export function recordOf(person: PracticePerson, version: ApiVersion): PracticeRecord | null {
  return version === 'v3' ? person.v3 : person;
}

/** Signs in like anybody, but Medicare has no claims for this person yet: the page says so and nothing is granted. */
export const newcomer = { user: 'newcomer', displayName: 'Nora Newcomer (new to Medicare, no claims yet)' } as const;

/** Shown on the sign-in page; the page takes any password that is not empty. */
export const practicePassword = 'practice';

export function isResource(value: unknown): value is Resource {
  return (
    typeof value === 'object' && value !== null && 'resourceType' in value && typeof value.resourceType === 'string'
  );
}

/** The id in a reference member such as `patient: {reference: "Patient/-123"}`, or null. */
export function referencedPatient(resource: Resource, member: string): string | null {
  const value = resource[member];
  if (typeof value !== 'object' || value === null || !('reference' in value)) return null;
  const id = typeof value.reference === 'string' ? /(?:^|\/)Patient\/([^/]+)$/u.exec(value.reference)?.[1] : undefined;
  return id ?? null;
}
