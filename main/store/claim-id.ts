import { hash } from 'node:crypto';
import type { ApiVersion } from '#shared/domain/claim.ts';
import { toBase32 } from './recovery-code.ts';

const idLength = 12;

/**
 * Our id of a claim: the same on every computer and after every download, and it tells nothing (Medicare's own ids hold the claim's
 * kind and number). 60 bits: two of 100,000 claims share one with a chance of 1 in 200 million. Lower case, Crockford's base32.
 */
export function claimIdOf(apiVersion: ApiVersion, patientId: string | null, resourceId: string): string {
  // The length before each part keeps ('ab', 'c') and ('a', 'bc') apart.
  const parts = [apiVersion, patientId ?? '', resourceId].map((part) => `${part.length}:${part}`).join('');
  return toBase32(hash('sha256', parts, 'buffer').subarray(0, 8))
    .slice(0, idLength)
    .toLowerCase();
}
