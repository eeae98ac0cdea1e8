import { mapClaim } from '#main/claims/map-claim.ts';
import { mapCoverage } from '#main/claims/map-coverage.ts';
import { mapPatient } from '#main/claims/map-patient.ts';
import type { MedicareClient } from '#main/medicare/client.ts';
import { readPage } from '#main/medicare/page.ts';
import type { ResourceType } from '#main/medicare/page.ts';
import { AppError } from '#shared/errors.ts';

const patientIdIn: Readonly<Record<ResourceType, (resource: unknown) => string | null>> = {
  Patient: (resource) => mapPatient(resource).patientId,
  Coverage: (resource) => mapCoverage(resource).patientId,
  ExplanationOfBenefit: (resource) => mapClaim(resource).patientId,
};

/**
 * Whose account was signed in to, where the token response did not say: from the first resource that Medicare gives. null: it gave none.
 * Every later resource is then checked against this id.
 * @throws AppError `medicare/...`, `auth/reconnect-needed`, `sync/cancelled`
 */
export async function findPatientId(client: MedicareClient, signal: AbortSignal): Promise<string | null> {
  for (const type of ['Patient', 'Coverage', 'ExplanationOfBenefit'] as const) {
    try {
      const [first] = readPage(await client.search(type, { _count: '1' }, signal)).resources;
      const found = first === undefined ? null : patientIdIn[type](JSON.parse(first));
      if (found !== null && found !== '') return found;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'medicare/forbidden') throw error;
    }
  }
  return null;
}
