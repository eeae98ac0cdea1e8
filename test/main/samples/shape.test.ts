import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#main/samples/fhir/json.ts';
import type { SampleOptions } from '#main/samples/generate.ts';
import { generateSample } from '#main/samples/generate.ts';
import { asOf, kindOf } from './claim-reader.ts';
import { missingFrom, realSamples, samplesPresent, shapeOf } from './shapes.ts';

const kinds = ['CARRIER', 'DME', 'HHA', 'HOSPICE', 'INPATIENT', 'OUTPATIENT', 'PDE', 'SNF'] as const;

/** Shapes that BFD's source gives but the few sample files happen not to hold, and one that is meant to be unknown. */
const allowed: Readonly<Record<'all' | 'Patient' | 'Coverage' | (typeof kinds)[number], readonly RegExp[]>> = {
  all: [
    // One claim in a hundred has an extension that no app can know.
    /^\.extension\.(?:url=.*sample_future_field|valueString:string)$/,
    // A line without a code: CMS’s captures have it on hospital lines (claims-data.md, 0.9), BFD writes it for every kind.
    /^\.item\.productOrService\.coding\.(?:display:string|system=http:\/\/hl7\.org\/fhir\/StructureDefinition\/data-absent-reason)$/,
    // The note beside a code that no drug is known; seen in captures that are not beside the checkout.
    /^\.item\.productOrService\.extension\.(?:url|valueCoding\.system)=http:\/\/hl7\.org\/fhir\/StructureDefinition\/data-absent-reason$/,
    // Old provider numbers (UPIN) beside the new: seen on carrier and outpatient claims of the sandbox.
    /^\.careTeam\.provider\.identifier\.type\.coding\.system=http:\/\/terminology\.hl7\.org\/CodeSystem\/v2-0203$/,
    // The unit of a drug with its name: known units have one, the golden files use unknown ones for most kinds.
    /^\.item\.modifier\.coding\.display:string$/,
    // ICD-9 before October 2015 and ICD-10 since, for every kind: these systems and no other.
    /^\.diagnosis\.diagnosisCodeableConcept\.coding\.system=http:\/\/hl7\.org\/fhir\/sid\/icd-(?:9-cm|9|10-cm|10)$/,
    /^\.procedure\.procedureCodeableConcept\.coding\.system=http:\/\/(?:www\.cms\.gov\/Medicare\/Coding\/ICD(?:9|10)|hl7\.org\/fhir\/sid\/icd-(?:9-cm|9|10))$/,
  ],
  CARRIER: [],
  DME: [],
  HHA: [],
  HOSPICE: [],
  INPATIENT: [],
  OUTPATIENT: [
    // The golden file's revenue code has no second and third coding; those of the other institutional kinds have.
    /^\.item\.revenue\.coding\.system=/,
  ],
  // The golden file's revenue code is unknown and therefore has no label.
  SNF: [/^\.item\.revenue\.coding\.display:string$/],
  PDE: [],
  Patient: [],
  // The sandbox puts the year into the address of the extension; ours puts it into the coding's system too.
  Coverage: [/^\.extension\.valueCoding\.system=.*ptdcntrctNN\/YYYY-M$/],
};

/** What BFD's golden files have and an app never gets. */
const neverSent: readonly RegExp[] = [
  // Tax numbers and the full address only come to callers inside CMS, by a header of their own.
  /^\.item\.extension\.(?:url|valueCoding\.system)=.*\/tax_num$/,
  /^\.address\.(?:line|city):string$/,
];

/** What the newest capture of the sandbox has from servers older than today's, which no longer write it (claims-data.md, section 3). */
const olderServers: readonly RegExp[] = [
  // Now HL7's and CARIN's lists of kinds of diagnoses.
  /^\.diagnosis\.type\.coding\.system=.*\/codesystem\/diagnosis-type$/,
  // The DRG with the diagnosis, the type of admission and the query code at other places, ValueSets as systems.
  /^\.diagnosis\.packageCode\./,
  /^\.supportingInfo\.category\.coding\.system=http:\/\/hl7\.org\/fhir\/ValueSet\//,
  /^\.supportingInfo\.code\.coding\.system=.*\/clm_ip_admsn_type_cd$/,
  /^\.extension\.(?:url|valueCoding\.system)=.*\/claim_query_cd$/,
  // A hospital's care team with HL7's roles and a system beside the NPI.
  /^\.careTeam\.(?:provider\.identifier\.system|role\.coding\.system=http:\/\/terminology\.hl7\.org)/,
  // A Patient that is "active", with a race of another list; a Coverage with a contract.
  /^\.(?:active:boolean|extension\.extension\.valueCoding\.system=urn:oid|extension\.url=.*omb-race-category|contract\.reference)/,
  /^\.identifier\.type\.coding\.system=.*\/C4BBIdentifierType$/,
];

/** Enough people for every shape to come up: many claims, the years of ICD-9, all variants. */
const people = [
  { key: 'mary', claims: 3000 },
  { key: 'mary', claims: 600, asOf: '2016-06-01' },
  { key: 'mary', claims: 300, variant: 'deceased' },
  { key: 'mary', claims: 300, variant: 'qmb' },
  { key: 'mary', claims: 300, variant: 'dialysis' },
  { key: 'mary', claims: 1000, variant: 'longHistory' },
  { key: 'james', claims: 300 },
  // Rare shapes of kinds that come once a person.
  ...Array.from({ length: 30 }, (_, nth) => ({ key: 'mary', claims: 70, seed: `shape ${nth}` }) as const),
] as const satisfies readonly Partial<SampleOptions>[];

/** Each list of keys once. */
function distinct(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...new Map(lists.map((keys) => [keys.join(' '), keys])).values()];
}

/** True when the keys that both have stand in one order. */
function agree(keys: readonly string[], model: readonly string[]): boolean {
  const both = keys.filter((key) => model.includes(key));
  return both.join(' ') === model.filter((key) => keys.includes(key)).join(' ');
}

/** True when the keys stand in the order of the model, whatever the model has more. */
function inOrderOf(keys: readonly string[], model: readonly string[]): boolean {
  const places = keys.map((key) => model.indexOf(key));
  return places.every((place, index) => place >= 0 && place > (places[index - 1] ?? -1));
}

describe.runIf(samplesPresent)('the samples beside real claims', () => {
  const real = realSamples('v2');
  const realClaims = real.filter(({ resource }) => resource['resourceType'] === 'ExplanationOfBenefit');
  const persons = people.map((options) => generateSample({ asOf, ...options }));
  const made = persons.flatMap((person) => [...person.claims()]);
  const resources = (list: readonly { readonly resource: JsonObject }[]) => list.map(({ resource }) => resource);
  const ofKind = (list: readonly JsonObject[], kind: string) => list.filter((claim) => kindOf(claim) === kind);

  it.each(kinds)('%s: have no shape that no real claim of the kind has', (kind) => {
    const known = shapeOf(ofKind(resources(realClaims), kind));
    expect(missingFrom(known, shapeOf(ofKind(made, kind)), [...allowed.all, ...allowed[kind]])).toEqual([]);
  });

  it.each(kinds)('%s: have every shape that today’s server writes', (kind) => {
    const golden = shapeOf(ofKind(resources(realClaims.filter(({ file }) => file.startsWith('bfd-'))), kind));
    expect(golden.size).toBeGreaterThan(50);
    expect(missingFrom(shapeOf(ofKind(made, kind)), golden, neverSent)).toEqual([]);
  });

  it.each(kinds)('%s: have every shape of the newest capture of the sandbox', (kind) => {
    const newest = shapeOf(ofKind(resources(realClaims.filter(({ file }) => file.startsWith('sandbox-web'))), kind));
    // CMS's newest capture has claims of four kinds.
    if (['CARRIER', 'INPATIENT', 'OUTPATIENT', 'PDE'].includes(kind)) expect(newest.size).toBeGreaterThan(50);
    else expect(newest.size).toBe(0);
    expect(missingFrom(shapeOf(ofKind(made, kind)), newest, [...neverSent, ...olderServers])).toEqual([]);
  });

  it('have their keys in the order of today’s server', () => {
    const golden = realClaims.filter(({ file }) => file.startsWith('bfd-eobRead') && !file.includes('Samhsa'));
    const orders = new Map(golden.map(({ resource }) => [kindOf(resource), Object.keys(resource)]));
    expect(orders.size).toBe(8);
    const wrong = made.filter((claim) => !inOrderOf(Object.keys(claim), orders.get(kindOf(claim)) ?? []));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('have lines with their keys in the order of today’s server', () => {
    const golden = realClaims.filter(({ file }) => file.startsWith('bfd-eobRead') && !file.includes('Samhsa'));
    const lineKeys = (claim: JsonObject): readonly string[][] =>
      (claim['item'] as readonly JsonObject[]).map((line) => Object.keys(line));
    for (const kind of kinds) {
      // Lines of one claim differ in what they have: ours stand beside every one of them.
      const models = distinct(ofKind(resources(golden), kind).flatMap(lineKeys));
      expect(models.length).toBeGreaterThan(0);
      const known = new Set(models.flat());
      const wrong = distinct(ofKind(made, kind).flatMap(lineKeys)).filter(
        (keys) => !keys.every((key) => known.has(key)) || models.some((model) => !agree(keys, model)),
      );
      expect({ kind, wrong }).toEqual({ kind, wrong: [] });
    }
  });

  it.each(['Patient', 'Coverage'] as const)('%s: is of the known shape, and has all of it', (type) => {
    const ofType = real.filter(({ resource }) => resource['resourceType'] === type);
    const mine = shapeOf(persons.flatMap(({ patient, coverage }) => (type === 'Patient' ? [patient] : coverage)));
    expect(missingFrom(shapeOf(resources(ofType)), mine, allowed[type])).toEqual([]);
    const golden = shapeOf(resources(ofType.filter(({ file }) => file.startsWith('bfd-'))));
    expect(missingFrom(mine, golden, neverSent)).toEqual([]);
    const newest = shapeOf(resources(ofType.filter(({ file }) => file.startsWith('sandbox-web'))));
    expect(missingFrom(mine, newest, [...neverSent, ...olderServers])).toEqual([]);
  });
});
