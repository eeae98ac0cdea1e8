import { mapClaim } from '#main/claims/map-claim.ts';
import { nameClaim, serviceNameOf } from '#main/claims/name-claim.ts';
import type { CodeNames } from '#main/claims/name-claim.ts';
import { searchTextOf } from '#main/claims/search-text.ts';
import type { Claim } from '#shared/domain/claim.ts';
import { AppError } from '#shared/errors.ts';

/** What Medicare sent, to the byte: as text, or as its bytes in UTF-8, which are stored without being encoded again. */
export type RawText = string | Buffer;

/** A claim ready to be stored: mapped, with its text for search, and what Medicare sent. */
export type PreparedClaim<Raw extends RawText = string> = {
  readonly claim: Claim;
  readonly raw: Raw;
  readonly searchText: string;
};

/** A resource that could not be understood. It is kept with its reason; it never stops the others. */
export type SetAsideResource<Raw extends RawText = string> = { readonly reason: SetAsideReason; readonly raw: Raw };
export type SetAsideReason = 'not-json' | 'not-a-claim' | 'names-nobody';

/**
 * Maps raw ExplanationOfBenefit resources of one person.
 * @param patientId the person these must belong to
 * @param names of the official tables that are here
 * @throws AppError `medicare/wrong-person` when any of them names someone else: then nothing of the batch may be stored
 */
export function prepareClaims<Raw extends RawText>(
  raws: Iterable<Raw>,
  patientId: string,
  names: CodeNames,
): { readonly claims: readonly PreparedClaim<Raw>[]; readonly setAside: readonly SetAsideResource<Raw>[] } {
  const claims: PreparedClaim<Raw>[] = [];
  const setAside: SetAsideResource<Raw>[] = [];
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
export function prepareClaim<Raw extends RawText>(
  raw: Raw,
  names: CodeNames,
): PreparedClaim<Raw> | SetAsideResource<Raw> {
  let resource: unknown;
  try {
    resource = JSON.parse(typeof raw === 'string' ? raw : raw.toString('utf8'));
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

/** {@link prepareClaim} for what is stored already: null for what cannot be understood. */
export function mapWith(names: CodeNames): (raw: string) => PreparedClaim | null {
  return (raw) => {
    const prepared = prepareClaim(raw, names);
    return 'reason' in prepared ? null : prepared;
  };
}
