import type { Day } from '../calendar.ts';
import { coding, concept, terminology } from '../fhir/coding.ts';
import type { JsonObject } from '../fhir/json.ts';
import { optional } from '../fhir/json.ts';
import { deathDayOf, sexExtension } from '../patient.ts';
import type { SampleProfile } from '../people.ts';
import { carinProfile, never, usCoreProfile, v2Type } from './codes.ts';

const usCore = 'http://hl7.org/fhir/us/core/StructureDefinition/';
/** The census codes of the races in the samples. */
const races: Readonly<Record<string, readonly [code: string, display: string]>> = {
  White: ['2106-3', 'White'],
  Black: ['2054-5', 'Black or African American'],
};

/** The Patient of v3: the Medicare number is a "member number", the race has census codes, and nobody's language is known. */
export function v3Patient(profile: SampleProfile, asOf: Day): JsonObject {
  const { patientId, given, family, gender, birthDate, state, zip, withholdsName } = profile;
  const race = races[profile.race[1]] ?? ['UNK', 'Unknown'];
  return {
    resourceType: 'Patient',
    id: patientId,
    meta: {
      lastUpdated: `${never}T00:00:00.000+00:00`,
      profile: [carinProfile('Patient'), usCoreProfile('patient')],
    },
    extension: [
      sexExtension(profile),
      {
        url: `${usCore}us-core-race`,
        extension: [
          { url: 'ombCategory', valueCoding: coding('urn:oid:2.16.840.1.113883.6.238', race[0], race[1]) },
          { url: 'text', valueString: race[1] },
        ],
      },
    ],
    identifier: numbers(profile),
    ...(withholdsName ? {} : { name: [{ family, given }] }),
    gender,
    birthDate,
    ...optional('deceasedDateTime', deathDayOf(profile, asOf)),
    address: [{ state, postalCode: zip }],
    communication: [{ language: concept(coding('urn:ietf:bcp:47', 'unknown')) }],
  };
}

/** A former number has an end; both are of one type. */
function numbers({ medicareNumber, formerMedicareNumber, medicareSince }: SampleProfile): readonly JsonObject[] {
  const number = (value: string, period: JsonObject): JsonObject => ({
    type: v2Type('MB'),
    system: 'http://hl7.org/fhir/sid/us-mbi',
    value,
    period,
  });
  const start = `${medicareSince}T00:00:00+00:00`;
  const change = '2020-01-01T00:00:00+00:00';
  if (formerMedicareNumber === null) return [number(medicareNumber, { start })];
  return [number(formerMedicareNumber, { start, end: change }), number(medicareNumber, { start: change })];
}

/** What a coverage says about its kind. */
export function subscriberRelationship(): JsonObject {
  return concept(coding(`${terminology}subscriber-relationship`, 'self', 'Self'));
}
