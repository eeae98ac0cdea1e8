import { facilities, pharmacies, providers } from '../catalogue/providers.ts';
import type { Provider } from '../catalogue/providers.ts';
import { coding, concept, usNpi } from '../fhir/coding.ts';
import type { JsonObject } from '../fhir/json.ts';
import { optional } from '../fhir/json.ts';
import { carinProfile, npiType, role, usCoreProfile, v3Coding } from './codes.ts';
import { codingsOf, extensionIdentifier, isObject, objectsOf, textOf, under } from './source.ts';

/** v2's roles as v3 calls them; who billed is the claim's provider in v3. */
const roles: Readonly<Record<string, readonly [code: string, display: string]>> = {
  referring: ['referring', 'Referring'],
  performing: ['rendering', 'Rendering provider'],
  attending: ['attending', 'Attending'],
  operating: ['operating', 'Operating'],
  otheroperating: ['otheroperating', 'Other Operating'],
  prescribing: ['prescribing', 'Prescribing provider'],
};

export type V3Team = {
  readonly careTeam: readonly JsonObject[];
  /** v3's number of a member by its number in v2. */
  readonly sequences: ReadonlyMap<number, number>;
};

/** The care team: entries without a number and old provider numbers do not come, and names are there, family name first. */
export function v3Team(claim: JsonObject, pharmacy: boolean): V3Team {
  const sequences = new Map<number, number>();
  const careTeam = objectsOf(claim['careTeam']).flatMap((member) => {
    const code = textOf(codingsOf(member['role'])[0]?.['code']) ?? '';
    const named = roles[code];
    const npi = textOf(under(member, 'provider', 'identifier', 'value') ?? undefined);
    if (named === undefined || npi === null || !npiPattern.test(npi)) return [];
    const provider = byNpi.get(npi);
    const sequence = sequences.size + 1;
    sequences.set(Number(member['sequence']), sequence);
    return [
      {
        sequence,
        provider: {
          type: provider !== undefined && personName(provider.name) === null ? 'Organization' : 'Practitioner',
          identifier: { type: pharmacy ? qualifiedNpi : npiType, system: usNpi, value: npi },
          ...optional('display', provider === undefined ? null : displayOf(provider.name)),
        },
        role: role(named[0], named[1]),
        ...optional('qualification', pharmacy || provider === undefined ? null : qualification(provider)),
      },
    ];
  });
  return { careTeam, sequences };
}

const npiPattern = /^\d{10}$/;
/** An NPI as pharmacies' numbers are told apart, and where a pharmacy has it once more. */
const pharmacyNpi = coding('http://bluebutton.cms.gov/fhir/CodeSystem/PRVDR-ID-QLFYR-CD', '01', 'NPI Number');
const pharmacyNumbers = 'http://bluebutton.cms.gov/fhir/identifiers/GenericIdNum';
const qualifiedNpi = concept(
  pharmacyNpi,
  coding('http://terminology.hl7.org/CodeSystem/v2-0203', 'NPI', 'National provider identifier'),
);

const byNpi: ReadonlyMap<string, Provider> = new Map(
  Object.values(providers).map((provider: Provider) => [provider.npi, provider] as const),
);

function qualification({ taxonomy, specialty }: Provider): JsonObject {
  return concept(
    coding('http://nucc.org/provider-taxonomy', taxonomy),
    v3Coding('CLM-PRVDR-SPCLTY-CD', specialty[0], specialty[1].toUpperCase()),
  );
}

type PersonName = { readonly given: string; readonly family: string };

/** `DR. ELENA MARSH MD` is a person; a name without a degree is an organization's. */
function personName(name: string): PersonName | null {
  const [, given, family] = /^(?:DR\. )?(\S+) (\S+) (?:MD|DPM|NP|PT)$/.exec(name) ?? [];
  return given === undefined || family === undefined ? null : { given: capital(given), family: capital(family) };
}

function capital(word: string): string {
  return word.slice(0, 1) + word.slice(1).toLowerCase();
}

function displayOf(name: string): string {
  const person = personName(name);
  return person === null ? name : `${person.family}, ${person.given}`;
}

/** Who billed, as the claim contains it, and the reference to it; an institution without a name has only its numbers. */
export function billingProvider(
  claim: JsonObject,
  pharmacy: boolean,
): {
  readonly contained: readonly JsonObject[];
  readonly provider: JsonObject;
} {
  const organization = objectsOf(claim['contained']).find(({ resourceType }) => resourceType === 'Organization');
  const direct = textOf(under(claim, 'provider', 'identifier', 'value') ?? undefined);
  const npi = organization === undefined ? direct : npiOf(organization);
  if (npi === null) {
    // A professional's claim without a billing organization was sent by who did it.
    const performer = performingPerson(claim);
    return performer === null
      ? { contained: [], provider: { extension: [unknown] } }
      : { contained: [practitioner(performer.npi, performer.name)], provider: { reference: `#${performer.npi}` } };
  }
  const certification = organization === undefined ? undefined : objectsOf(organization['identifier'])[0]?.['value'];
  const zip = Object.values(facilities).find((facility) => facility.npi === npi)?.zip;
  const name = organization === undefined ? (names.get(npi) ?? null) : textOf(organization['name']);
  return {
    contained: [
      {
        resourceType: 'Organization',
        id: npi,
        meta: { profile: [carinProfile('Organization'), usCoreProfile('organization')] },
        identifier: [
          { type: npiType, system: usNpi, value: npi },
          ...(certification === undefined
            ? []
            : [{ system: 'http://terminology.hl7.org/NamingSystem/CCN', value: certification }]),
          ...(pharmacy ? [{ type: concept(pharmacyNpi), system: pharmacyNumbers, value: npi }] : []),
        ],
        active: true,
        ...optional('name', name),
        ...optional('address', zip === undefined ? null : [{ postalCode: zip }]),
      },
    ],
    provider: { reference: `#${npi}` },
  };
}

function performingPerson(claim: JsonObject): { readonly npi: string; readonly name: PersonName } | null {
  for (const member of objectsOf(claim['careTeam'])) {
    const npi = textOf(under(member, 'provider', 'identifier', 'value') ?? undefined);
    const provider = npi === null ? undefined : byNpi.get(npi);
    const name = provider === undefined ? null : personName(provider.name);
    if (textOf(codingsOf(member['role'])[0]?.['code']) !== 'performing' || npi === null || name === null) continue;
    return { npi, name };
  }
  return null;
}

/** Somebody who bills under their own number. */
function practitioner(npi: string, { given, family }: PersonName): JsonObject {
  return {
    resourceType: 'Practitioner',
    id: npi,
    meta: { profile: [carinProfile('Practitioner'), usCoreProfile('practitioner')] },
    identifier: [{ type: npiType, system: usNpi, value: npi }],
    name: [{ family, given: [given] }],
  };
}

/** What stands in place of a provider that is not known. */
const unknown = { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' };

function npiOf(organization: JsonObject): string | null {
  return textOf(objectsOf(organization['identifier']).find(({ system }) => system === usNpi)?.['value']);
}

const names: ReadonlyMap<string, string> = new Map([
  ...Object.values(providers).flatMap(
    (provider: Provider) =>
      [
        [provider.npi, provider.name],
        [provider.organizationNpi, provider.organization],
      ] as const,
  ),
  ...Object.values(facilities).map(({ npi, name }) => [npi, name] as const),
  ...pharmacies.map(({ npi, name }) => [npi, name] as const),
]);

/** The insurer of a claim: Medicare itself, or the drug plan by its name. */
export function insurerOrganization(name: string): JsonObject {
  return {
    resourceType: 'Organization',
    id: 'insurer-org',
    meta: { profile: [carinProfile('Organization'), usCoreProfile('organization')] },
    active: true,
    name,
  };
}

/** A blood value, with its LOINC code in place of CMS's. */
export function v3Observations(claim: JsonObject): readonly JsonObject[] {
  const laboratory = laboratoryOf(claim);
  return objectsOf(claim['contained']).flatMap((found) => {
    const value = found['valueQuantity'];
    if (found['resourceType'] !== 'Observation' || !isObject(value)) return [];
    const hematocrit = codingsOf(found['code'])[0]?.['code'] === 'R2';
    const code = hematocrit
      ? coding('http://loinc.org', '4544-3', 'Hematocrit')
      : coding('http://loinc.org', '718-7', 'Hemoglobin');
    const unit = hematocrit ? '%' : 'g/dL';
    return [
      {
        resourceType: 'Observation',
        id: textOf(found['id']) ?? '',
        status: 'final',
        code: concept(code),
        ...optional('performer', laboratory === null ? null : [laboratory]),
        valueQuantity: { ...value, unit, system: 'http://unitsofmeasure.org', code: unit },
      },
    ];
  });
}

/** The license under which a laboratory tests (CLIA), which v2 has at the place of the line. */
function laboratoryOf(claim: JsonObject): JsonObject | null {
  const numbers = objectsOf(claim['item']).map(({ locationCodeableConcept: place }) =>
    isObject(place) ? extensionIdentifier(place, 'carr_line_clia_lab_num') : null,
  );
  const value = numbers.find((number) => number !== null) ?? null;
  return value === null ? null : { identifier: { system: 'http://terminology.hl7.org/NamingSystem/CLIA', value } };
}
