import { mapClaim } from '#main/claims/map-claim.ts';
import { nameClaim, serviceNameOf } from '#main/claims/name-claim.ts';
import type { CodeNames } from '#main/claims/name-claim.ts';
import { searchTextOf } from '#main/claims/search-text.ts';
import type { Claim } from '#shared/domain/claim.ts';
import { AppError } from '#shared/errors.ts';

/** A claim ready to be stored: mapped, with its text for search, and what Medicare sent, to the byte. */
export type PreparedClaim = { readonly claim: Claim; readonly raw: string; readonly searchText: string };

/** A resource that could not be understood. It is kept with its reason; it never stops the others. */
export type SetAsideResource = { readonly reason: SetAsideReason; readonly raw: string };
export type SetAsideReason = 'not-json' | 'not-a-claim' | 'names-nobody';

/**
 * Maps raw ExplanationOfBenefit resources of one person.
 * @param patientId the person these must belong to
 * @param names of the official tables that are here
 * @throws AppError `medicare/wrong-person` when any of them names someone else: then nothing of the batch may be stored
 */
export function prepareClaims(
  raws: Iterable<string>,
  patientId: string,
  names: CodeNames,
): { readonly claims: readonly PreparedClaim[]; readonly setAside: readonly SetAsideResource[] } {
  const claims: PreparedClaim[] = [];
  const setAside: SetAsideResource[] = [];
  for (const raw of raws) {
    const prepared = prepareClaim(raw, names);
    if ('reason' in prepared) {
      setAside.push(prepared);
    } else if (prepared.claim.patientId === null) {
      setAside.push({ reason: 'names-nobody', raw });
    } else if (prepared.claim.patientId !== patientId) {
      throw new AppError('medicare/wrong-person');
    } else {
      claims.push(prepared);
    }
  }
  return { claims, setAside };
}

/** Maps one raw resource, whoever it belongs to, and puts names to its codes where official tables have them. */
export function prepareClaim(raw: string, names: CodeNames): PreparedClaim | SetAsideResource {
  let resource: unknown;
  try {
    resource = JSON.parse(raw);
  } catch {
    return { reason: 'not-json', raw };
  }
  try {
    const claim = nameClaim(mapClaim(resource), names);
    const services = new Set(claim.lines.flatMap((line) => serviceNameOf(line, names) ?? []));
    return { claim, raw, searchText: [searchTextOf(claim), ...services].join(' ') };
  } catch (error) {
    if (error instanceof AppError) return { reason: 'not-a-claim', raw };
    throw error;
  }
}
