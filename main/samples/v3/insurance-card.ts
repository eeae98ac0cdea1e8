import type { Json, JsonObject } from '../fhir/json.ts';
import { never } from './codes.ts';

const guide = 'http://hl7.org/fhir/us/insurance-card/StructureDefinition/C4DIC-';
const cardText =
  'This is a made-up card. You may be asked to show your card when you get health care services.\n\n' +
  'Esta es una tarjeta inventada. Es posible que le pidan que muestre su tarjeta cuando reciba servicios de cuidado médico.';

/** The ids of a card are made for it alone; fixed ones keep a sample the same on every machine. */
const patientAddress = '5a6b0c1e-0000-4000-8000-000000000001';
const payorAddress = '5a6b0c1e-0000-4000-8000-000000000002';

/**
 * The answer to `Patient/$generate-insurance-card`: the Patient, Medicare, and each coverage that is held, without ids of their own.
 * @param patient as v3 sends it; @param coverage of which those that were never held are nothing but an id
 */
export function v3InsuranceCard(patient: JsonObject, coverage: readonly JsonObject[]): JsonObject {
  const held = coverage.filter(({ period }) => period !== undefined);
  return {
    resourceType: 'Bundle',
    meta: { lastUpdated: `${never}T00:00:00.000+00:00` },
    type: 'collection',
    entry: [
      entryOf(patientAddress, cardPatient(patient)),
      entryOf(payorAddress, medicare()),
      ...held.map((one) => entryOf(patientAddress, cardCoverage(one))),
    ],
  };
}

function entryOf(address: string, resource: JsonObject): JsonObject {
  return { fullUrl: `urn:uuid:${address}`, resource };
}

function profiled(name: string): JsonObject {
  return { profile: [guide + name] };
}

function cardPatient({ extension, name, gender, birthDate, address }: JsonObject): JsonObject {
  return {
    resourceType: 'Patient',
    meta: { lastUpdated: `${never}T00:00:00.000+00:00`, ...profiled('Patient') },
    ...given({ extension, name, gender, birthDate, address }),
    communication: [{ language: { coding: [{ system: 'urn:ietf:bcp:47', code: 'en' }] } }],
  };
}

/** What is there: a person who withholds their name has none on the card either. */
function given(fields: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, Json] => entry[1] !== undefined));
}

function medicare(): JsonObject {
  return {
    resourceType: 'Organization',
    meta: profiled('Organization'),
    active: true,
    name: 'Centers for Medicare and Medicaid Services',
    contact: [
      {
        purpose: {
          coding: [
            {
              system: 'http://terminology.hl7.org/CodeSystem/contactentity-type',
              code: 'PATINF',
              display: 'Patient',
            },
          ],
        },
        telecom: [
          { system: 'phone', value: '1-800-633-4227' },
          { system: 'phone', value: 'TTY: 1-877-486-2048' },
          { system: 'url', value: 'www.medicare.gov' },
        ],
      },
    ],
  };
}

/** Of the extensions a card has only why somebody has Medicare, and the help with drugs. */
const kept = /\/BENE-(MDCR-ENTLMT-RSN-CD|LIS-PTD-PRM-PCT|LIS-COPMT-LVL-CD)$/;

function cardCoverage(coverage: JsonObject): JsonObject {
  const { extension, identifier, status, type, subscriberId, relationship, period } = coverage;
  const extensions = (Array.isArray(extension) ? (extension as readonly JsonObject[]) : []).filter(
    ({ url }) => typeof url === 'string' && kept.test(url),
  );
  const identifiers = (Array.isArray(identifier) ? (identifier as readonly JsonObject[]) : []).map((one) => ({
    ...one,
    assigner: { reference: `Organization/${payorAddress}` },
  }));
  return {
    resourceType: 'Coverage',
    meta: { lastUpdated: `${never}T00:00:00.000+00:00`, ...profiled('Coverage') },
    extension: [
      { url: `${guide}AdditionalCardInformation-extension`, valueAnnotation: { text: cardText } },
      ...extensions,
    ],
    ...given({ identifier: identifiers, status, type, subscriberId }),
    subscriber: { reference: `Patient/${patientAddress}` },
    beneficiary: { reference: `Patient/${patientAddress}` },
    ...given({ relationship, period }),
    payor: [{ reference: `Organization/${payorAddress}` }],
    ...given({ class: coverage['class'] }),
  };
}
