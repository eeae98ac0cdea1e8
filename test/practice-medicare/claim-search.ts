import type { ApiVersion } from '#shared/domain/claim.ts';

import type { ShelvedClaim } from './claim-shelf.ts';

/** A refused request: status and the `detail` text of Medicare's proxy. */
export class SearchRefused extends Error {
  readonly status: 400 | 403;

  constructor(status: 400 | 403, detail: string) {
    super(detail);
    this.status = status;
  }
}

export type Paging = Readonly<{ count: number; startIndex: number }>;

const claimTypes = new Set(['carrier', 'pde', 'dme', 'hha', 'hospice', 'inpatient', 'outpatient', 'snf']);
const largestPage = 50;
const defaultPage = 10;

/** @throws SearchRefused 400 for a `_count` over 50 or under 1, or a `startIndex` that is no number */
export function pagingOf(query: URLSearchParams, version: ApiVersion): Paging {
  const count = wholeNumber(query.get('_count') ?? query.get('count'), '_count') ?? defaultPage;
  // v3 takes both, and the first wins (BFD-ng, EobResourceProvider); v2 drops `_offset` as unknown.
  const offset = version === 'v3' ? wholeNumber(query.get('_offset'), '_offset') : null;
  const startIndex = offset ?? wholeNumber(query.get('startIndex'), 'startIndex') ?? 0;
  if (count > largestPage || count < 1) throw new SearchRefused(400, 'the _count parameter value is not valid');
  return { count, startIndex };
}

/** @throws SearchRefused 403 when a person other than the token's is named, in the ways the proxy checks it */
export function checkOwnPatient(query: URLSearchParams, parameter: string, patientId: string): void {
  const named = query.get(parameter);
  // Even `Patient/123` with one's own id is refused by the real server.
  if (named !== null && named !== patientId) {
    throw new SearchRefused(403, 'You do not have permission to perform this action.');
  }
}

/** The claims that match `type`, `service-date` and `_lastUpdated`; unknown parameters are dropped silently, as v2 does. */
export function matchingClaims(claims: readonly ShelvedClaim[], query: URLSearchParams): readonly ShelvedClaim[] {
  const types = typesOf(query.get('type'));
  const dates = query.getAll('service-date').map((text) => comparison(text, 'service-date'));
  const updates = query.getAll('_lastUpdated').map((text) => comparison(text, '_lastUpdated'));
  return claims.filter(
    (claim) =>
      (types === null || types.has(claim.type)) &&
      dates.every((matches) => matches(claim.serviceDate)) &&
      updates.every((matches) => matches(claim.lastUpdated)),
  );
}

function typesOf(text: string | null): ReadonlySet<string> | null {
  if (text === null) return null;
  const types = text.split(',').map((part) => part.slice(part.lastIndexOf('|') + 1).toLowerCase());
  if (!types.every((type) => claimTypes.has(type)))
    throw new SearchRefused(400, 'the type parameter value is not valid');
  return new Set(types);
}

function comparison(text: string, parameter: string): (value: string) => boolean {
  const parts = /^(lt|le|gt|ge)(\d{4}(?:-\d{2}){0,2}(?:T.*)?)$/u.exec(text);
  const [, operator, bound] = parts ?? [];
  if (operator === undefined || bound === undefined) {
    throw new SearchRefused(400, `the ${parameter} operator is not valid`);
  }
  const limit = comparable(bound);
  if (Number.isNaN(limit)) throw new SearchRefused(400, `the ${parameter} parameter value is not valid`);
  return (value) => {
    const own = comparable(value);
    if (operator === 'lt') return own < limit;
    if (operator === 'le') return own <= limit;
    return operator === 'gt' ? own > limit : own >= limit;
  };
}

function comparable(text: string): number {
  return Date.parse(text);
}

function wholeNumber(text: string | null, parameter: string): number | null {
  if (text === null) return null;
  if (!/^-?\d{1,9}$/u.test(text)) throw new SearchRefused(400, `the ${parameter} parameter value is not valid`);
  return Number(text);
}
