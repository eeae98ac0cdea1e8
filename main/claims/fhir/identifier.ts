import { hasCode } from './coding.ts';
import { fieldsOf, listOf, textOf } from './json.ts';
import type { Fields } from './json.ts';

/** The value of the first identifier whose system ends with one of the given ends, tried in their order. */
export function identifierBySystem(resource: Fields, ...systemEnds: readonly string[]): string | null {
  const identifiers = listOf(resource['identifier']);
  for (const end of systemEnds) {
    for (const identifier of identifiers) {
      const value = systemEndsWith(identifier, end) ? textOf(identifier['value']) : null;
      if (value !== null) return value;
    }
  }
  return null;
}

/** The unique claim id of v3, which has a type but no system. */
export function uniqueClaimId(resource: Fields): string | null {
  for (const identifier of listOf(resource['identifier'])) {
    const value = textOf(identifier['value']);
    if (value !== null && identifier['system'] === undefined && hasCode(identifier['type'], 'uc')) return value;
  }
  return null;
}

const tenDigits = /^\d{10}$/;

/**
 * The National Provider Identifier an identifier holds, or null: v2 puts UPINs and other numbers in the same place (claims-data.md, 0.11), so
 * it must have ten digits and not be marked as something else.
 */
export function npiOf(identifier: unknown): string | null {
  const fields = fieldsOf(identifier);
  const value = textOf(fields?.['value']);
  return value !== null && tenDigits.test(value) && !hasCode(fields?.['type'], 'UPIN') ? value : null;
}

/** The NPI among several identifiers; they must say that it is one, because tax numbers also have ten characters. */
export function npiAmong(identifiers: unknown): string | null {
  for (const identifier of listOf(identifiers)) {
    const isNpi =
      systemEndsWith(identifier, '/us-npi') || hasCode(identifier['type'], 'npi') || hasCode(identifier['type'], 'NPI');
    const npi = isNpi ? npiOf(identifier) : null;
    if (npi !== null) return npi;
  }
  return null;
}

function systemEndsWith(identifier: Fields, end: string): boolean {
  const system = identifier['system'];
  return typeof system === 'string' && system.trimEnd().endsWith(end);
}
