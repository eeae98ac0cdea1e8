import type { Provider } from '#shared/domain/claim.ts';
import { displayOf } from './fhir/coding.ts';
import { npiAmong, npiOf } from './fhir/identifier.ts';
import { fieldsOf, listOf, textOf } from './fhir/json.ts';
import type { Fields } from './fhir/json.ts';
import { containedOf } from './fhir/reference.ts';

export const noProvider: Provider = { name: null, npi: null };

const placeholderName = /^(unknown|n\/a|none|not available)$/i;

/** A name as received, or null when it only says that there is none. */
export function nameOf(value: unknown): string | null {
  const name = displayOf(value);
  return name === null || placeholderName.test(name) ? null : name;
}

/** Whom a FHIR Reference names: by its own display and identifier, or by the contained resource it points to. */
export function providerOf(resource: Fields, reference: unknown): Provider {
  const fields = fieldsOf(reference);
  if (fields === null) return noProvider;
  const contained = containedOf(resource, fields);
  return {
    name: nameOf(fields['display']) ?? (contained === null ? null : containedName(contained)),
    npi: npiOf(fields['identifier']) ?? npiAmong(contained?.['identifier']),
  };
}

/** An organisation's name is text; a practitioner's is put together in speaking order. */
function containedName(contained: Fields): string | null {
  if (typeof contained['name'] === 'string') return nameOf(contained['name']);
  const name = listOf(contained['name'])[0];
  return name === undefined ? null : humanName(name);
}

/** A FHIR HumanName as one text: given names, then the family name. */
export function humanName(name: Fields): string | null {
  const given: readonly unknown[] = Array.isArray(name['given']) ? name['given'] : [name['given']];
  const parts = [...given, name['family']].map(textOf).filter((part) => part !== null);
  return parts.length === 0 ? nameOf(name['text']) : nameOf(parts.join(' '));
}
