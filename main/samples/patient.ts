import type { Day } from './calendar.ts';
import { easternMoment, isoOf } from './calendar.ts';
import { bbCodeSystem, coding, terminology, variables } from './fhir/coding.ts';
import { codingExtension } from './fhir/extensions.ts';
import type { JsonObject } from './fhir/json.ts';
import { optional } from './fhir/json.ts';
import { referenceYear } from './months.ts';
import type { SampleProfile } from './people.ts';

const usCore = 'http://hl7.org/fhir/us/core/StructureDefinition/';
/** SNOMED codes of the us-core-sex extension. */
const sexCodes = { female: '248152002', male: '248153007' } as const;

/** The Patient as Blue Button v2 gives it to apps: of the address only state and ZIP. */
export function patientOf(profile: SampleProfile, asOf: Day): JsonObject {
  const { patientId, given, family, gender, birthDate, state, zip, race } = profile;
  return {
    resourceType: 'Patient',
    id: patientId,
    meta: {
      lastUpdated: easternMoment(asOf - 5, 14_400, 128),
      profile: ['http://hl7.org/fhir/us/carin-bb/StructureDefinition/C4BB-Patient'],
    },
    extension: [
      sexExtension(profile),
      codingExtension('race', race),
      {
        url: `${usCore}us-core-race`,
        extension: [
          { url: 'ombCategory', valueCoding: coding(`${terminology}v3-NullFlavor`, 'UNK', 'Unknown') },
          { url: 'text', valueString: 'Unknown' },
        ],
      },
      ...referenceYear(asOf, profile),
    ],
    identifier: identifiers(profile),
    ...(profile.withholdsName ? {} : { name: [{ use: 'usual', family, given }] }),
    gender,
    birthDate,
    ...optional('deceasedDateTime', deathDayOf(profile, asOf)),
    address: [{ state, postalCode: zip }],
  };
}

/** The sex, which both API versions give in one way. */
export function sexExtension({ gender }: SampleProfile): JsonObject {
  return { url: `${usCore}us-core-sex`, valueCode: sexCodes[gender] };
}

/** Day of death, if the person has died. */
export function deathDayOf({ diedDaysAgo }: SampleProfile, asOf: Day): string | null {
  return diedDaysAgo === null ? null : isoOf(asOf - diedDaysAgo);
}

/** A former Medicare number comes before the current one, as it may from Medicare. */
function identifiers({ patientId, medicareNumber, formerMedicareNumber }: SampleProfile): readonly JsonObject[] {
  return [
    ...(formerMedicareNumber === null ? [] : [medicareIdentifier(formerMedicareNumber, 'historic')]),
    { ...medicareIdentifier(medicareNumber, 'current'), period: { start: '2020-01-01' } },
    {
      type: { coding: [coding(`${terminology}v2-0203`, 'MB', 'Member Number')] },
      system: `${variables}bene_id`,
      value: patientId,
    },
  ];
}

function medicareIdentifier(value: string, currency: 'current' | 'historic'): JsonObject {
  const url = `${bbCodeSystem}identifier-currency`;
  const mark = { url, valueCoding: coding(url, currency, currency === 'current' ? 'Current' : 'Historic') };
  return {
    type: {
      coding: [{ extension: [mark], ...coding(`${terminology}v2-0203`, 'MC', "Patient's Medicare number") }],
    },
    system: 'http://hl7.org/fhir/sid/us-mbi',
    value,
  };
}
