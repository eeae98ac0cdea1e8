import type { ApiVersion } from '#shared/domain/claim.ts';
import { claimTypeCode, kindOf } from './claim-kind.ts';
import { identifierBySystem, uniqueClaimId } from './fhir/identifier.ts';
import { listOf, textOf } from './fhir/json.ts';
import type { Fields } from './fhir/json.ts';

/** Stands in v3 snapshots where an id was taken out; it would make all claims one. */
const emptyId = '00000000-0000-0000-0000-000000000000';

/** Medicare's number of the claim (v2 `clm_id`, `pde_id`; v3 the unique id without a system), or null. */
export function claimNumberOf(resource: Fields): string | null {
  return identifierBySystem(resource, '/clm_id', '/pde_id') ?? uniqueClaimId(resource);
}

/**
 * The FHIR id. Files of v3's model have none; then something as stable: the claim's number with its type (numbers of different types may be
 * equal), else any identifier, else a hash of what the resource says.
 */
export function resourceIdOf(resource: Fields, apiVersion: ApiVersion): string {
  const id = textOf(resource['id']);
  if (id !== null && id !== emptyId) return id;
  const number = claimNumberOf(resource) ?? anyIdentifier(resource);
  if (number === null) return contentId(resource);
  return `claim-number:${claimTypeCode(resource) ?? kindOf(resource, apiVersion)}:${number}`;
}

function anyIdentifier(resource: Fields): string | null {
  for (const { value } of listOf(resource['identifier'])) {
    const text = textOf(value);
    if (text !== null) return text;
  }
  return null;
}

/** An id made of what the resource says. `created` and `meta` change with each download and are left out. */
export function contentId(resource: Fields): string {
  const text = JSON.stringify({ ...resource, created: undefined, meta: undefined });
  const hash = [0x811c9dc5, 0x9747b28c].map((seed) => fnv1a(text, seed).toString(16).padStart(8, '0')).join('');
  return `content:${hash}`;
}

/** FNV-1a over UTF-16 units, 32 bits: tells contents apart, protects nothing. */
function fnv1a(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
