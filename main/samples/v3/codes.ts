import { carin, coding, concept, terminology } from '../fhir/coding.ts';
import type { JsonObject } from '../fhir/json.ts';

/** How much a caller of v3 is told: no money at all, the amounts people know, or everything (claims-data.md, 1.4). */
export type Tier = 'basis' | 'regular' | 'cms';

/** Where v3 keeps its own code systems; the name of the system follows. */
export const v3System = 'https://bluebutton.cms.gov/fhir/CodeSystem/';
const v3Extension = 'https://bluebutton.cms.gov/fhir/StructureDefinition/';
export const controlNumberSystem = 'https://bluebutton.cms.gov/identifiers/CLM-CNTL-NUM';

/** A code of one of v3's own systems, mostly without a text. */
export function v3Coding(system: string, code: string, display?: string): JsonObject {
  return coding(v3System + system, code, display);
}

/** An extension whose name is its code system's name too. */
export function v3CodeExtension(name: string, code: string, display?: string): JsonObject {
  return { url: v3Extension + name, valueCoding: v3Coding(name, code, display) };
}

export function v3Extended(name: string, value: JsonObject): JsonObject {
  return { url: v3Extension + name, ...value };
}

/** An identifier's type of table 0203 of HL7 v2, which v3 uses where v2 used CARIN's. */
export function v2Type(code: string, display?: string): JsonObject {
  return concept(coding(`${terminology}v2-0203`, code, display));
}

export const npiType = v2Type('NPI', 'National provider identifier');

/** Profiles come with their version in v3. */
export function carinProfile(name: string): string {
  return `http://hl7.org/fhir/us/carin-bb/StructureDefinition/C4BB-${name}|2.2.0`;
}

export function usCoreProfile(name: string): string {
  return `http://hl7.org/fhir/us/core/StructureDefinition/us-core-${name}|7.0.0`;
}

/** Two codings with one code: the standard's role and CARIN's. */
export function role(code: string, display: string): JsonObject {
  return concept(
    coding(`${terminology}claimcareteamrole`, code, display),
    coding(`${carin}C4BBClaimCareTeamRole`, code, display),
  );
}

/** What test servers write when a date was never set. */
export const never = '9999-12-31';
