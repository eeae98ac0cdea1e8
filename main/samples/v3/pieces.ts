import { carin, coding, concept, terminology } from '../fhir/coding.ts';
import type { JsonObject } from '../fhir/json.ts';
import { v3Coding } from './codes.ts';
import { v3Label } from './labels.ts';

/** A piece of supporting information before it has its number. */
export type Piece = JsonObject;

/** A category of v3's own. */
export const own = (code: string, display: string): JsonObject =>
  concept(
    coding(`${terminology}claiminformationcategory`, 'info', 'Information'),
    v3Coding('Supporting-Information', code, display),
  );
/** A category of CARIN's. */
export const carinInfo = (code: string): JsonObject => concept(coding(`${carin}C4BBSupportingInfoType`, code));

/** A code under one of v3's systems; nothing where v2 had none. */
export function coded(
  [name, display]: readonly [string, string],
  code: string | null,
  system = name.replaceAll('_', '-'),
): readonly Piece[] {
  return code === null
    ? []
    : [{ category: own(name, display), code: concept(v3Coding(system, code, v3Label(system, code))) }];
}

export function dated(category: JsonObject, date: string | null): readonly Piece[] {
  return date === null ? [] : [{ category, timingDate: date }];
}

export function said([name, display]: readonly [string, string], value: string | null): readonly Piece[] {
  return value === null ? [] : [{ category: own(name, display), valueString: value }];
}
