import { mapClaim } from '#main/claims/map-claim.ts';
import { mapCoverage } from '#main/claims/map-coverage.ts';
import { mapPatient } from '#main/claims/map-patient.ts';
import type { MedicareClient } from '#main/medicare/client.ts';
import { readPageBytes } from '#main/medicare/page.ts';
import type { ResourceType } from '#main/medicare/page.ts';
import { AppError } from '#shared/errors.ts';

/** Whose account was signed in to. `name` is null when it was not shared. */
export type Account = { readonly patientId: string; readonly name: string | null };

const accountIn: Readonly<
  Record<ResourceType, (resource: unknown) => { patientId: string | null; name: string | null }>
> = {
  Patient: (resource) => mapPatient(resource),
  Coverage: (resource) => ({ patientId: mapCoverage(resource).patientId, name: null }),
  ExplanationOfBenefit: (resource) => ({ patientId: mapClaim(resource).patientId, name: null }),
};

/**
 * Whose account it is, from the first resource that Medicare gives; for when the token response did not say, or nobody gave the new person
 * a name. Every later resource is checked against this id. null: Medicare gave nothing.
 * @throws AppError `medicare/...`, `auth/reconnect-needed`, `sync/cancelled`
 */
export async function findAccount(client: MedicareClient, signal: AbortSignal): Promise<Account | null> {
  for (const type of ['Patient', 'Coverage', 'ExplanationOfBenefit'] as const) {
    try {
      const [first] = readPageBytes(await client.search(type, { _count: '1' }, signal)).resources;
      const { patientId, name } =
        first === undefined ? { patientId: null, name: null } : accountIn[type](JSON.parse(first.toString('utf8')));
      if (patientId !== null && patientId !== '') return { patientId, name };
    } catch (error) {
      // Not allowed, or no such thing on this server: the next type may tell.
      const isNext = error instanceof AppError && ['medicare/forbidden', 'medicare/bad-request'].includes(error.code);
      if (!isNext) throw error;
    }
  }
  return null;
}
