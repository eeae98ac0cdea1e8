import type { LineItem, Place } from '#shared/domain/claim.ts';
import { codedBySystem } from './fhir/coding.ts';
import { extensionCoding } from './fhir/extension.ts';
import { fieldsOf, integersOf, listOf, textOf } from './fhir/json.ts';
import type { Fields } from './fhir/json.ts';
import { containedOf } from './fhir/reference.ts';
import type { LineInfo } from './line-info.ts';
import { stateOf } from './state.ts';

/**
 * Where a v2 line was: doctors and suppliers by the provider's state and ZIP code, or the state that set the price; institutions by state alone
 * (claims-data.md, 1.2).
 */
export function v2LinePlace(item: Fields): Place | null {
  const location = fieldsOf(item['locationCodeableConcept']);
  const provider = location?.['extension'] === undefined ? null : location;
  const state =
    extensionCoding(provider, 'prvdr_state_cd') ??
    (provider === null ? null : extensionCoding(item, 'dmerc_line_prcng_state_cd'));
  return placeOf(
    stateOf(state?.code ?? textOf(fieldsOf(item['locationAddress'])?.['state']), 'ssa'),
    extensionCoding(provider, 'prvdr_zip')?.code ?? null,
  );
}

/** Where a v3 line was: a state among the supporting information it points to, or of a request for approval the state asked for. */
export function v3LinePlace(item: Fields, { states }: LineInfo): Place | null {
  const asked = extensionCoding(item, 'SVC-RENDER-ST')?.code ?? null;
  if (asked !== null) return placeOf(stateOf(asked, 'fips'), null);
  if (states.size === 0) return null;
  for (const sequence of integersOf(item['informationSequence'])) {
    const state = states.get(sequence);
    if (state !== undefined) return placeOf(state, null);
  }
  return null;
}

/**
 * Where a claim was: where its first line with a place was, else the state of the institution (v3, by FIPS number), with the ZIP code of who
 * billed where the line has none.
 */
export function claimPlace(resource: Fields, lines: readonly LineItem[], facilityState: string | null): Place | null {
  const first = lines.find(({ place }) => place !== null)?.place ?? null;
  const state = first?.state ?? stateOf(facilityState, 'fips');
  const address = listOf(containedOf(resource, resource['provider'])?.['address'])[0];
  return placeOf(state ?? textOf(address?.['state']), first?.zip ?? textOf(address?.['postalCode']));
}

/** The institution's CMS certification number, at the contained organisation that billed. */
export function facilityNumberOf(resource: Fields): string | null {
  for (const identifier of listOf(containedOf(resource, resource['provider'])?.['identifier'])) {
    const { system, type } = identifier;
    const isNumber =
      (typeof system === 'string' && system.trimEnd().endsWith('/NamingSystem/CCN')) ||
      codedBySystem(type, '/v2-0203')?.code === 'PRN';
    const value = isNumber ? textOf(identifier['value']) : null;
    if (value !== null) return value;
  }
  return null;
}

function placeOf(state: string | null, zip: string | null): Place | null {
  return state === null && zip === null ? null : { state, zip };
}
